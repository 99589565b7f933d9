import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import {
  attributeListOf,
  joinedLists,
  listElement,
  listElements,
  listLength,
  sumOfElements,
} from './attribute-list.ts';
import { emptyAttributeMap } from './attribute-map.ts';
import { attributeType, isAttributeList, isAttributeMap, type AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';
import { encodeAttributeValue } from './encode-attribute-value.ts';
import { equalValues } from './equal.ts';
import { decodeAttributeValue } from './wire-form.ts';

const empty = attributeListOf([]);
const values = fc.array(
  arbitraryWireValue.map((wire) => decodeAttributeValue(wire, 'sdk').value),
  { maxLength: 20 },
);

function equalEach(left: readonly AttributeValue[], right: readonly AttributeValue[]): boolean {
  return (
    left.length === right.length && left.every((value, index) => equalValues(value, right[index] ?? null))
  );
}

describe('an AttributeList', () => {
  it('gives back what it was made of, one by one and all together', () => {
    fc.assert(
      fc.property(values, (elements) => {
        const list = attributeListOf(elements);
        expect(listLength(list)).toBe(elements.length);
        expect(equalEach(listElements(list), elements)).toBe(true);
        const singly = elements.map((_, index) => listElement(list, index) as AttributeValue);
        expect(equalEach(singly, elements)).toBe(true);
        expect([attributeType(list), isAttributeList(list), isAttributeMap(list)]).toEqual([
          'L',
          true,
          false,
        ]);
      }),
    );
  });

  it('has no element before its first, after its last and between two', () => {
    const list = attributeListOf(['a', null]);
    expect([listElement(list, 0), listElement(list, 1)]).toEqual(['a', null]);
    for (const index of [-1, -2, 2, 3, 0.5, Number.NaN, 2 ** 32])
      expect(listElement(list, index)).toBeUndefined();
    expect([listElement(empty, 0), listElement(empty, -1)]).toEqual([undefined, undefined]);
  });

  it('does not change with the array it was made of, nor with one it gave', () => {
    const elements: AttributeValue[] = ['a', 'b'];
    const list = attributeListOf(elements);
    elements.push('c');
    elements[0] = new Decimal('1');
    listElements(list).reverse();
    expect(listElements(list)).toEqual(['a', 'b']);
  });

  it('tells a number from the string that writes it', () => {
    const list = attributeListOf([new Decimal('1'), '1']);
    expect(listElements(list)).toEqual([new Decimal('1'), '1']);
    expect(encodeAttributeValue(list, 'sdk')).toEqual({ L: [{ N: '1' }, { S: '1' }] });
  });

  it('is no map, even where it is empty or holds one', () => {
    for (const list of [empty, attributeListOf([emptyAttributeMap])]) {
      expect(isAttributeMap(list)).toBe(false);
      expect(equalValues(list, emptyAttributeMap)).toBe(false);
    }
  });

  it('holds lists of lists', () => {
    const list = attributeListOf([attributeListOf([]), attributeListOf([attributeListOf(['deep'])])]);
    expect(encodeAttributeValue(list, 'sdk')).toEqual({ L: [{ L: [] }, { L: [{ L: [{ S: 'deep' }] }] }] });
  });
});

describe('joinedLists', () => {
  it('has the elements of both in order, and leaves both as they are', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const [head, tail] = [attributeListOf(left), attributeListOf(right)];
        expect(equalEach(listElements(joinedLists(head, tail)), [...left, ...right])).toBe(true);
        expect([listLength(head), listLength(tail)]).toEqual([left.length, right.length]);
      }),
    );
  });
});

describe('sumOfElements', () => {
  it('sees the type and the cell of each element, in order', () => {
    const list = attributeListOf(['a', new Decimal('-2'), false, null]);
    const expected = [
      ['S', 'a'],
      ['N', '-2'],
      ['BOOL', false],
      ['NULL', null],
    ];
    const seen: unknown[] = [];
    expect(sumOfElements(list, (type, cell) => seen.push([type, cell]))).toBe(1 + 2 + 3 + 4);
    expect(seen).toEqual(expected);
    expect(sumOfElements(empty, () => 1)).toBe(0);
  });
});
