import { describe, expect, it } from 'vitest';
import { attributesOf, tableFixture } from '../../test/table-fixture.ts';
import type { ItemChange } from '../tables/change.ts';
import { sizedItem } from '../tables/item.ts';
import { orderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { itemCollectionMetrics, requireCollectionSize } from './item-collection-metrics.ts';

const GB_BYTES = 1024 ** 3;
const withLocalIndex = (): Table => tableFixture('pk:S sk:S', { local: { mine: { key: 'pk:S own:S' } } });

/** The change that puts an item which claims to weigh `sizeBytes`. */
const putOf = (table: Table, attributes: Record<string, AttributeValue>, sizeBytes: number): ItemChange => {
  const item = sizedItem(attributesOf(attributes), sizeBytes);
  const key = orderedKey(table.keySchema, item.attributes) ?? '';
  return { type: 'item', tableName: table.name, key, before: table.items.get(key), after: item };
};
const commit = (table: Table, change: ItemChange): void =>
  table.replace(change.key, change.before, change.after);
const rangeGB = (table: Table, pk: string, changes: readonly ItemChange[] = []): unknown =>
  itemCollectionMetrics(table, attributesOf({ pk, sk: 'any' }), changes, 'sdk')?.SizeEstimateRangeGB;

describe('itemCollectionMetrics', () => {
  it('is nothing for a table without local indexes', () => {
    const table = tableFixture('pk:S', { global: { g: { key: 'g:S' } } });
    expect(itemCollectionMetrics(table, attributesOf({ pk: 'a' }), [], 'sdk')).toBeUndefined();
  });

  it('names the collection by its partition key and gives whole GB around its size', () => {
    expect(itemCollectionMetrics(withLocalIndex(), attributesOf({ pk: 'a', sk: 'b' }), [], 'sdk')).toEqual({
      ItemCollectionKey: { pk: { S: 'a' } },
      SizeEstimateRangeGB: [0, 1],
    });
  });

  it('counts the items of the collection alone, their entries in local indexes included', () => {
    const table = withLocalIndex();
    commit(table, putOf(table, { pk: 'a', sk: '1' }, 0.75 * GB_BYTES));
    commit(table, putOf(table, { pk: 'b', sk: '1' }, 7 * GB_BYTES));
    expect(rangeGB(table, 'a')).toEqual([0, 1]);
    expect(rangeGB(table, 'b')).toEqual([7, 8]);
    commit(table, putOf(table, { pk: 'a', sk: '2', own: 'x' }, GB_BYTES));
    expect(rangeGB(table, 'a')).toEqual([2, 3]);
  });

  it('counts what the changes at hand will have done', () => {
    const table = withLocalIndex();
    commit(table, putOf(table, { pk: 'a', sk: '1' }, 3 * GB_BYTES));
    const changes = [
      putOf(table, { pk: 'a', sk: '1' }, GB_BYTES),
      putOf(table, { pk: 'a', sk: '2' }, GB_BYTES),
      putOf(table, { pk: 'b', sk: '2' }, 5 * GB_BYTES),
    ];
    expect(rangeGB(table, 'a', changes)).toEqual([2, 3]);
  });
});

describe('requireCollectionSize', () => {
  it('refuses a change that takes the collection over 10 GB', () => {
    const table = withLocalIndex();
    commit(table, putOf(table, { pk: 'a', sk: '1' }, 9 * GB_BYTES));
    requireCollectionSize(table, [putOf(table, { pk: 'a', sk: '2' }, GB_BYTES)]);
    expect(() => requireCollectionSize(table, [putOf(table, { pk: 'a', sk: '2' }, GB_BYTES + 1)])).toThrow(
      expect.objectContaining({
        name: 'ItemCollectionSizeLimitExceededException',
        message: 'Collection size exceeded',
      }),
    );
    requireCollectionSize(table, [putOf(table, { pk: 'b', sk: '2' }, 9 * GB_BYTES)]);
  });

  it('lets a collection that is too large shrink', () => {
    const table = withLocalIndex();
    commit(table, putOf(table, { pk: 'a', sk: '1' }, 12 * GB_BYTES));
    expect(() =>
      requireCollectionSize(table, [putOf(table, { pk: 'a', sk: '1' }, 11 * GB_BYTES)]),
    ).not.toThrow();
  });

  it('counts the changes before the last one of the request', () => {
    const table = withLocalIndex();
    const changes = [
      putOf(table, { pk: 'a', sk: '1' }, 6 * GB_BYTES),
      putOf(table, { pk: 'a', sk: '2' }, 6 * GB_BYTES),
    ];
    requireCollectionSize(table, changes.slice(0, 1));
    expect(() => requireCollectionSize(table, changes)).toThrow('Collection size exceeded');
  });

  it('does not apply to tables without local indexes', () => {
    const table = tableFixture('pk:S sk:S');
    expect(() =>
      requireCollectionSize(table, [putOf(table, { pk: 'a', sk: '1' }, 11 * GB_BYTES)]),
    ).not.toThrow();
  });
});
