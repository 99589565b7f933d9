import { requestedKey } from '../reads/requested-key.ts';
import type { ItemChange } from '../tables/change.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { WireForm } from '../values/wire-form.ts';
import { requireCheckFits, requireCondition, type ConditionCheck } from './condition-check.ts';

/** The item of `key` to be left as it is, if the condition holds of it: the ConditionCheck of a transaction. */
export interface KeyCheck {
  readonly type: 'check';
  readonly key: AttributeMap;
  readonly check: ConditionCheck | undefined;
}

/**
 * Where in `table` the item is, if it is.
 * @throws ValidationException when the key does not fit the table's
 */
export function placeKeyCheck(check: KeyCheck, table: Table): OrderedKey {
  const key = requestedKey(table.keySchema, check.key);
  requireCheckFits(check.check, table);
  return key;
}

/**
 * A change whose images are one: nothing is written.
 * @throws ConditionalCheckFailedException
 * @throws TransactionConflictException when a prepared transaction holds the item
 */
export function performKeyCheck(
  { check }: KeyCheck,
  table: Table,
  key: OrderedKey,
  form: WireForm,
): ItemChange {
  refuseLocked(table, key);
  const item = table.items.get(key);
  requireCondition(check, item, form);
  return { type: 'item', tableName: table.name, key, before: item, after: item };
}
