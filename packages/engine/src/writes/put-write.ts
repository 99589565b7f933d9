import { DuplicateItemException } from '../errors/duplicate-item-exception.ts';
import type { ItemChange } from '../tables/change.ts';
import { sizedItem } from '../tables/item.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { equalAttributeMaps } from '../values/equal.ts';
import type { WireForm } from '../values/wire-form.ts';
import { requireCheckFits, requireCondition, type ConditionCheck } from './condition-check.ts';
import { requireIndexKeys } from './index-keys.ts';
import { itemKey } from './item-key.ts';

/** An item to be put whole; its size has been counted and found fit. */
export interface PutWrite {
  readonly type: 'put';
  readonly attributes: AttributeMap;
  readonly sizeBytes: number;
  readonly check: ConditionCheck | undefined;
  /** Where there is an item already the put fails: the INSERT of PartiQL never replaces one. */
  readonly refusesExisting?: true;
}

/**
 * Where in `table` the item goes.
 * @throws ValidationException when the item does not fit the keys of the table and its indexes
 */
export function placePut(write: PutWrite, table: Table): OrderedKey {
  const key = itemKey(table.keySchema, write.attributes);
  requireIndexKeys(table, write.attributes);
  requireCheckFits(write.check, table);
  return key;
}

/**
 * The change the put makes; the images are one where the item is already so.
 * @throws DuplicateItemException when the put may not replace the item there is
 * @throws ConditionalCheckFailedException
 * @throws TransactionConflictException when a prepared transaction holds the item
 */
export function performPut(write: PutWrite, table: Table, key: OrderedKey, form: WireForm): ItemChange {
  refuseLocked(table, key);
  const before = table.items.get(key);
  if (write.refusesExisting === true && before !== undefined)
    throw new DuplicateItemException('Duplicate primary key exists in table');
  requireCondition(write.check, before, form);
  const unchanged =
    before !== undefined &&
    before.sizeBytes === write.sizeBytes &&
    equalAttributeMaps(before.attributes, write.attributes);
  const after = unchanged ? before : sizedItem(write.attributes, write.sizeBytes);
  return { type: 'item', tableName: table.name, key, before, after };
}
