import type { DynamoDBException } from '../errors/dynamodb-exception.ts';
import { readUnits, type CapacityMeter } from '../reads/consumed-capacity.ts';
import { noteGet } from '../reads/note-get.ts';
import { selected } from '../reads/read-answer.ts';
import type { BatchStatementErrorCode, BatchStatementResponse } from '../shapes/batch-statement.ts';
import type { Usage } from '../state/usage.ts';
import type { ItemChange } from '../tables/change.ts';
import { encodeAttributes, type WireForm } from '../values/wire-form.ts';
import { requireCollectionSize } from '../writes/item-collection-metrics.ts';
import { observedChanges, performWrite } from '../writes/item-write.ts';
import { refusedWriteUnits } from '../writes/noted-write.ts';
import { returnedAttributes } from '../writes/return-values.ts';
import { meterWriteCapacity } from '../writes/write-capacity.ts';
import { attempt, BatchFailure, isGet, type BatchGet, type BatchStatement } from './batch-statement.ts';
import type { StatementWrite } from './statement-write.ts';

/** The codes a batch gives exceptions, by their names. */
const errorCodes: Readonly<Record<string, BatchStatementErrorCode>> = {
  ConditionalCheckFailedException: 'ConditionalCheckFailed',
  DuplicateItemException: 'DuplicateItem',
  ItemCollectionSizeLimitExceededException: 'ItemCollectionSizeLimitExceeded',
  ResourceNotFoundException: 'ResourceNotFound',
  ValidationException: 'ValidationError',
};

/** What the statements of a batch share. */
export interface BatchRun {
  readonly form: WireForm;
  readonly usage: Usage | undefined;
  /** What is to be committed. */
  readonly changes: ItemChange[];
  /** Counts what a table costs; undefined where nothing is counted. */
  meterOf(tableName: string): CapacityMeter | undefined;
}

/** Runs one statement of a batch: what the batch answers to it; its changes are added to those of the run. */
export function batchResponse(member: BatchStatement, run: BatchRun): BatchStatementResponse {
  if (member instanceof BatchFailure) return errorResponse(member.error);
  return isGet(member)
    ? getResponse(member, run.meterOf(member.tableName), run)
    : writeResponse(member, run.meterOf(member.tableName), run.changes, run.form);
}

/**
 * What a batch answers to a statement that failed; only one that reached its item tells the table. The item itself is
 * not told, whatever ReturnValuesOnConditionCheckFailure asks for (measured on AWS, 2026).
 */
function errorResponse(error: DynamoDBException, tableName?: string): BatchStatementResponse {
  const Code = errorCodes[error.name] ?? 'InternalServerError';
  const response: BatchStatementResponse = { Error: { Code, Message: error.message } };
  if (tableName !== undefined && Code !== 'ValidationError') response.TableName = tableName;
  return response;
}

/** What a batch answers to a SELECT. */
function getResponse(
  { table, tableName, key, place, paths, consistentRead }: BatchGet,
  meter: CapacityMeter | undefined,
  run: BatchRun,
): BatchStatementResponse {
  const item = table.items.get(place);
  meter?.addTable(readUnits(item?.sizeBytes ?? 0, consistentRead ? 'strong' : 'eventual'));
  noteGet(run, table, key, item);
  const response: BatchStatementResponse = { TableName: tableName };
  // A path keeps what it leads through, as in a projection of GetItem (DynamoDB Local 2.6.1).
  if (item !== undefined) response.Item = encodeAttributes(selected(item.attributes, paths), run.form);
  return response;
}

/** What a batch answers to a statement that writes; what is to be committed is added to `changes`. */
function writeResponse(
  placed: StatementWrite,
  meter: CapacityMeter | undefined,
  changes: ItemChange[],
  form: WireForm,
): BatchStatementResponse {
  const { statement, tableName, table, write, key } = placed;
  const outcome = attempt(() => {
    const change = performWrite(write, table, key, form);
    const observed = observedChanges(change);
    requireCollectionSize(table, [...changes, ...observed]);
    changes.push(...observed);
    return change;
  });
  if (outcome instanceof BatchFailure) {
    const { error } = outcome;
    const units = refusedWriteUnits(error, table.items.get(key));
    meter?.addTable(units);
    return errorResponse(error, tableName);
  }
  if (meter !== undefined) meterWriteCapacity(meter, table, outcome);
  const response: BatchStatementResponse = { TableName: tableName };
  if (statement.type === 'insert') return response;
  const update = write.type === 'update' ? write.update : undefined;
  const returned = returnedAttributes(statement.returnValues, outcome, update);
  if (returned !== undefined) response.Item = encodeAttributes(returned, form);
  return response;
}
