import type { FakeDocumentClient } from '../fake-document-client.ts';
import type { FakeDynamoDB } from '../fake-dynamodb.ts';
import type { OperationInput, OperationOutput } from '../operations/operation-method.ts';
import { paginate, type PaginationConfiguration } from './paginate.ts';

/** Yields the pages of a ListTables until the last. */
export function paginateListTables(
  config: PaginationConfiguration<FakeDynamoDB | FakeDocumentClient>,
  input: OperationInput<'ListTables'> = {},
): AsyncGenerator<OperationOutput<'ListTables'>, void> {
  const pages = paginate(config, input, {
    operation: 'ListTables',
    inputToken: 'ExclusiveStartTableName',
    outputToken: 'LastEvaluatedTableName',
  });
  return pages as AsyncGenerator<OperationOutput<'ListTables'>, void>;
}
