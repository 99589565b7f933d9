import type { NativeOperationInput, NativeOperationOutput } from '../document/native-operation.ts';
import type { FakeDocumentClient } from '../fake-document-client.ts';
import type { FakeDynamoDB } from '../fake-dynamodb.ts';
import type { OperationInput, OperationOutput } from '../operations/operation-method.ts';
import { paginate, type PaginationConfiguration } from './paginate.ts';

/** Yields the pages of a Query until the last; in native values where the client is a document client. */
export function paginateQuery(
  config: PaginationConfiguration<FakeDynamoDB>,
  input: OperationInput<'Query'>,
): AsyncGenerator<OperationOutput<'Query'>, void>;
export function paginateQuery(
  config: PaginationConfiguration<FakeDocumentClient>,
  input: NativeOperationInput<'Query'>,
): AsyncGenerator<NativeOperationOutput<'Query'>, void>;
export function paginateQuery(
  config: PaginationConfiguration<FakeDynamoDB | FakeDocumentClient>,
  input: object,
): AsyncGenerator<object, void> {
  return paginate(config, input, {
    operation: 'Query',
    inputToken: 'ExclusiveStartKey',
    outputToken: 'LastEvaluatedKey',
  });
}
