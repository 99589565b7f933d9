import {
  batchExecuteStatement,
  type BatchExecuteStatementInput,
  type BatchExecuteStatementOutput,
} from './operations/batch-execute-statement.ts';
import {
  batchGetItem,
  type BatchGetItemInput,
  type BatchGetItemOutput,
} from './operations/batch-get-item.ts';
import {
  batchWriteItem,
  type BatchWriteItemInput,
  type BatchWriteItemOutput,
} from './operations/batch-write-item.ts';
import { createTable, type CreateTableInput, type CreateTableOutput } from './operations/create-table.ts';
import { deleteItem, type DeleteItemInput, type DeleteItemOutput } from './operations/delete-item.ts';
import { deleteTable, type DeleteTableInput, type DeleteTableOutput } from './operations/delete-table.ts';
import {
  describeStream,
  type DescribeStreamInput,
  type DescribeStreamOutput,
} from './operations/describe-stream.ts';
import {
  describeTable,
  type DescribeTableInput,
  type DescribeTableOutput,
} from './operations/describe-table.ts';
import {
  describeTimeToLive,
  type DescribeTimeToLiveInput,
  type DescribeTimeToLiveOutput,
} from './operations/describe-time-to-live.ts';
import {
  executeStatement,
  type ExecuteStatementInput,
  type ExecuteStatementOutput,
} from './operations/execute-statement.ts';
import {
  executeTransaction,
  type ExecuteTransactionInput,
  type ExecuteTransactionOutput,
} from './operations/execute-transaction.ts';
import { getItem, type GetItemInput, type GetItemOutput } from './operations/get-item.ts';
import { getRecords, type GetRecordsInput, type GetRecordsOutput } from './operations/get-records.ts';
import {
  getShardIterator,
  type GetShardIteratorInput,
  type GetShardIteratorOutput,
} from './operations/get-shard-iterator.ts';
import { listStreams, type ListStreamsInput, type ListStreamsOutput } from './operations/list-streams.ts';
import { listTables, type ListTablesInput, type ListTablesOutput } from './operations/list-tables.ts';
import { putItem, type PutItemInput, type PutItemOutput } from './operations/put-item.ts';
import { query, type QueryInput, type QueryOutput } from './operations/query.ts';
import { scan, type ScanInput, type ScanOutput } from './operations/scan.ts';
import {
  transactGetItems,
  type TransactGetItemsInput,
  type TransactGetItemsOutput,
} from './operations/transact-get-items.ts';
import {
  transactWriteItems,
  type TransactWriteItemsInput,
  type TransactWriteItemsOutput,
} from './operations/transact-write-items.ts';
import { updateItem, type UpdateItemInput, type UpdateItemOutput } from './operations/update-item.ts';
import { updateTable, type UpdateTableInput, type UpdateTableOutput } from './operations/update-table.ts';
import {
  updateTimeToLive,
  type UpdateTimeToLiveInput,
  type UpdateTimeToLiveOutput,
} from './operations/update-time-to-live.ts';
import type { Operation } from './state/operation.ts';
import type { WireForm } from './values/wire-form.ts';

/** Every operation as a typed, synchronous method, by way of the one `perform` that an engine has. */
export abstract class OperationMethods {
  batchExecuteStatement(input: BatchExecuteStatementInput): BatchExecuteStatementOutput {
    return this.perform(batchExecuteStatement, input, 'sdk');
  }

  batchGetItem(input: BatchGetItemInput): BatchGetItemOutput {
    return this.perform(batchGetItem, input, 'sdk');
  }

  batchWriteItem(input: BatchWriteItemInput): BatchWriteItemOutput {
    return this.perform(batchWriteItem, input, 'sdk');
  }

  createTable(input: CreateTableInput): CreateTableOutput {
    return this.perform(createTable, input, 'sdk');
  }

  deleteItem(input: DeleteItemInput): DeleteItemOutput {
    return this.perform(deleteItem, input, 'sdk');
  }

  deleteTable(input: DeleteTableInput): DeleteTableOutput {
    return this.perform(deleteTable, input, 'sdk');
  }

  describeStream(input: DescribeStreamInput): DescribeStreamOutput {
    return this.perform(describeStream, input, 'sdk');
  }

  describeTable(input: DescribeTableInput): DescribeTableOutput {
    return this.perform(describeTable, input, 'sdk');
  }

  describeTimeToLive(input: DescribeTimeToLiveInput): DescribeTimeToLiveOutput {
    return this.perform(describeTimeToLive, input, 'sdk');
  }

  executeStatement(input: ExecuteStatementInput): ExecuteStatementOutput {
    return this.perform(executeStatement, input, 'sdk');
  }

  executeTransaction(input: ExecuteTransactionInput): ExecuteTransactionOutput {
    return this.perform(executeTransaction, input, 'sdk');
  }

  getItem(input: GetItemInput): GetItemOutput {
    return this.perform(getItem, input, 'sdk');
  }

  getRecords(input: GetRecordsInput): GetRecordsOutput {
    return this.perform(getRecords, input, 'sdk');
  }

  getShardIterator(input: GetShardIteratorInput): GetShardIteratorOutput {
    return this.perform(getShardIterator, input, 'sdk');
  }

  listStreams(input: ListStreamsInput = {}): ListStreamsOutput {
    return this.perform(listStreams, input, 'sdk');
  }

  listTables(input: ListTablesInput = {}): ListTablesOutput {
    return this.perform(listTables, input, 'sdk');
  }

  putItem(input: PutItemInput): PutItemOutput {
    return this.perform(putItem, input, 'sdk');
  }

  query(input: QueryInput): QueryOutput {
    return this.perform(query, input, 'sdk');
  }

  scan(input: ScanInput): ScanOutput {
    return this.perform(scan, input, 'sdk');
  }

  transactGetItems(input: TransactGetItemsInput): TransactGetItemsOutput {
    return this.perform(transactGetItems, input, 'sdk');
  }

  transactWriteItems(input: TransactWriteItemsInput): TransactWriteItemsOutput {
    return this.perform(transactWriteItems, input, 'sdk');
  }

  updateItem(input: UpdateItemInput): UpdateItemOutput {
    return this.perform(updateItem, input, 'sdk');
  }

  updateTable(input: UpdateTableInput): UpdateTableOutput {
    return this.perform(updateTable, input, 'sdk');
  }

  updateTimeToLive(input: UpdateTimeToLiveInput): UpdateTimeToLiveOutput {
    return this.perform(updateTimeToLive, input, 'sdk');
  }

  protected abstract perform<Input, Output extends object>(
    operation: Operation<Input, Output>,
    input: unknown,
    form: WireForm,
  ): Output;
}
