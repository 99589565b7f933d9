import { requestedKey } from '../reads/requested-key.ts';
import type { ItemChange } from '../tables/change.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { WireForm } from '../values/wire-form.ts';
import { requireCheckFits, requireCondition, type ConditionCheck } from './condition-check.ts';

/** The item of `key` to be deleted. */
export interface DeleteWrite {
  readonly type: 'delete';
  readonly key: AttributeMap;
  readonly check: ConditionCheck | undefined;
}

/**
 * Where in `table` the item is, if it is.
 * @throws ValidationException when the key does not fit the table's
 */
export function placeDelete(write: DeleteWrite, table: Table): OrderedKey {
  const key = requestedKey(table.keySchema, write.key);
  requireCheckFits(write.check, table);
  return key;
}

/**
 * The change the deletion makes; neither image is there where there was no item.
 * @throws ConditionalCheckFailedException
 * @throws TransactionConflictException when a prepared transaction holds the item
 */
export function performDelete(write: DeleteWrite, table: Table, key: OrderedKey, form: WireForm): ItemChange {
  refuseLocked(table, key);
  const before = table.items.get(key);
  requireCondition(write.check, before, form);
  return { type: 'item', tableName: table.name, key, before, after: undefined };
}
