import { describe, expect, it } from 'vitest';
import { attributeMapOf } from '../values/attribute-map.ts';
import { cellsOf, storedItem } from './stored-item.ts';

const sizes = [0, 1, 4, 5, 8, 9, 16, 17, 24, 25, 40];

/** A map of `size` strings. */
function strings(size: number) {
  return attributeMapOf(
    Array.from({ length: size }, (_, index) => [`name${index}`, `text ${index}`] as const),
  );
}

describe('a stored item', () => {
  it.each(sizes)('gives back its %i cells, its layout and its size', (size) => {
    const { layout, cells } = strings(size);
    const stored = storedItem(layout, 7, cells);
    expect(cellsOf(stored).slice(0, size)).toEqual(cells);
    expect(stored.layout).toBe(layout);
    expect(stored.sizeBytes).toBe(7);
  });

  it.each(sizes)('with %i cells shares no array with what it is made of', (size) => {
    const { layout, cells } = strings(size);
    const stored = storedItem(layout, 7, cells);
    (cells as unknown[]).fill('overwritten');
    expect(cellsOf(stored).slice(0, size)).toEqual(strings(size).cells);
  });
});
