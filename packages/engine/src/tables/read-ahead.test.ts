import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeMapOf } from '../values/attribute-map.ts';
import { sizedItem } from './item.ts';
import { ReadAhead } from './read-ahead.ts';

const itemOf = (index: number) => sizedItem(attributeMapOf([['pk', `item ${index}`]]), index);

/** Which of `count` items are handed on where `wanted` are wanted, and how many were taken. */
function handedOn(count: number, wanted: number): { readonly seen: string[]; readonly taken: number } {
  const seen: string[] = [];
  const ahead = new ReadAhead((key, item) => seen.push(`${key}: ${item.sizeBytes}`) < wanted);
  let taken = 0;
  let goesOn = true;
  while (goesOn && taken < count) {
    goesOn = ahead.take(`key ${taken}`, itemOf(taken).stored);
    taken += 1;
  }
  ahead.handOn();
  return { seen, taken };
}

describe('ReadAhead', () => {
  it('hands on all items in order with their keys, until no more are wanted', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 100 }), (count, wanted) => {
        const expected = Array.from(
          { length: Math.min(count, wanted) },
          (_, index) => `key ${index}: ${index}`,
        );
        expect(handedOn(count, wanted).seen).toEqual(expected);
      }),
    );
  });

  it('takes one item where one is wanted, and never more than 15 too many', () => {
    expect(handedOn(100, 1).taken).toBe(1);
    for (let wanted = 1; wanted < 100; wanted += 1) {
      const { taken } = handedOn(200, wanted);
      expect(taken).toBeGreaterThanOrEqual(wanted);
      expect(taken).toBeLessThan(wanted + 16);
    }
  });
});
