import type { NativeOperationInput, NativeOperationOutput } from '../document/native-operation.ts';
import type { FakeDocumentClient } from '../fake-document-client.ts';
import type { FakeDynamoDB } from '../fake-dynamodb.ts';
import type { OperationInput, OperationOutput } from '../operations/operation-method.ts';
import { paginate, type PaginationConfiguration } from './paginate.ts';

/** Yields the pages of a Scan until the last; in native values where the client is a document client. */
export function paginateScan(
  config: PaginationConfiguration<FakeDynamoDB>,
  input: OperationInput<'Scan'>,
): AsyncGenerator<OperationOutput<'Scan'>, void>;
export function paginateScan(
  config: PaginationConfiguration<FakeDocumentClient>,
  input: NativeOperationInput<'Scan'>,
): AsyncGenerator<NativeOperationOutput<'Scan'>, void>;
export function paginateScan(
  config: PaginationConfiguration<FakeDynamoDB | FakeDocumentClient>,
  input: object,
): AsyncGenerator<object, void> {
  return paginate(config, input, {
    operation: 'Scan',
    inputToken: 'ExclusiveStartKey',
    outputToken: 'LastEvaluatedKey',
  });
}
