import { batchResponse } from '../partiql/batch-response.ts';
import { isGet, placeBatch } from '../partiql/batch-statement.ts';
import { capacityMeter, consumedCapacityOfTables, type CapacityMeter } from '../reads/consumed-capacity.ts';
import {
  batchStatementRequestsShape,
  type BatchStatementRequest,
  type BatchStatementResponse,
} from '../shapes/batch-statement.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { Operation } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html */
export interface BatchExecuteStatementInput {
  Statements: BatchStatementRequest[] | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
}

/**
 * What BatchExecuteStatement answers: a response for each statement, in their order.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html#API_BatchExecuteStatement_ResponseElements
 */
export interface BatchExecuteStatementOutput {
  Responses?: BatchStatementResponse[] | undefined;
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
}

const batchExecuteStatementInputShape: StructureShape = {
  type: 'structure',
  name: 'BatchExecuteStatementInput',
  required: ['Statements'],
  members: {
    Statements: batchStatementRequestsShape,
    ReturnConsumedCapacity: returnConsumedCapacityShape,
  },
};

/**
 * Runs up to 25 PartiQL statements of one item each, all of them reads or all writes; each succeeds or fails alone.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.multiplestatements.batching.html
 */
export const batchExecuteStatement: Operation<BatchExecuteStatementInput, BatchExecuteStatementOutput> = {
  name: 'BatchExecuteStatement',
  input: batchExecuteStatementInputShape,
  run({ Statements, ReturnConsumedCapacity }, context) {
    const changes: ItemChange[] = [];
    const meters = new Map<string, CapacityMeter>();
    const placed = placeBatch(Statements, context);
    const noted = placed.some(isGet) ? context.usage?.reads : context.usage?.writes;
    const meterOf = (tableName: string): CapacityMeter | undefined => {
      const meter = meters.get(tableName) ?? capacityMeter(ReturnConsumedCapacity, tableName, noted);
      if (meter !== undefined) meters.set(tableName, meter);
      return meter;
    };
    const run = { form: context.form, usage: context.usage, changes, meterOf };
    const responses = placed.map((member) => batchResponse(member, run));
    const output: BatchExecuteStatementOutput = { Responses: responses };
    // A batch of nothing but failures reports no capacity (measured on AWS, 2026).
    if (meters.size > 0 && responses.some(({ Error: error }) => error === undefined)) {
      const reports = consumedCapacityOfTables(meters.values(), ReturnConsumedCapacity);
      if (reports !== undefined) output.ConsumedCapacity = reports;
    }
    return { output, changes };
  },
};
