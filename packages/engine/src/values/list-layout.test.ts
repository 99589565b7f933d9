import { describe, expect, it } from 'vitest';
import type { AttributeType } from './attribute-value.ts';
import type { Kind } from './kind.ts';
import { listLayoutOf, type ListLayout } from './list-layout.ts';
import { emptyMapLayout } from './map-layout.ts';

const TYPES: readonly AttributeType[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'];

function repeated(type: AttributeType, count: number): AttributeType[] {
  return new Array<AttributeType>(count).fill(type);
}

/** Mixed types of `length` elements, another sequence for each `number`. */
function mixed(number: number, length: number): AttributeType[] {
  return Array.from({ length }, (_, index) => TYPES[Math.floor(number / 10 ** index) % 10] ?? 'S');
}

function kindsOf(layout: ListLayout, length: number): Kind[] {
  return Array.from({ length }, (_, index) => layout.kindAt(index));
}

describe('listLayoutOf', () => {
  it.each(TYPES)('tells the kind and the place of each of many elements of %s', (type) => {
    for (const count of [1, 2, 16, 17, 1000]) {
      const layout = listLayoutOf(repeated(type, count));
      expect(kindsOf(layout, count)).toEqual(repeated(type, count));
      expect([layout.count, layout.width, layout.offsetAt(count - 1)]).toEqual([count, count, count - 1]);
    }
  });

  it('counts the cells of small containers among its own', () => {
    const pair = emptyMapLayout.extended('x', 'S').extended('y', 'N');
    const [alike, mixedKinds] = [listLayoutOf([pair, pair, pair]), listLayoutOf(['S', pair, 'N', pair])];
    expect([0, 1, 2].map((index) => alike.offsetAt(index))).toEqual([0, 2, 4]);
    expect([0, 1, 2, 3].map((index) => mixedKinds.offsetAt(index))).toEqual([0, 1, 3, 4]);
    expect([alike.width, mixedKinds.width, mixedKinds.kindAt(3)]).toEqual([6, 6, pair]);
  });

  it('is one for all empty lists', () => {
    expect(listLayoutOf([])).toBe(listLayoutOf([]));
    expect(listLayoutOf([]).type).toBe('L');
  });

  it('is one for lists of the same types in the same order, up to 16 of them', () => {
    for (const types of [mixed(10, 2), mixed(1120, 4), [...repeated('S', 15), 'N'] as const]) {
      const layout = listLayoutOf(types);
      expect(listLayoutOf([...types])).toBe(layout);
      expect(kindsOf(layout, types.length)).toEqual(types);
    }
  });

  it('is another for other types, another order, another length', () => {
    const layouts = [
      listLayoutOf([]),
      listLayoutOf(['S']),
      listLayoutOf(['N']),
      listLayoutOf(['S', 'N']),
      listLayoutOf(['N', 'S']),
      listLayoutOf(['S', 'S', 'N']),
      listLayoutOf(['S', 'N', 'N']),
      listLayoutOf(['S', 'N', 'S']),
    ];
    expect(new Set(layouts).size).toBe(layouts.length);
  });

  it('is an own one for a list of more than 16 elements', () => {
    const types: AttributeType[] = [...repeated('S', 16), 'N'];
    const layout = listLayoutOf(types);
    expect(kindsOf(layout, 17)).toEqual(types);
    expect(listLayoutOf(types)).not.toBe(layout);
  });

  it('takes a mixed list for no list of its first type alone', () => {
    const types: AttributeType[] = ['S', 'NULL', 'N'];
    expect(kindsOf(listLayoutOf(types), 3)).toEqual(types);
    expect(kindsOf(listLayoutOf(['S', 'S', 'S']), 3)).toEqual(['S', 'S', 'S']);
  });

  it('learns its layouts anew after 1,000 steps, and those of before stay what they are', () => {
    const types = mixed(98_765, 5);
    const before = listLayoutOf(types);
    for (let number = 0; number < 2_000; number += 1) {
      const others = mixed(number, 4);
      expect(kindsOf(listLayoutOf(others), 4)).toEqual(others);
    }
    const after = listLayoutOf(types);
    expect(after).not.toBe(before);
    expect(kindsOf(before, 5)).toEqual(types);
    expect(kindsOf(after, 5)).toEqual(types);
  });
});
