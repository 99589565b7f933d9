import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashOrderedMap } from './hash-ordered-map.ts';
import type { KeyRange } from './ordered-map.ts';

/** Hashes of which many are equal, or equal in their first bits, or at the ends of the range. */
const hash = fc.oneof(
  fc.constantFrom('\0\0\0\0', 'aaaa', 'aaab', 'aaac', 'ab\0\0', '\u00ff\u00ff\u00ff\u00ff'),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xff }).map((unit) => String.fromCharCode(unit)),
    minLength: 4,
    maxLength: 4,
  }),
);
const key = fc.tuple(hash, fc.stringMatching(/^[a-e]{0,2}$/)).map((parts) => parts.join(''));
/** A bound may be any string, one shorter than a hash too. */
const bound = fc.oneof(key, hash, fc.stringMatching(/^[a-c]{0,3}$/));
const range: fc.Arbitrary<KeyRange> = fc.record(
  { from: bound, fromExcluded: fc.boolean(), to: bound, toExcluded: fc.boolean(), descending: fc.boolean() },
  { requiredKeys: [] },
);
const steps = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.record({ set: key }) }, fc.record({ delete: key })),
  {
    maxLength: 400,
    size: 'max',
  },
);

type Step = { readonly set: string } | { readonly delete: string };

function take(
  map: { set(key: string, value: number): unknown; delete(key: string): unknown },
  taken: readonly Step[],
  start = 0,
): void {
  taken.forEach((step, turn) => {
    if ('set' in step) map.set(step.set, start + turn);
    else map.delete(step.delete);
  });
}

function visited(map: HashOrderedMap<number>, within: KeyRange = {}, limit = Infinity): [string, number][] {
  const seen: [string, number][] = [];
  map.visit(within, (each, value) => seen.push([each, value]) < limit);
  return seen;
}

/** The entries of `range` in order, by filtering and sorting all of them. */
function expected(
  entries: ReadonlyMap<string, number>,
  { from, fromExcluded, to, toExcluded, descending }: KeyRange,
): [string, number][] {
  const ascending = [...entries]
    .filter(([each]) => from === undefined || each > from || (each === from && fromExcluded !== true))
    .filter(([each]) => to === undefined || each < to || (each === to && toExcluded !== true))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return descending === true ? ascending.toReversed() : ascending;
}

/** Keys with evenly distributed hashes, as tables have them. */
function evenKey(index: number): string {
  const mixed = Math.imul(index + 1, 2654435761);
  return String.fromCharCode(mixed >>> 24, (mixed >>> 16) & 0xff, (mixed >>> 8) & 0xff, mixed & 0xff) + index;
}

