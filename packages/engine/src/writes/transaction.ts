import { ValidationException } from '../errors/validation-exception.ts';
import { refuseEmptyKeyValue } from '../reads/refuse-empty-key-value.ts';
import { refuseSameItem } from '../reads/refuse-same-item.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';
import { getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import type { WireForm } from '../values/wire-form.ts';
import { performOrCancel } from './perform-or-cancel.ts';
import { requireCollectionSize } from './item-collection-metrics.ts';
import { observedChanges, performWrite, placeWrite, type ItemWrite } from './item-write.ts';
import { performKeyCheck, placeKeyCheck, type KeyCheck } from './key-check.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** One action of a transaction, its expressions bound. */
export interface TransactionAction {
  /** The table as the request names it. */
  readonly tableName: string;
  readonly write: ItemWrite | KeyCheck;
}

/** An action whose table is known; its key may still not fit the table's. */
export interface LocatedAction extends TransactionAction {
  readonly table: Table;
  /** Why its key does not fit the table's, where that is known already: the reason it is cancelled for. */
  readonly misfit?: ValidationException | undefined;
}

/** An action and the change it makes; one that leaves its item as it is has one image twice. */
export interface PerformedAction extends LocatedAction {
  readonly change: ItemChange;
}

/** Attributes that hold the key of the item of `write`. */
export function writtenAttributes(write: ItemWrite | KeyCheck): AttributeMap {
  return write.type === 'put' ? write.attributes : write.key;
}

/**
 * The tables of `actions`, which can be tried together.
 * @throws ResourceNotFoundException
 * @throws ValidationException for what refuses the whole transaction
 */
export function locateActions(
  actions: readonly TransactionAction[],
  context: OperationContext,
): LocatedAction[] {
  const located = actions.map((action) => ({ ...action, table: findTable(context, action.tableName) }));
  requireOneTransaction(located);
  return located;
}

/**
 * Refuses what refuses the whole transaction before any of it is tried, in AWS's order.
 * @throws ValidationException for an empty key value, two actions on one item or more than 4 MB
 */
export function requireOneTransaction(actions: readonly LocatedAction[]): void {
  for (const { write, table } of actions) refuseEmptyKeyOf(writtenAttributes(write), table);
  refuseSameItem(actions.map(({ write, table }) => ({ table, attributes: writtenAttributes(write) })));
  requireTransactionSize(actions.map(({ write }) => requestedSize(write)));
}

/**
 * The changes of `actions`, none of them made yet: all are judged on the same state, the items before any of them.
 * @throws TransactionCanceledException when one of them fails, with a reason for each
 */
export function performTransaction(actions: readonly LocatedAction[], form: WireForm): PerformedAction[] {
  const changes: ItemChange[] = [];
  return performOrCancel(actions, (action): PerformedAction => {
    const change = performAction(action, form);
    for (const observed of observedChanges(change)) {
      changes.push(observed);
      requireCollectionSize(action.table, changes);
    }
    return { ...action, change };
  });
}

/**
 * Refuses items that weigh more together than a transaction may.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-dynamodb-transactions
 * @throws ValidationException
 */
export function requireTransactionSize(sizesBytes: readonly number[]): void {
  if (sizesBytes.reduce((sum, sizeBytes) => sum + sizeBytes, 0) <= MAX_BYTES) return;
  // AWS's text is not known; these are the words of its API reference.
  throw new ValidationException('The aggregate size of the items in the transaction exceeds 4 MB.');
}

function performAction({ write, table, misfit }: LocatedAction, form: WireForm): ItemChange {
  if (misfit !== undefined) throw misfit;
  return write.type === 'check'
    ? performKeyCheck(write, table, placeKeyCheck(write, table), form)
    : performWrite(write, table, placeWrite(write, table), form);
}

/**
 * Refuses an empty value of a key attribute of `table`: it is no reason of an action, but refuses the transaction
 * (measured on AWS, 2026).
 * @throws ValidationException
 */
export function refuseEmptyKeyOf(attributes: AttributeMap, { keySchema }: Table): void {
  for (const { name } of keyAttributes(keySchema)) {
    const value = getAttribute(attributes, name);
    if (value !== undefined) refuseEmptyKeyValue(value, name);
  }
}

/** What an action brings along: AWS adds it up before it looks at any item, so updates weigh their key. */
function requestedSize(write: ItemWrite | KeyCheck): number {
  return write.type === 'put' ? write.sizeBytes : attributeMapSize(write.key);
}
