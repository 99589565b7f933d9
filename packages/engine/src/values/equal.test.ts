import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireItem, arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import { attributeMapOf, forEachAttribute, type AttributeMap } from './attribute-map.ts';
import type { AttributeValue } from './attribute-value.ts';
import { equalAttributeMaps, equalValues } from './equal.ts';
import {
  decodeAttributes,
  decodeAttributeValue,
  encodeAttributeValue,
  type WireAttributeValue,
} from './wire-form.ts';

function value(wire: WireAttributeValue): AttributeValue {
  return decodeAttributeValue(wire, 'sdk').value;
}

describe('equalValues', () => {
  it.each<[WireAttributeValue, WireAttributeValue]>([
    [{ N: '1' }, { N: '1.0' }],
    [{ N: '-0' }, { N: '0' }],
    [{ SS: ['a', 'b'] }, { SS: ['b', 'a'] }],
    [{ NS: ['1', '20'] }, { NS: ['2e1', '1.00'] }],
    [{ B: Uint8Array.of(1) }, { B: Buffer.from([1]) }],
    [{ NULL: true }, { NULL: true }],
    [{ M: { a: { S: '1' }, b: { S: '2' } } }, { M: { b: { S: '2' }, a: { S: '1' } } }],
    [{ L: [{ M: {} }, { L: [] }] }, { L: [{ M: {} }, { L: [] }] }],
  ])('finds %o equal to %o', (left, right) => {
    expect(equalValues(value(left), value(right))).toBe(true);
  });

  it.each<[WireAttributeValue, WireAttributeValue]>([
    [{ S: '1' }, { N: '1' }],
    [{ S: 'a' }, { B: Uint8Array.of(97) }],
    [{ BOOL: false }, { NULL: true }],
    [{ BOOL: true }, { BOOL: false }],
    [{ SS: ['1'] }, { NS: ['1'] }],
    [{ SS: ['a'] }, { L: [{ S: 'a' }] }],
    [{ SS: ['a'] }, { SS: ['a', 'b'] }],
    [{ L: [{ S: 'a' }, { S: 'b' }] }, { L: [{ S: 'b' }, { S: 'a' }] }],
    [{ L: [] }, { M: {} }],
    [{ M: { a: { S: '1' } } }, { M: { a: { S: '1' }, b: { S: '2' } } }],
    [{ M: { a: { S: '1' } } }, { M: { b: { S: '1' } } }],
    [{ M: { a: { NULL: true } } }, { M: { toString: { NULL: true } } }],
    [{ N: '1' }, { M: {} }],
    [{ M: {} }, { N: '1' }],
  ])('finds %o unequal to %o', (left, right) => {
    expect([equalValues(value(left), value(right)), equalValues(value(right), value(left))]).toEqual([
      false,
      false,
    ]);
  });

  it('finds a value equal to itself decoded anew, and only to what is encoded like it', () => {
    fc.assert(
      fc.property(arbitraryWireValue, arbitraryWireValue, (left, right) => {
        expect(equalValues(value(left), value(structuredClone(left)))).toBe(true);
        const canonical = (wire: WireAttributeValue): unknown =>
          sortNames(encodeAttributeValue(value(wire), 'json'));
        const same = JSON.stringify(canonical(left)) === JSON.stringify(canonical(right));
        expect(equalValues(value(left), value(right))).toBe(same);
        expect(equalValues(value(right), value(left))).toBe(same);
      }),
    );
  });
});

describe('equalAttributeMaps', () => {
  it('ignores the order of names', () => {
    fc.assert(
      fc.property(arbitraryWireItem, (item) => {
        const { attributes } = decodeAttributes(item, 'sdk');
        const entries: [string, AttributeValue][] = [];
        forEachAttribute(attributes, (name, member) => entries.unshift([name, member]));
        expect(entries).toHaveLength(Object.keys(item).length);
        const reversed: AttributeMap = attributeMapOf(entries);
        expect(equalAttributeMaps(attributes, reversed)).toBe(true);
        expect(equalAttributeMaps(attributes, attributeMapOf(entries.slice(1)))).toBe(entries.length === 0);
      }),
    );
  });
});

/** JSON has no order of names; this gives it one. */
function sortNames(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(sortNames);
  return Object.entries(json)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => [name, sortNames(member)]);
}
