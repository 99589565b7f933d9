import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundSelect } from '../partiql/bind-select.ts';
import type { BoundWriteStatement } from '../partiql/bind-statement.ts';
import { lookUp, meterLookup, type KeyLookup } from '../partiql/key-lookup.ts';
import { nextToken, readNextToken } from '../partiql/next-token.ts';
import { PreparedStatement } from '../partiql/prepared-statement.ts';
import { projectRow } from '../partiql/project-row.ts';
import { refuseExists } from '../partiql/refuse-exists.ts';
import { runSelect } from '../partiql/run-select.ts';
import { answerParameters, placeStatement } from '../partiql/statement-write.ts';
import { capacityMeter } from '../reads/consumed-capacity.ts';
import { noteGet } from '../reads/note-get.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import { partiQLStatementShape, preparedStatementParametersShape } from '../shapes/parti-ql-statement.ts';
import {
  returnValuesOnConditionCheckFailureShape,
  type ReturnValuesOnConditionCheckFailure,
} from '../shapes/return-values.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation, OperationContext, Outcome } from '../state/operation.ts';
import { encodeItem, type WireAttributeValue } from '../values/wire-form.ts';
import { performNotedWrite } from '../writes/noted-write.ts';
import { writtenAttributes } from '../writes/transaction.ts';
import { writeOutcome } from '../writes/write-outcome.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html */
export interface ExecuteStatementInput {
  Statement: string | undefined;
  Parameters?: WireAttributeValue[] | undefined;
  ConsistentRead?: boolean | undefined;
  NextToken?: string | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  Limit?: number | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * What ExecuteStatement answers: a page of the items a SELECT finds, or what RETURNING asked for.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html#API_ExecuteStatement_ResponseElements
 */
export interface ExecuteStatementOutput {
  Items?: Record<string, WireAttributeValue>[] | undefined;
  NextToken?: string | undefined;
  ConsumedCapacity?: ConsumedCapacity | undefined;
  LastEvaluatedKey?: Record<string, WireAttributeValue> | undefined;
}

const executeStatementInputShape: StructureShape = {
  type: 'structure',
  name: 'ExecuteStatementInput',
  required: ['Statement'],
  members: {
    Statement: partiQLStatementShape,
    Parameters: preparedStatementParametersShape,
    ConsistentRead: { type: 'boolean' },
    NextToken: { type: 'string', min: 1, max: 32768 },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    Limit: { type: 'integer', min: 1 },
    ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
  },
};

/**
 * Reads items, page by page, or changes one item, as a PartiQL statement says.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html
 */
export const executeStatement: Operation<ExecuteStatementInput, ExecuteStatementOutput> = {
  name: 'ExecuteStatement',
  input: executeStatementInputShape,
  run(input, context) {
    const prepared = new PreparedStatement(input.Statement, input.Parameters);
    const { lookup } = prepared.template;
    const found =
      lookup && input.NextToken === undefined ? lookedUp(lookup, prepared, input, context) : undefined;
    if (found !== undefined) return found;
    const statement = prepared.bind();
    refuseExists(statement);
    if (statement.type === 'select') return select(statement, prepared, input, context);
    // No statement that writes has pages.
    if (input.NextToken !== undefined) throw new ValidationException('NextToken does not match request');
    return write(statement, input, context);
  },
};

/** A SELECT that is the GetItem of one key; undefined where that shows to be none. */
function lookedUp(
  lookup: KeyLookup,
  { decoded }: PreparedStatement,
  input: Decoded<ExecuteStatementInput>,
  context: OperationContext,
): Outcome<ExecuteStatementOutput> | undefined {
  const { tableName, paths } = lookup;
  const table = findTable(context, tableName);
  const answer = lookUp(lookup, decoded, table);
  if (answer === undefined) return undefined;
  const { key, item } = answer;
  noteGet(context, table, key, item);
  const Items = item === undefined ? [] : [encodeItem(projectRow(item.attributes, paths), context.itemForm)];
  const output: ExecuteStatementOutput = { Items };
  const meter = capacityMeter(input.ReturnConsumedCapacity, tableName, context.usage?.reads);
  if (meter !== undefined) {
    meterLookup(meter, item, input.ConsistentRead === true);
    const report = meter.report(input.ReturnConsumedCapacity);
    if (report !== undefined) output.ConsumedCapacity = report;
  }
  return { output, changes: [] };
}

function select(
  statement: BoundSelect,
  prepared: PreparedStatement,
  input: Decoded<ExecuteStatementInput>,
  context: OperationContext,
): Outcome<ExecuteStatementOutput> {
  const consistentRead = input.ConsistentRead === true;
  const request = (): string => `${consistentRead} ${prepared.identity}`;
  const { NextToken: token, Limit: limit, ReturnConsumedCapacity: capacityDetail } = input;
  const start = token === undefined ? undefined : readNextToken(token, request());
  const answer = runSelect(statement, { consistentRead, limit, capacityDetail, start }, context);
  const output: ExecuteStatementOutput = { Items: [...answer.items] };
  if (answer.next !== undefined) output.NextToken = nextToken(request(), answer.next);
  if (answer.lastEvaluatedKey !== undefined) output.LastEvaluatedKey = answer.lastEvaluatedKey;
  if (answer.consumedCapacity !== undefined) output.ConsumedCapacity = answer.consumedCapacity;
  return { output, changes: [] };
}

function write(
  statement: BoundWriteStatement,
  input: Decoded<ExecuteStatementInput>,
  context: OperationContext,
): Outcome<ExecuteStatementOutput> {
  const placed = placeStatement(statement, input.ReturnValuesOnConditionCheckFailure, context);
  const { table, key, write: itemWrite } = placed;
  const change = performNotedWrite(itemWrite, table, key, context);
  const outcome = writeOutcome(
    answerParameters(statement, input.ReturnConsumedCapacity),
    {
      table,
      attributes: writtenAttributes(itemWrite),
      change,
      update: itemWrite.type === 'update' ? itemWrite.update : undefined,
    },
    context,
  );
  const { Attributes, ConsumedCapacity } = outcome.output;
  const output: ExecuteStatementOutput = { Items: Attributes === undefined ? [] : [Attributes] };
  if (ConsumedCapacity !== undefined) output.ConsumedCapacity = ConsumedCapacity;
  return { output, changes: outcome.changes };
}
