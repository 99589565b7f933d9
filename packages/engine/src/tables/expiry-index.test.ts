import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAttributes } from '../values/wire-form.ts';
import { ExpiryIndex } from './expiry-index.ts';
import { sizedItem, type Item } from './item.ts';

const DELAY_MS = 10_000;
const none: ReadonlySet<string> = new Set();
const newIndex = (): ExpiryIndex => new ExpiryIndex('expires', () => DELAY_MS);

function expiring(seconds: number): Item {
  return sizedItem(decodeAttributes({ expires: { N: String(seconds) } }, 'sdk').attributes, 1);
}

describe('an index of what expires', () => {
  it('has nothing due while nothing expires', () => {
    const index = newIndex();
    index.apply('a', undefined, sizedItem(decodeAttributes({}, 'sdk').attributes, 0), 0);
    expect(index.nextDueMs(none)).toBe(Infinity);
    expect(index.due(Infinity, Infinity, none)).toEqual([]);
  });

  it('counts the delay from the writing of what has expired by then', () => {
    const index = newIndex();
    index.apply('a', undefined, expiring(50), 60_000);
    expect(index.nextDueMs(none)).toBe(70_000);
    expect(index.due(69_999, 69_999, none)).toEqual([]);
    expect(index.due(70_000, 70_000, none)).toEqual(['a']);
  });

  it('keeps the date of what had expired when it was written until it expires at another time', () => {
    const index = newIndex();
    index.apply('a', undefined, expiring(50), 60_000);
    index.apply('a', expiring(50), expiring(50), 65_000);
    expect(index.nextDueMs(none)).toBe(70_000);
    const clone = index.clone();
    index.apply('a', expiring(50), expiring(80), 65_000);
    expect(index.nextDueMs(none)).toBe(90_000);
    index.apply('a', expiring(80), undefined, 65_000);
    expect(index.nextDueMs(none)).toBe(Infinity);
    expect(clone.nextDueMs(none)).toBe(70_000);
  });

  it('gives by an early date only what has expired', () => {
    const index = newIndex();
    index.apply('a', undefined, expiring(100), 0);
    index.apply('b', undefined, expiring(105), 0);
    expect(index.due(120_000, 104_999, none)).toEqual(['a']);
  });

  it('passes over what is held', () => {
    const index = newIndex();
    for (const [key, seconds] of [
      ['a', 100],
      ['b', 101],
      ['c', 102],
    ] as const)
      index.apply(key, undefined, expiring(seconds), 0);
    expect(index.nextDueMs(new Set(['a', 'b']))).toBe(112_000);
    expect(index.due(Infinity, Infinity, new Set(['b']))).toEqual(['a', 'c']);
    expect(index.nextDueMs(new Set(['a', 'b', 'c']))).toBe(Infinity);
    expect(index.nextDueMs(new Set(['c']))).toBe(110_000);
  });

  it('forgets a late item that expires at another time or no more', () => {
    const index = newIndex();
    index.apply('a', undefined, expiring(50), 60_000);
    index.apply('a', expiring(50), expiring(50), 65_000);
    expect(index.nextDueMs(none)).toBe(70_000);
    index.apply('a', expiring(50), expiring(100), 66_000);
    expect(index.nextDueMs(none)).toBe(110_000);
    index.apply('a', expiring(100), undefined, 67_000);
    expect(index.due(Infinity, Infinity, none)).toEqual([]);
  });

  it('is after any writes what one made of the items at the end would be', () => {
    const write = fc.record({
      key: fc.constantFrom('a', 'b', 'c'),
      seconds: fc.option(fc.integer({ min: 100, max: 105 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(write), (writes) => {
        const index = newIndex();
        const items = new Map<string, Item>();
        for (const { key, seconds } of writes) {
          const after = seconds === undefined ? undefined : expiring(seconds);
          index.apply(key, items.get(key), after, 0);
          if (after === undefined) items.delete(key);
          else items.set(key, after);
        }
        const fresh = newIndex();
        for (const [key, item] of items) fresh.apply(key, undefined, item, 0);
        expect(index.due(Infinity, Infinity, none)).toEqual(fresh.due(Infinity, Infinity, none));
        expect(index.due(Infinity, Infinity, none)).toHaveLength(items.size);
        expect(index.nextDueMs(none)).toBe(fresh.nextDueMs(none));
      }),
    );
  });
});
