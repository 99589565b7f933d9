import { DuplicateItemException } from '../errors/duplicate-item-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import type { ReturnConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { ReturnValuesOnConditionCheckFailure } from '../shapes/return-values.ts';
import type { OperationContext } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';
import { keyAttributes } from '../tables/key-schema.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { WireForm } from '../values/wire-form.ts';
import type { ConditionCheck } from '../writes/condition-check.ts';
import { performWrite, placeWrite, type ItemWrite } from '../writes/item-write.ts';
import type { WriteAnswerParameters } from '../writes/write-outcome.ts';
import type { BoundDelete, BoundUpdateStatement, BoundWriteStatement } from './bind-statement.ts';
import { conditionHolds } from './condition-holds.ts';
import { statementKey } from './statement-key.ts';
import { statementTable } from './statement-table.ts';

/** A statement that changes one item, laid upon its table. */
export interface StatementWrite {
  readonly statement: BoundWriteStatement;
  readonly table: Table;
  /** What PutItem, UpdateItem or DeleteItem of the same meaning does. */
  readonly write: ItemWrite;
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
  const table = statementTable(context, statement.tableName);
  const write = itemWrite(statement, onFailure, table);
  return { statement, table, write, key: placeWrite(write, table) };
}

/**
 * The change a statement makes; nothing is changed yet.
 * @throws DuplicateItemException when an INSERT finds its item
 * @throws ConditionalCheckFailedException when the WHERE clause of an UPDATE or DELETE does not hold
 * @throws ValidationException when an update cannot be made of the item
 */
export function performStatement(
  { statement, table, write, key }: StatementWrite,
  form: WireForm,
): ItemChange {
  if (statement.type === 'insert' && table.items.get(key) !== undefined) {
    throw new DuplicateItemException('Duplicate primary key exists in table');
  }
  return performWrite(write, table, key, form);
}

/** Attributes that hold the key of the item a statement changes. */
export function keyHolder({ write }: StatementWrite): AttributeMap {
  return write.type === 'put' ? write.attributes : write.key;
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

function itemWrite(
  statement: BoundWriteStatement,
  onFailure: ReturnValuesOnConditionCheckFailure | undefined,
  table: Table,
): ItemWrite {
  if (statement.type === 'insert') {
    const { attributes, sizeBytes } = statement;
    return { type: 'put', attributes, sizeBytes, check: undefined };
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
  return statement.type === 'delete'
    ? { type: 'delete', key, check }
    : { type: 'update', key, update: statement.update, check, weighsItemAlone: true };
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
