import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem, arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import { withoutAttribute } from './attribute-map.ts';
import { attributeMapSize, attributeValueSize } from './size.ts';
import { decodeAttributes, decodeAttributeValue, type WireAttributeValue } from './wire-form.ts';

function size(wire: WireAttributeValue): number {
  return attributeValueSize(decodeAttributeValue(wire, 'sdk').value);
}

function itemSize(item: Record<string, WireAttributeValue>): number {
  return attributeMapSize(decodeAttributes(item, 'sdk').attributes);
}

describe('attributeValueSize', () => {
  it.each<[WireAttributeValue, number]>([
    [{ S: '' }, 0],
    [{ S: 'abc' }, 3],
    [{ S: 'é漢\u{1f600}' }, 9],
    [{ B: new Uint8Array(5) }, 5],
    [{ BOOL: false }, 1],
    [{ NULL: true }, 1],
    [{ SS: ['a', 'bc'] }, 3],
    [{ NS: ['1', '-22'] }, 5],
    [{ BS: [new Uint8Array(2), new Uint8Array(3)] }, 5],
    [{ L: [] }, 3],
    [{ L: [{ S: 'ab' }, { BOOL: true }] }, 8],
    [{ M: {} }, 3],
    [{ M: { é: { S: 'ab' }, k: { L: [] } } }, 3 + (2 + 2 + 1) + (1 + 3 + 1)],
  ])('of %o is %i', (wire, bytes) => {
    expect(size(wire)).toBe(bytes);
  });

  // The first four were measured on AWS, 2026.
  it.each([
    ['3.14159', 5],
    ['123456', 4],
    ['1E125', 2],
    ['0.0000001', 2],
    ['0', 1],
    ['-1', 3],
    ['7', 2],
    ['1000', 2],
    ['100.5', 4],
    ['5.0055', 4],
    ['0.012', 2],
    ['12345678901234567890123456789012345678', 20],
    ['-1.2345678901234567890123456789012345678', 22],
  ])('of the number %s is %i', (text, bytes) => {
    expect(size({ N: text })).toBe(bytes);
  });

  it('of a list and of a map is three bytes and one more than each element takes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryWireValue, { maxLength: 4 }), (elements) => {
        const total = elements.reduce((sum, element) => sum + size(element) + 1, 3);
        expect(size({ L: elements })).toBe(total);
        const entries = elements.map((element, index) => [`k${index}`, element] as const);
        expect(size({ M: Object.fromEntries(entries) })).toBe(total + 2 * elements.length);
      }),
    );
  });
});

describe('attributeMapSize', () => {
  it('counts names in UTF-8 and values, and nothing for the item itself', () => {
    expect(itemSize({})).toBe(0);
    expect(itemSize({ pk: { S: 'abc' }, ñ: { N: '1' } })).toBe(5 + 4);
  });

  it('is the sum over the attributes', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const { attributes } = decodeAttributes(item, 'sdk');
        const total = Object.entries(item).reduce(
          (sum, [name, wire]) => sum + new TextEncoder().encode(name).length + size(wire),
          0,
        );
        expect(attributeMapSize(attributes)).toBe(total);
        for (const [name, wire] of Object.entries(item)) {
          const rest = attributeMapSize(withoutAttribute(attributes, name));
          expect(total - rest).toBe(new TextEncoder().encode(name).length + size(wire));
        }
      }),
    );
  });
});
