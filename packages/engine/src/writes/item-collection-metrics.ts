import { invariant } from '../base/invariant.ts';
import { ItemCollectionSizeLimitExceededException } from '../errors/item-collection-size-limit-exceeded-exception.ts';
import type { ItemCollectionMetrics } from '../shapes/item-collection-metrics.ts';
import type { ItemChange } from '../tables/change.ts';
import type { Item } from '../tables/item.ts';
import { afterEndedKeyPart, partitionPrefix, type OrderedKey } from '../tables/ordered-key.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import { attributeMapOf, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { encodeAttributes, type WireForm } from '../values/wire-form.ts';

const GB_BYTES = 1024 ** 3;

/** What the items of one partition key and their entries in local indexes may weigh, on a table that has any. */
const COLLECTION_MAX_BYTES = 10 * GB_BYTES;

/** Whether the items of `table` make collections: only tables with local indexes count them. */
export function hasItemCollections(table: Table): boolean {
  return table.record.localIndexes.length > 0;
}

/**
 * The metrics of the collection that the item or key `attributes` belongs to, as it is after `changes`; undefined
 * where the table has no local index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections
 */
export function itemCollectionMetrics(
  table: Table,
  attributes: AttributeMap,
  changes: readonly ItemChange[],
  form: WireForm,
): ItemCollectionMetrics | undefined {
  if (!hasItemCollections(table)) return undefined;
  const [name, value] = partitionKeyOf(table, attributes);
  const lowerGB = Math.floor(collectionSize(table, partitionPrefix([value]), changes) / GB_BYTES);
  return {
    ItemCollectionKey: encodeAttributes(attributeMapOf([[name, value]]), form),
    SizeEstimateRangeGB: [lowerGB, lowerGB + 1],
  };
}

/**
 * The metrics of each collection that `written`, items and keys of one table, belong to; none where the table has no
 * local index.
 */
export function metricsOfCollections(
  table: Table,
  written: Iterable<AttributeMap>,
  changes: readonly ItemChange[],
  form: WireForm,
): ItemCollectionMetrics[] {
  if (!hasItemCollections(table)) return [];
  const metrics = new Map<OrderedKey, ItemCollectionMetrics | undefined>();
  for (const attributes of written) {
    const collection = partitionPrefix([partitionKeyOf(table, attributes)[1]]);
    if (!metrics.has(collection))
      metrics.set(collection, itemCollectionMetrics(table, attributes, changes, form));
  }
  return [...metrics.values()].filter((found) => found !== undefined);
}

/**
 * Refuses the last of `changes` where it makes its item collection larger than 10 GB.
 * @throws ItemCollectionSizeLimitExceededException
 */
export function requireCollectionSize(table: Table, changes: readonly ItemChange[]): void {
  const change = changes.at(-1);
  if (change?.after === undefined || !hasItemCollections(table) || growth(table, change) <= 0) return;
  const [, value] = partitionKeyOf(table, change.after.attributes);
  if (collectionSize(table, partitionPrefix([value]), changes) <= COLLECTION_MAX_BYTES) return;
  throw new ItemCollectionSizeLimitExceededException('Collection size exceeded');
}

/** The name and value of the partition key, which all that is written has. */
function partitionKeyOf(table: Table, attributes: AttributeMap): [string, AttributeValue] {
  const name = table.keySchema.partitionKey[0]?.name;
  const value = name === undefined ? undefined : getAttribute(attributes, name);
  invariant(name !== undefined && value !== undefined, 'what is written has a partition key');
  return [name, value];
}

/**
 * The size of the collection whose keys begin with `prefix`, its entries in local indexes included, after `changes`.
 * A table of less than 1 GB is not walked: what it weighs in all answers as well.
 */
function collectionSize(table: Table, prefix: OrderedKey, changes: readonly ItemChange[]): number {
  const stores = [table.items, ...localIndexes(table).map((index) => index.entries)];
  let sizeBytes = 0;
  for (const change of changes)
    if (change.tableName === table.name && change.key.startsWith(prefix)) sizeBytes += growth(table, change);
  const allBytes = stores.reduce((sum, store) => sum + store.sizeBytes, sizeBytes);
  if (allBytes < GB_BYTES) return allBytes;
  for (const store of stores) {
    store.visit({ from: prefix, to: afterEndedKeyPart(prefix), toExcluded: true }, (_key, item) => {
      sizeBytes += item.sizeBytes;
      return true;
    });
  }
  return sizeBytes;
}

/** By how much `change` makes its item collection larger. */
function growth(table: Table, { key, before, after }: ItemChange): number {
  let sizeBytes = (after?.sizeBytes ?? 0) - (before?.sizeBytes ?? 0);
  for (const index of localIndexes(table)) {
    sizeBytes += entrySize(index, after, key) - entrySize(index, before, key);
  }
  return sizeBytes;
}

function entrySize(index: SecondaryIndex, item: Item | undefined, key: OrderedKey): number {
  return item === undefined || index.entryKey(item, key) === undefined ? 0 : index.entry(item).sizeBytes;
}

function localIndexes(table: Table): SecondaryIndex[] {
  return [...table.indexes.values()].filter(({ kind }) => kind === 'local');
}
