export type { AbortSignalLike } from '@dynamem/calls';
export type {
  AwsOperationName,
  DOCUMENT_OPERATION_NAMES,
  DocumentOperationName,
} from './document/document-operation-names.ts';
export type {
  NativeOperationInput,
  NativeOperationMethods,
  NativeOperationOutput,
} from './document/native-operation.ts';
export type { EngineLike } from './engine-like.ts';
export type { EngineRequest, EngineResponse } from './engine-request.ts';
export type { EngineRequestHandler } from './engine-request-handler.ts';
export type { FakeClient } from './fake-client.ts';
export type { EndpointUrl, FakeConfiguration } from './fake-configuration.ts';
export { FakeDocumentClient } from './fake-document-client.ts';
export { FakeDynamoDB, type FakeClientOptions } from './fake-dynamodb.ts';
export { FakeDynamoDBStreams } from './fake-dynamodb-streams.ts';
export type { FakeServiceClient } from './fake-service-client.ts';
export { marshall } from './marshalling/marshall.ts';
export type {
  NativeAttributeBinary,
  NativeAttributeValue,
  NativeItem,
} from './marshalling/native-attribute-value.ts';
export { NumberValue, type NumberValueLike, type NumberValueSource } from './marshalling/number-value.ts';
export type { MarshallOptions, TranslateConfig, UnmarshallOptions } from './marshalling/translate-config.ts';
export { unmarshall } from './marshalling/unmarshall.ts';
export type {
  HandlerContext,
  Middleware,
  MiddlewareArguments,
  MiddlewareHandler,
  MiddlewareOptions,
  MiddlewareOutput,
  Priority,
  RelativeMiddlewareOptions,
  Step,
} from './middleware/middleware.ts';
export type { MiddlewareStack, Pluggable } from './middleware/middleware-stack.ts';
export type { CommandLike, NamedCommand } from './operations/command-operation.ts';
export type {
  OperationInput,
  OperationMethod,
  OperationMethods,
  OperationOutput,
} from './operations/operation-method.ts';
export type { DynamoDBOperationName, DynamoDBStreamsOperationName } from './operations/operation-names.ts';
export type { PaginationConfiguration } from './pagination/paginate.ts';
export { paginateListTables } from './pagination/paginate-list-tables.ts';
export { paginateQuery } from './pagination/paginate-query.ts';
export { paginateScan } from './pagination/paginate-scan.ts';
export type { MetadataBearer, ResponseMetadata } from './response-metadata.ts';
export type { SdkModule } from './sdk/installed-sdk.ts';
export type { SendCallback, SendOptions } from './send-options.ts';
export type { WaiterConfiguration, WaiterResult } from './waiters/waiter.ts';
export { waitUntilTableExists } from './waiters/wait-until-table-exists.ts';
export { waitUntilTableNotExists } from './waiters/wait-until-table-not-exists.ts';