describe('HashOrderedMap', () => {
  it('holds what a Map holds after the same steps and visits any range in order, both ways, until told to stop', () => {
    fc.assert(
      fc.property(steps, range, fc.integer({ min: 1, max: 9 }), (taken, within, limit) => {
        const map = new HashOrderedMap<number>();
        const plain = new Map<string, number>();
        take(map, taken);
        take(plain, taken);
        expect(map.size).toBe(plain.size);
        expect(visited(map)).toEqual(expected(plain, {}));
        expect(visited(map, within)).toEqual(expected(plain, within));
        expect(visited(map, within, limit)).toEqual(expected(plain, within).slice(0, limit));
        for (const [each, value] of plain) expect(map.get(each)).toBe(value);
        for (const step of taken) {
          const [each = ''] = Object.values(step);
          expect(map.has(each)).toBe(plain.has(each));
        }
      }),
    );
  });

  it('shows a clone nothing of what is written to the original, and the other way round', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, here, there) => {
        const map = new HashOrderedMap<number>();
        take(map, before);
        const clone = map.clone();
        const ours = new Map(visited(map));
        const theirs = new Map(ours);
        take(map, here, 1000);
        take(ours, here, 1000);
        take(clone, there, 2000);
        take(theirs, there, 2000);
        const cloneOfClone = clone.clone();
        take(clone, here, 3000);
        expect(visited(map)).toEqual(expected(ours, {}));
        expect(visited(cloneOfClone)).toEqual(expected(theirs, {}));
        expect([map.size, cloneOfClone.size]).toEqual([ours.size, theirs.size]);
      }),
    );
  });

  it('stays in order while it grows by two levels of directories and is emptied again', () => {
    const map = new HashOrderedMap<number>();
    const count = 40_000;
    for (let index = 0; index < count; index += 1) map.set(evenKey(index), index);
    expect(map.size).toBe(count);
    const sorted = Array.from({ length: count }, (_none, index) => evenKey(index)).toSorted((left, right) =>
      left < right ? -1 : 1,
    );
    expect(visited(map).map(([each]) => each)).toEqual(sorted);
    expect(visited(map, { descending: true }, 5).map(([each]) => each)).toEqual(
      sorted.slice(-5).toReversed(),
    );
    const [from, to] = [sorted[12_345], sorted[12_400]];
    expect(visited(map, { from, to }).map(([each]) => each)).toEqual(sorted.slice(12_345, 12_401));
    for (let index = 0; index < count; index += 1) map.delete(evenKey(index));
    expect([map.size, visited(map)]).toEqual([0, []]);
  });

  it('keeps many entries of one hash in their order among others', () => {
    const map = new HashOrderedMap<number>();
    const plain = new Map<string, number>();
    for (let index = 0; index < 300; index += 1) {
      for (const each of [`aaaa${index}`, evenKey(index)]) {
        map.set(each, index);
        plain.set(each, index);
      }
    }
    expect(visited(map)).toEqual(expected(plain, {}));
    const within = { from: 'aaaa1', to: 'aaaa2', toExcluded: true, descending: true };
    expect(visited(map, within, 7)).toEqual(expected(plain, within).slice(0, 7));
  });

  it('keeps the entries of hashes that differ in nothing but their last bits', () => {
    const map = new HashOrderedMap<number>();
    const plain = new Map<string, number>();
    for (let index = 0; index < 2000; index += 1) {
      const each = `aa${String.fromCharCode(index % 4, (index * 7) & 0xff)}${index % 20}`;
      map.set(each, index);
      plain.set(each, index);
    }
    expect(visited(map)).toEqual(expected(plain, {}));
    const within = { from: 'aa\u0001', to: 'aa\u0002\u0040', descending: true };
    expect(visited(map, within)).toEqual(expected(plain, within));
    for (const each of plain.keys()) {
      expect(map.get(each)).toBe(plain.get(each));
      map.delete(each);
    }
    expect([map.size, visited(map)]).toEqual([0, []]);
  });

  it('tells what differs from another map, cloned or not, whichever has grown', () => {
    fc.assert(
      fc.property(steps, steps, steps, fc.boolean(), (before, here, there, apart) => {
        const map = new HashOrderedMap<number>();
        take(map, before);
        const other = apart ? new HashOrderedMap<number>() : map.clone();
        take(map, here, 1000);
        take(other, there, 2000);
        const found: unknown[] = [];
        map.visitDifferences(other, (...difference) => found.push(difference));
        const all = new Set([...visited(map), ...visited(other)].map(([each]) => each));
        const differing = [...all]
          .map((each) => [each, map.get(each), other.get(each)] as const)
          .filter(([, own, others]) => own !== others);
        expect(new Set(found.map(String))).toEqual(new Set(differing.map(String)));
        expect(found).toHaveLength(differing.length);
      }),
    );
  });

  it('looks for differences at what differs, not at all there is', () => {
    const map = new HashOrderedMap<number>();
    for (let index = 0; index < 100_000; index += 1) map.set(evenKey(index), index);
    const clone = map.clone();
    for (let index = 0; index < 10; index += 1) clone.set(evenKey(index * 9_973), -1);
    let found = 0;
    const seen = map.visitDifferences(clone, () => (found += 1));
    expect(found).toBe(10);
    // The root's 64 slots; for each of 10 directories below it at most 64 slots, and a bucket of 384 entries in both maps.
    expect(seen).toBeLessThan(1 + 64 + 10 * (64 + 2 * 384));
    expect(map.visitDifferences(map.clone(), () => (found += 1))).toBe(1);
  });
});
