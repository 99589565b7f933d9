import { describe, expect, it } from 'vitest';
import type { AttributeType } from './attribute-value.ts';
import { listLayoutOf, type ListLayout } from './list-layout.ts';

const TYPES: readonly AttributeType[] = ['S', 'N', 'B', 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'L', 'M'];

function repeated(type: AttributeType, count: number): AttributeType[] {
  return new Array<AttributeType>(count).fill(type);
}

/** Mixed types of `length` elements, another sequence for each `number`. */
function mixed(number: number, length: number): AttributeType[] {
  return Array.from({ length }, (_, index) => TYPES[Math.floor(number / 10 ** index) % 10] ?? 'S');
}

function typesOf(layout: ListLayout, length: number): AttributeType[] {
  return Array.from({ length }, (_, index) => layout.typeAt(index));
}

describe('listLayoutOf', () => {
  it.each(TYPES)('is one for all lists of %s, whatever their length', (type) => {
    const layout = listLayoutOf([type]);
    for (const length of [2, 16, 17, 1000]) {
      expect(listLayoutOf(repeated(type, length))).toBe(layout);
      expect(typesOf(layout, length)).toEqual(repeated(type, length));
    }
  });

  it('is one for all empty lists', () => {
    expect(listLayoutOf([])).toBe(listLayoutOf([]));
    expect(listLayoutOf([]).type).toBe('L');
  });

  it('is one for lists of the same types in the same order, up to 16 of them', () => {
    for (const types of [mixed(10, 2), mixed(1120, 4), [...repeated('S', 15), 'N'] as const]) {
      const layout = listLayoutOf(types);
      expect(listLayoutOf([...types])).toBe(layout);
      expect(typesOf(layout, types.length)).toEqual(types);
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

  it('is an own one for a mixed list of more than 16 elements', () => {
    const types: AttributeType[] = [...repeated('S', 16), 'N'];
    const layout = listLayoutOf(types);
    expect(typesOf(layout, 17)).toEqual(types);
    expect(listLayoutOf(types)).not.toBe(layout);
  });

  it('takes a mixed list for no list of its first type alone', () => {
    const types: AttributeType[] = ['S', 'NULL', 'N'];
    expect(typesOf(listLayoutOf(types), 3)).toEqual(types);
    expect(typesOf(listLayoutOf(['S']), 3)).toEqual(['S', 'S', 'S']);
  });

  it('learns its layouts anew after 1,000 steps, and those of before stay what they are', () => {
    const types = mixed(98_765, 5);
    const before = listLayoutOf(types);
    for (let number = 0; number < 2_000; number += 1) {
      const others = mixed(number, 4);
      expect(typesOf(listLayoutOf(others), 4)).toEqual(others);
    }
    const after = listLayoutOf(types);
    expect(after).not.toBe(before);
    expect(typesOf(before, 5)).toEqual(types);
    expect(typesOf(after, 5)).toEqual(types);
  });
});
