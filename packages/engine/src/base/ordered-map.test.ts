import fc from 'fast-check';
import sortedBTree from 'sorted-btree';
import { describe, expect, it } from 'vitest';
import { OrderedMap, type KeyRange } from './ordered-map.ts';

type BTreeClass = typeof sortedBTree.default;
const BTree: BTreeClass = sortedBTree.default ?? (sortedBTree as unknown as BTreeClass);

const key = fc.stringMatching(/^[a-d]{0,3}$/);
const range: fc.Arbitrary<KeyRange> = fc.record(
  { from: key, fromExcluded: fc.boolean(), to: key, toExcluded: fc.boolean(), descending: fc.boolean() },
  { requiredKeys: [] },
);
const steps = fc.array(fc.oneof(fc.record({ set: key }), fc.record({ delete: key })), { maxLength: 60 });

function mapOf(keys: Iterable<string>): OrderedMap<string> {
  const map = new OrderedMap<string>();
  for (const each of keys) map.set(each, each.toUpperCase());
  return map;
}

function visited(map: OrderedMap<string>, within: KeyRange = {}, limit = Infinity): string[] {
  const seen: string[] = [];
  map.visit(within, (each, value) => {
    seen.push(`${each}=${value}`);
    return seen.length < limit;
  });
  return seen;
}

/** The keys of `range` in order, by filtering and sorting all of them. */
function expected(
  keys: Iterable<string>,
  { from, fromExcluded, to, toExcluded, descending }: KeyRange,
): string[] {
  const ascending = [...new Set(keys)]
    .filter((each) => from === undefined || each > from || (each === from && fromExcluded !== true))
    .filter((each) => to === undefined || each < to || (each === to && toExcluded !== true))
    .toSorted();
  return (descending === true ? ascending.toReversed() : ascending).map(
    (each) => `${each}=${each.toUpperCase()}`,
  );
}

describe('OrderedMap', () => {
  it('visits the entries of any range in order, both ways, and stops when told to', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 80 }),
        range,
        fc.integer({ min: 1, max: 5 }),
        (keys, within, limit) => {
          const map = mapOf(keys);
          expect(visited(map, within)).toEqual(expected(keys, within));
          expect(visited(map, within, limit)).toEqual(expected(keys, within).slice(0, limit));
        },
      ),
    );
  });

  it('holds what a Map holds after the same steps', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const map = new OrderedMap<string>();
        const model = new Map<string, string>();
        for (const [index, step] of taken.entries()) {
          if ('set' in step) {
            map.set(step.set, String(index));
            model.set(step.set, String(index));
          } else {
            map.delete(step.delete);
            model.delete(step.delete);
          }
        }
        expect(map.size).toBe(model.size);
        expect(visited(map)).toEqual([...model].map(([each, value]) => `${each}=${value}`).toSorted());
        for (const each of ['', 'a', 'bb', 'ccc'])
          expect([map.get(each), map.has(each)]).toEqual([model.get(each), model.has(each)]);
      }),
    );
  });

  it('tells what differs between a map and one that was cloned of it, or that came about apart', () => {
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 200 }),
        steps,
        steps,
        fc.boolean(),
        (keys, own, others, apart) => {
          const map = mapOf(keys);
          const other = apart ? mapOf(keys) : map.clone();
          const take = (side: OrderedMap<string>, taken: typeof own, value: string): void => {
            for (const step of taken) {
              if ('set' in step) side.set(step.set, value);
              else side.delete(step.delete);
            }
          };
          take(map, own, 'own');
          take(other, others, 'other');
          const found: unknown[] = [];
          map.visitDifferences(other, (...difference) => found.push(difference));
          const all = new Set([
            ...keys,
            ...[...own, ...others].flatMap((step) => Object.values<string>(step)),
          ]);
          const expectedDifferences = [...all]
            .map((each) => [each, map.get(each), other.get(each)] as const)
            .filter(([, mine, theirs]) => mine !== theirs)
            .toSorted(([left], [right]) => (left > right ? -1 : 1));
          expect(found).toEqual(expectedDifferences);
        },
      ),
    );
  });

  it('compares keys on the paths to what differs, not those of all there is', () => {
    let comparisons = 0;
    const compare = (left: string, right: string): number => {
      comparisons += 1;
      return left < right ? -1 : left > right ? 1 : 0;
    };
    const map = new OrderedMap<number>(new BTree<string, number>(undefined, compare));
    const keyOf = (index: number): string => String(index).padStart(6, '0');
    for (let index = 0; index < 100_000; index += 1) map.set(keyOf(index), index);
    comparisons = 0;
    const clone = map.clone();
    expect(comparisons).toBe(0);
    for (let index = 0; index < 10; index += 1) clone.set(keyOf(index * 9_973), -1);
    comparisons = 0;
    let found = 0;
    map.visitDifferences(clone, () => (found += 1));
    expect(found).toBe(10);
    // For each of 10 paths four levels of at most 32 entries, each met in both trees, at most two comparisons a step.
    expect(comparisons).toBeLessThan(10 * 4 * 32 * 4);
  });

  it('goes its own way after a clone, as the clone does', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), steps, steps, (keys, ownSteps, cloneSteps) => {
        const map = mapOf(keys);
        const clone = map.clone();
        const sides = [
          { map, model: new Set(keys), taken: ownSteps },
          { map: clone, model: new Set(keys), taken: cloneSteps },
        ];
        for (const side of sides) {
          for (const step of side.taken) {
            if ('set' in step) {
              side.map.set(step.set, step.set.toUpperCase());
              side.model.add(step.set);
            } else {
              side.map.delete(step.delete);
              side.model.delete(step.delete);
            }
          }
        }
        for (const side of sides) expect(visited(side.map)).toEqual(expected(side.model, {}));
      }),
    );
  });
});
