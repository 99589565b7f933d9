import { describe, expect, it } from 'vitest';
import { attributeMapOf } from '../values/attribute-map.ts';
import { Decimal } from '../values/decimal.ts';
import { sizedItem, type Item } from './item.ts';
import { ItemStore } from './item-store.ts';
import { afterEndedKeyPart, orderedKey, partitionPrefix } from './ordered-key.ts';

const PARTITIONS = 100;
const keySchema = {
  partitionKey: [{ name: 'pk', type: 'S' }],
  sortKey: [{ name: 'sk', type: 'N' }],
} as const;

function storeOf(count: number): ItemStore {
  const store = new ItemStore();
  for (let index = 0; index < count; index += 1) {
    const attributes = attributeMapOf([
      ['pk', `partition ${index % PARTITIONS}`],
      ['sk', new Decimal(String(Math.floor(index / PARTITIONS)))],
    ]);
    store.replace(orderedKey(keySchema, attributes) ?? '', undefined, sizedItem(attributes, 1 + (index % 7)));
  }
  return store;
}

const sortKeyOf = (item: Item): number => Number(item.cells[1]);

describe.each([
  ['a small store', 5_000],
  ['a large one, in which it reads ahead,', 60_000],
])('%s', (_, count) => {
  const store = storeOf(count);
  const perPartition = count / PARTITIONS;
  const from = partitionPrefix(['partition 7']);
  const range = { from, to: afterEndedKeyPart(from), toExcluded: true };
  const ascending = Array.from({ length: perPartition }, (_none, index) => index);

  it.each([
    ['forwards', false, ascending],
    ['backwards', true, ascending.toReversed()],
  ])(
    'gives the items of a partition in order, %s, and as many as are wanted',
    (_way, descending, expected) => {
      for (const wanted of [1, 2, 5, 6, 21, 22, 40, Infinity]) {
        const seen: number[] = [];
        store.visit({ ...range, descending }, (key, item) => {
          expect(orderedKey(keySchema, item)).toBe(key);
          return seen.push(sortKeyOf(item)) < wanted;
        });
        expect(seen).toEqual(expected.slice(0, wanted));
      }
    },
  );

  it('gives all items, each once, and knows their number and size', () => {
    const keys = new Set<string>();
    let sizeBytes = 0;
    store.visit({}, (key, item) => {
      keys.add(key);
      sizeBytes += item.sizeBytes;
      return true;
    });
    expect(keys.size).toBe(count);
    expect([...keys]).toEqual([...keys].toSorted());
    expect(store).toMatchObject({ count, sizeBytes });
  });
});
