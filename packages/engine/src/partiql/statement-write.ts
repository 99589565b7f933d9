import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import type { ReturnConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { ReturnValuesOnConditionCheckFailure } from '../shapes/return-values.ts';
import { findTable } from '../state/find-table.ts';
import type { OperationContext } from '../state/operation.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { ConditionCheck } from '../writes/condition-check.ts';
import { requireItemSize } from '../writes/item-size.ts';
import { placeWrite, type ItemWrite } from '../writes/item-write.ts';
import type { LocatedAction } from '../writes/transaction.ts';
import type { WriteAnswerParameters } from '../writes/write-outcome.ts';
import type { BoundDelete, BoundUpdateStatement, BoundWriteStatement } from './bind-statement.ts';
import { conditionHolds } from './condition-holds.ts';
import { keyMisfit } from './key-misfit.ts';
import { statementKey } from './statement-key.ts';

/** A statement whose table and item are known; its key may still not fit the table's. */
export interface LocatedStatement extends LocatedAction {
  /** What PutItem, UpdateItem or DeleteItem of the same meaning does. */
  readonly write: ItemWrite;
}

/** A statement that changes one item, laid upon its table. */
export interface StatementWrite extends LocatedStatement {
  readonly statement: BoundWriteStatement;
  readonly key: OrderedKey;
}

/**
 * The write that a statement is, and where.
 * @throws ResourceNotFoundException
 * @throws ValidationException when the statement does not name one item or does not fit the table
 */
export function placeStatement(
  statement: BoundWriteStatement,
  onFailure: ReturnValuesOnConditionCheckFailure | undefined,
  context: OperationContext,
): StatementWrite {
  const located = locateStatement(statement, onFailure, context);
  if (located.misfit !== undefined) throw located.misfit;
  return { ...located, statement, key: placeWrite(located.write, located.table) };
}

/**
 * The write that a statement is; whether its item fits the table is not asked yet.
 * @throws ResourceNotFoundException
 * @throws ValidationException when the statement does not name one item, or puts one that is too large
 */
export function locateStatement(
  statement: BoundWriteStatement,
  onFailure: ReturnValuesOnConditionCheckFailure | undefined,
  context: OperationContext,
): LocatedStatement {
  const { tableName } = statement;
  const table = findTable(context, tableName);
  if (statement.type === 'insert') {
    const { attributes, sizeBytes } = statement;
    requireItemSize(sizeBytes);
    const write = { type: 'put', attributes, sizeBytes, check: undefined, refusesExisting: true } as const;
    return { tableName, table, write };
  }
  const found = statementKey(statement.where, table);
  if (found === undefined) {
    throw new ValidationException('Where clause does not contain a mandatory equality on all key attributes');
  }
  const { key, rest } = found;
  const condition = checkedCondition(statement, rest && conditionHolds(rest), table);
  const check: ConditionCheck | undefined = condition && {
    condition,
    returnValuesOnConditionCheckFailure: onFailure,
  };
  const write: ItemWrite =
    statement.type === 'delete'
      ? { type: 'delete', key, check }
      : { type: 'update', key, update: statement.update, check, weighsItemAlone: true };
  return { tableName, table, write, misfit: keyMisfit(table.keySchema, key) };
}

/** What the answer to a statement tells of its write. */
export function answerParameters(
  statement: BoundWriteStatement,
  capacityDetail: ReturnConsumedCapacity | undefined,
): WriteAnswerParameters {
  return {
    TableName: statement.tableName,
    ReturnValues: statement.type === 'insert' ? undefined : statement.returnValues,
    ReturnConsumedCapacity: capacityDetail,
    ReturnItemCollectionMetrics: undefined,
  };
}

/** An UPDATE needs its item; a DELETE is content without one. */
function checkedCondition(
  { type }: BoundUpdateStatement | BoundDelete,
  rest: BoundCondition | undefined,
  { keySchema }: Table,
): BoundCondition | undefined {
  const [partitionKey] = keyAttributes(keySchema);
  if (partitionKey === undefined) return rest;
  const path = [partitionKey.name] as const;
  if (type === 'update') {
    const exists: BoundCondition = { type: 'attribute_exists', path };
    return rest === undefined ? exists : { type: 'and', left: exists, right: rest };
  }
  return rest && { type: 'or', left: { type: 'attribute_not_exists', path }, right: rest };
}
