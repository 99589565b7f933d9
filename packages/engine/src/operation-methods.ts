import type {
  BatchExecuteStatementInput,
  BatchExecuteStatementOutput,
} from './operations/batch-execute-statement.ts';
import type { BatchGetItemInput, BatchGetItemOutput } from './operations/batch-get-item.ts';
import type { BatchWriteItemInput, BatchWriteItemOutput } from './operations/batch-write-item.ts';
import type { CreateTableInput, CreateTableOutput } from './operations/create-table.ts';
import type { DeleteItemInput, DeleteItemOutput } from './operations/delete-item.ts';
import type { DeleteTableInput, DeleteTableOutput } from './operations/delete-table.ts';
import type { DescribeLimitsInput, DescribeLimitsOutput } from './operations/describe-limits.ts';
import type { DescribeStreamInput, DescribeStreamOutput } from './operations/describe-stream.ts';
import type { DescribeTableInput, DescribeTableOutput } from './operations/describe-table.ts';
import type {
  DescribeTimeToLiveInput,
  DescribeTimeToLiveOutput,
} from './operations/describe-time-to-live.ts';
import type { ExecuteStatementInput, ExecuteStatementOutput } from './operations/execute-statement.ts';
import type { ExecuteTransactionInput, ExecuteTransactionOutput } from './operations/execute-transaction.ts';
import type { GetItemInput, GetItemOutput } from './operations/get-item.ts';
import type { GetRecordsInput, GetRecordsOutput } from './operations/get-records.ts';
import type { GetShardIteratorInput, GetShardIteratorOutput } from './operations/get-shard-iterator.ts';
import type { ListStreamsInput, ListStreamsOutput } from './operations/list-streams.ts';
import type { ListTablesInput, ListTablesOutput } from './operations/list-tables.ts';
import type {
  ListTagsOfResourceInput,
  ListTagsOfResourceOutput,
} from './operations/list-tags-of-resource.ts';
import type { PutItemInput, PutItemOutput } from './operations/put-item.ts';
import type { QueryInput, QueryOutput } from './operations/query.ts';
import type { ScanInput, ScanOutput } from './operations/scan.ts';
import type { TagResourceInput, TagResourceOutput } from './operations/tag-resource.ts';
import type { TransactGetItemsInput, TransactGetItemsOutput } from './operations/transact-get-items.ts';
import type { TransactWriteItemsInput, TransactWriteItemsOutput } from './operations/transact-write-items.ts';
import type { UntagResourceInput, UntagResourceOutput } from './operations/untag-resource.ts';
import type { UpdateItemInput, UpdateItemOutput } from './operations/update-item.ts';
import type { UpdateTableInput, UpdateTableOutput } from './operations/update-table.ts';
import type { UpdateTimeToLiveInput, UpdateTimeToLiveOutput } from './operations/update-time-to-live.ts';
import type { OperationInput, OperationName, OperationOutput } from './operation-types.ts';

/** Every operation as a typed, synchronous method, by way of `execute`. */
export abstract class OperationMethods {
  abstract execute<Name extends OperationName>(
    operationName: Name,
    input: OperationInput<Name>,
  ): OperationOutput<Name>;

  batchExecuteStatement(input: BatchExecuteStatementInput): BatchExecuteStatementOutput {
    return this.execute('BatchExecuteStatement', input);
  }

  batchGetItem(input: BatchGetItemInput): BatchGetItemOutput {
    return this.execute('BatchGetItem', input);
  }

  batchWriteItem(input: BatchWriteItemInput): BatchWriteItemOutput {
    return this.execute('BatchWriteItem', input);
  }

  createTable(input: CreateTableInput): CreateTableOutput {
    return this.execute('CreateTable', input);
  }

  deleteItem(input: DeleteItemInput): DeleteItemOutput {
    return this.execute('DeleteItem', input);
  }

  deleteTable(input: DeleteTableInput): DeleteTableOutput {
    return this.execute('DeleteTable', input);
  }

  describeLimits(input: DescribeLimitsInput = {}): DescribeLimitsOutput {
    return this.execute('DescribeLimits', input);
  }

  describeStream(input: DescribeStreamInput): DescribeStreamOutput {
    return this.execute('DescribeStream', input);
  }

  describeTable(input: DescribeTableInput): DescribeTableOutput {
    return this.execute('DescribeTable', input);
  }

  describeTimeToLive(input: DescribeTimeToLiveInput): DescribeTimeToLiveOutput {
    return this.execute('DescribeTimeToLive', input);
  }

  executeStatement(input: ExecuteStatementInput): ExecuteStatementOutput {
    return this.execute('ExecuteStatement', input);
  }

  executeTransaction(input: ExecuteTransactionInput): ExecuteTransactionOutput {
    return this.execute('ExecuteTransaction', input);
  }

  getItem(input: GetItemInput): GetItemOutput {
    return this.execute('GetItem', input);
  }

  getRecords(input: GetRecordsInput): GetRecordsOutput {
    return this.execute('GetRecords', input);
  }

  getShardIterator(input: GetShardIteratorInput): GetShardIteratorOutput {
    return this.execute('GetShardIterator', input);
  }

  listStreams(input: ListStreamsInput = {}): ListStreamsOutput {
    return this.execute('ListStreams', input);
  }

  listTables(input: ListTablesInput = {}): ListTablesOutput {
    return this.execute('ListTables', input);
  }

  listTagsOfResource(input: ListTagsOfResourceInput): ListTagsOfResourceOutput {
    return this.execute('ListTagsOfResource', input);
  }

  putItem(input: PutItemInput): PutItemOutput {
    return this.execute('PutItem', input);
  }

  query(input: QueryInput): QueryOutput {
    return this.execute('Query', input);
  }

  scan(input: ScanInput): ScanOutput {
    return this.execute('Scan', input);
  }

  tagResource(input: TagResourceInput): TagResourceOutput {
    return this.execute('TagResource', input);
  }

  transactGetItems(input: TransactGetItemsInput): TransactGetItemsOutput {
    return this.execute('TransactGetItems', input);
  }

  transactWriteItems(input: TransactWriteItemsInput): TransactWriteItemsOutput {
    return this.execute('TransactWriteItems', input);
  }

  untagResource(input: UntagResourceInput): UntagResourceOutput {
    return this.execute('UntagResource', input);
  }

  updateItem(input: UpdateItemInput): UpdateItemOutput {
    return this.execute('UpdateItem', input);
  }

  updateTable(input: UpdateTableInput): UpdateTableOutput {
    return this.execute('UpdateTable', input);
  }

  updateTimeToLive(input: UpdateTimeToLiveInput): UpdateTimeToLiveOutput {
    return this.execute('UpdateTimeToLive', input);
  }
}
