import { batchExecuteStatementScenarios } from './batch-execute-statement.ts';
import { batchGetItemScenarios } from './batch-get-item.ts';
import { batchWriteItemScenarios } from './batch-write-item.ts';
import { capacityScenarios } from './capacity.ts';
import { conditionScenarios } from './conditions.ts';
import { createTableRefusalScenarios } from './create-table-refusals.ts';
import { createTableScenarios } from './create-table.ts';
import { deleteTableScenarios } from './delete-table.ts';
import { describeLimitsScenarios } from './describe-limits.ts';
import { describeTableScenarios } from './describe-table.ts';
import { listTablesScenarios } from './list-tables.ts';
import { tableStatusScenarios } from './table-statuses.ts';
import { updateTableScenarios } from './update-table.ts';
import { deleteItemScenarios } from './delete-item.ts';
import { formerWordingScenarios } from './former-wording.ts';
import { executeStatementRefusalScenarios } from './execute-statement-refusals.ts';
import { executeStatementWriteScenarios } from './execute-statement-writes.ts';
import { executeStatementScenarios } from './execute-statement.ts';
import { executeTransactionRefusalScenarios } from './execute-transaction-refusals.ts';
import { executeTransactionScenarios } from './execute-transaction.ts';
import { getItemScenarios } from './get-item.ts';
import { putItemScenarios } from './put-item.ts';
import { putItemValueScenarios } from './put-item-values.ts';
import { queryIndexScenarios } from './query-indexes.ts';
import { queryPagingScenarios } from './query-paging.ts';
import { queryRefusalScenarios } from './query-refusals.ts';
import { queryScenarios } from './query.ts';
import { requestFormScenarios } from './request-forms.ts';
import { scanScenarios } from './scan.ts';
import type { Scenario } from './scenario.ts';
import { streamRecordScenarios } from './stream-records.ts';
import { streamRefusalScenarios } from './stream-refusals.ts';
import { streamScenarios } from './streams.ts';
import { tagRefusalScenarios } from './tag-refusals.ts';
import { tagScenarios } from './tags.ts';
import { timeToLiveScenarios } from './time-to-live.ts';
import { transactGetItemsScenarios } from './transact-get-items.ts';
import { transactWriteRefusalScenarios } from './transact-write-items-refusals.ts';
import { transactWriteItemsScenarios } from './transact-write-items.ts';
import { updateExpressionScenarios } from './update-item-expressions.ts';
import { updateItemRefusalScenarios } from './update-item-refusals.ts';
import { updateItemScenarios } from './update-item.ts';

/** Every scenario, by operation. */
export const allScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  CreateTable: [...createTableScenarios, ...createTableRefusalScenarios],
  DescribeTable: describeTableScenarios,
  ListTables: listTablesScenarios,
  DescribeLimits: describeLimitsScenarios,
  UpdateTable: updateTableScenarios,
  DeleteTable: deleteTableScenarios,
  'table statuses': tableStatusScenarios,
  PutItem: [...putItemScenarios, ...putItemValueScenarios],
  GetItem: getItemScenarios,
  UpdateItem: [...updateItemScenarios, ...updateExpressionScenarios, ...updateItemRefusalScenarios],
  DeleteItem: deleteItemScenarios,
  BatchGetItem: batchGetItemScenarios,
  BatchWriteItem: batchWriteItemScenarios,
  TransactGetItems: transactGetItemsScenarios,
  TransactWriteItems: [...transactWriteItemsScenarios, ...transactWriteRefusalScenarios],
  Query: queryScenarios,
  'Query by an index': queryIndexScenarios,
  'Query page by page': queryPagingScenarios,
  'Query refusals': queryRefusalScenarios,
  Scan: scanScenarios,
  'consumed capacity': capacityScenarios,
  streams: streamScenarios,
  'records of streams': streamRecordScenarios,
  'refusals of streams': streamRefusalScenarios,
  'time to live': timeToLiveScenarios,
  tags: [...tagScenarios, ...tagRefusalScenarios],
  'ExecuteStatement: SELECT': executeStatementScenarios,
  'ExecuteStatement: INSERT, UPDATE, DELETE': executeStatementWriteScenarios,
  'ExecuteStatement refusals': executeStatementRefusalScenarios,
  BatchExecuteStatement: batchExecuteStatementScenarios,
  ExecuteTransaction: [...executeTransactionScenarios, ...executeTransactionRefusalScenarios],
  'forms of requests': requestFormScenarios,
  'conditions and filters': conditionScenarios,
  'the words of before June 2026': formerWordingScenarios,
};
