export { AmazonError, type AmazonErrorParts, type CancellationReason } from './amazon-error.ts';
export type {
  BatchGetMeta,
  BatchWriteAnswer,
  CapacityMeta,
  KeySchema,
  KeySchemaElement,
  LastKey,
  QueryAnswer,
  ScanMeta,
  TableAnswer,
  TableDescription,
  TableList,
  TransactMeta,
  WriteAnswer,
} from './answer.ts';
export type { Body } from './body.ts';
export type { Callback } from './callback.ts';
export type { ClientConfig, ResolvedConfig } from './client-config.ts';
export { Client } from './client.ts';
export type { Conversion } from './conversion.ts';
export {
  _request,
  auth,
  batchGetItem,
  batchWriteItem,
  createTable,
  defaultClient,
  deleteItem,
  deleteTable,
  describeTable,
  getItem,
  listTables,
  putItem,
  query,
  queryPages,
  request,
  scan,
  scanPages,
  transactGet,
  transactWrite,
  truncate,
  updateItem,
  updateTable,
} from './default-client.ts';
export type { EngineLike } from './engine-like.ts';
export type * from './options.ts';
export type { PlainItem } from './parse.ts';
export type { AnyOperation, RequestFunction, Sender } from './request.ts';
export type { RetryPolicy } from './retry.ts';
export type { SdkClient } from './sdk-client.ts';
export { reset } from './shared-engine.ts';
export type { Key, KeyValue } from './to-keys.ts';
export type { TypedItem, TypedValue } from './typed-value.ts';
export { Types } from './types.ts';
export type { AttributeUpdate } from './update-attributes.ts';
