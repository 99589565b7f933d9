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

/** The types of each operation's input and output, by AWS's name. */
export interface OperationTypes {
  readonly BatchExecuteStatement: readonly [
    input: BatchExecuteStatementInput,
    output: BatchExecuteStatementOutput,
  ];
  readonly BatchGetItem: readonly [input: BatchGetItemInput, output: BatchGetItemOutput];
  readonly BatchWriteItem: readonly [input: BatchWriteItemInput, output: BatchWriteItemOutput];
  readonly CreateTable: readonly [input: CreateTableInput, output: CreateTableOutput];
  readonly DeleteItem: readonly [input: DeleteItemInput, output: DeleteItemOutput];
  readonly DeleteTable: readonly [input: DeleteTableInput, output: DeleteTableOutput];
  readonly DescribeLimits: readonly [input: DescribeLimitsInput, output: DescribeLimitsOutput];
  readonly DescribeStream: readonly [input: DescribeStreamInput, output: DescribeStreamOutput];
  readonly DescribeTable: readonly [input: DescribeTableInput, output: DescribeTableOutput];
  readonly DescribeTimeToLive: readonly [input: DescribeTimeToLiveInput, output: DescribeTimeToLiveOutput];
  readonly ExecuteStatement: readonly [input: ExecuteStatementInput, output: ExecuteStatementOutput];
  readonly ExecuteTransaction: readonly [input: ExecuteTransactionInput, output: ExecuteTransactionOutput];
  readonly GetItem: readonly [input: GetItemInput, output: GetItemOutput];
  readonly GetRecords: readonly [input: GetRecordsInput, output: GetRecordsOutput];
  readonly GetShardIterator: readonly [input: GetShardIteratorInput, output: GetShardIteratorOutput];
  readonly ListStreams: readonly [input: ListStreamsInput, output: ListStreamsOutput];
  readonly ListTables: readonly [input: ListTablesInput, output: ListTablesOutput];
  readonly ListTagsOfResource: readonly [input: ListTagsOfResourceInput, output: ListTagsOfResourceOutput];
  readonly PutItem: readonly [input: PutItemInput, output: PutItemOutput];
  readonly Query: readonly [input: QueryInput, output: QueryOutput];
  readonly Scan: readonly [input: ScanInput, output: ScanOutput];
  readonly TagResource: readonly [input: TagResourceInput, output: TagResourceOutput];
  readonly TransactGetItems: readonly [input: TransactGetItemsInput, output: TransactGetItemsOutput];
  readonly TransactWriteItems: readonly [input: TransactWriteItemsInput, output: TransactWriteItemsOutput];
  readonly UntagResource: readonly [input: UntagResourceInput, output: UntagResourceOutput];
  readonly UpdateItem: readonly [input: UpdateItemInput, output: UpdateItemOutput];
  readonly UpdateTable: readonly [input: UpdateTableInput, output: UpdateTableOutput];
  readonly UpdateTimeToLive: readonly [input: UpdateTimeToLiveInput, output: UpdateTimeToLiveOutput];
}

/** The name of an operation, in AWS's words. */
export type OperationName = keyof OperationTypes;

/** What the operation of a name takes, by AWS's name: `OperationInput<'PutItem'>`. */
export type OperationInput<Name extends OperationName> = OperationTypes[Name][0];
/** What the operation of a name answers, by AWS's name: `OperationOutput<'PutItem'>`. */
export type OperationOutput<Name extends OperationName> = OperationTypes[Name][1];
