import { ValidationException } from '../errors/validation-exception.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { ItemStore } from '../tables/item-store.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import { orderedKey, type OrderedKey } from '../tables/ordered-key.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';

/** What a Query or a Scan walks: a table, or one of its secondary indexes. */
export interface ReadSource {
  readonly table: Table;
  readonly index: SecondaryIndex | undefined;
  /** The key that orders what is walked: the index's where there is one. */
  readonly keySchema: KeySchema;
  readonly store: ItemStore;
}

/**
 * The table, or its index called `indexName`.
 * @throws ValidationException when the index does not exist, is not yet readable, or cannot be read consistently
 */
export function readSource(table: Table, indexName: string | undefined, consistentRead: boolean): ReadSource {
  if (indexName === undefined)
    return { table, index: undefined, keySchema: table.keySchema, store: table.items };
  const index = table.indexes.get(indexName);
  const status = table.record.globalIndexes.find(({ name }) => name === indexName)?.status;
  if (index === undefined || status === 'DELETING') {
    throw new ValidationException(`The table does not have the specified index: ${indexName}`);
  }
  if (consistentRead && index.kind === 'global') {
    throw new ValidationException('Consistent reads are not supported on global secondary indexes');
  }
  if (status === 'CREATING') {
    throw new ValidationException(`Cannot read from backfilling global secondary index: ${indexName}`);
  }
  return { table, index, keySchema: index.keySchema, store: index.entries };
}

/** The names of the attributes that place an item in `source`: the table key's, then what the index key adds. */
export function startKeyNames({ table, index }: ReadSource): ReadonlySet<string> {
  const names = new Set(keyAttributes(table.keySchema).map(({ name }) => name));
  if (index !== undefined) for (const { name } of keyAttributes(index.keySchema)) names.add(name);
  return names;
}

/** Where an item with the key attributes of `attributes` stands in `source`; undefined where one is missing or mistyped. */
export function placeInSource(
  { table, index }: ReadSource,
  attributes: AttributeMap,
): OrderedKey | undefined {
  const tableKey = orderedKey(table.keySchema, attributes);
  if (index === undefined || tableKey === undefined) return tableKey;
  const indexKey = orderedKey(index.keySchema, attributes);
  return indexKey === undefined ? undefined : indexKey + tableKey;
}
