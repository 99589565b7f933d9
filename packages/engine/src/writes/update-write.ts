import { explained, Explanation } from '../errors/explanation.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundUpdate } from '../expressions/bound.ts';
import { applyUpdate } from '../expressions/update/apply-update.ts';
import { explainUpdate } from '../expressions/update/explain-update.ts';
import { updateCost } from '../expressions/update/update-cost.ts';
import { requestedKey } from '../reads/requested-key.ts';
import type { ItemChange } from '../tables/change.ts';
import { Item, sizedItem } from '../tables/item.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import type { WireForm } from '../values/wire-form.ts';
import { requireCheckFits, requireCondition, type ConditionCheck } from './condition-check.ts';
import { requireUpdatedSize } from './item-size.ts';
import { requireNestingAfter } from './nesting.ts';
import { requireUpdateTargets, requireUpdatedIndexKeys } from './update-targets.ts';
import { changesNothing, updatedSize } from './updated-size.ts';

/** The item of `key` to be updated, or made where there is none; without `update` it is only made. */
export interface UpdateWrite {
  readonly type: 'update';
  readonly key: AttributeMap;
  readonly update: BoundUpdate | undefined;
  readonly check: ConditionCheck | undefined;
  /** Transactions weigh the finished item alone; UpdateItem weighs its statement as well (measured on AWS, 2026). */
  readonly weighsItemAlone?: true;
}

/**
 * Where in `table` the item is, or comes to be.
 * @throws ValidationException when the key does not fit the table's or the update writes to a key attribute
 */
export function placeUpdate(write: UpdateWrite, table: Table): OrderedKey {
  const key = requestedKey(table.keySchema, write.key);
  if (write.update !== undefined) requireUpdateTargets(write.update, table);
  requireCheckFits(write.check, table);
  return key;
}

/**
 * The change the update makes; the images are one where it leaves the item equal.
 * @throws ValidationException when the update cannot be made of the item, or the item becomes too large
 * @throws ConditionalCheckFailedException
 * @throws TransactionConflictException when a prepared transaction holds the item
 */
export function performUpdate(write: UpdateWrite, table: Table, key: OrderedKey, form: WireForm): ItemChange {
  refuseLocked(table, key);
  const before = table.items.get(key);
  const updated = finish(write, before);
  // AWS weighs the finished item and the statement before it asks the condition (measured, 2026); whatever
  // else is wrong with the update comes to light only where the condition holds.
  if (updated instanceof Item) requireUpdatedSize(updated.sizeBytes);
  if (write.update !== undefined && write.weighsItemAlone !== true) {
    if (write.update.source !== 'AttributeUpdates')
      requireUpdatedSize(updateCost(write.update, before?.attributes ?? write.key));
  }
  requireCondition(write.check, before, form);
  if (updated instanceof ValidationException) throw updated;
  if (updated !== undefined && updated !== before) {
    requireNestingAfter(write.update, updated.attributes);
    requireUpdatedIndexKeys(table, updated.attributes);
  }
  return { type: 'item', tableName: table.name, key, before, after: updated };
}

/** The item as the update leaves it, or what prevents it; undefined where there is none and none is made. */
function finish(
  { update, key }: UpdateWrite,
  before: Item | undefined,
): Item | ValidationException | undefined {
  if (update === undefined) return before ?? sizedItem(key, attributeMapSize(key));
  try {
    const attributes = applyUpdate(update, before?.attributes ?? key);
    if (before === undefined)
      return makesItem(update) ? sizedItem(attributes, attributeMapSize(attributes)) : undefined;
    if (changesNothing(update, before.attributes, attributes)) return before;
    return sizedItem(attributes, updatedSize(update, before, attributes));
  } catch (error) {
    if (error instanceof ValidationException) {
      const attributes = before?.attributes ?? key;
      return explained(error, () => new Explanation('Update', explainUpdate(update, attributes)));
    }
    throw error;
  }
}

/** REMOVE and DELETE alone make no item where there is none; no action at all makes one (seen on AWS, 2020). */
function makesItem({ actions }: BoundUpdate): boolean {
  return actions.length === 0 || actions.some(({ type }) => type === 'set' || type === 'add');
}
