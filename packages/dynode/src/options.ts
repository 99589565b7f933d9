import type {
  BillingMode,
  ComparisonOperator,
  CreateTableInput,
  DeleteItemInput,
  GetItemInput,
  KeysAndAttributes,
  ListTablesInput,
  PutItemInput,
  QueryInput,
  ScanInput,
  TransactGetItemsInput,
  TransactWriteItemsInput,
  UpdateItemInput,
  UpdateTableInput,
  WriteRequest,
} from '@dynamem/engine';
import type { Key } from './to-keys.ts';

// What a method takes beside its own arguments: any member of today's request, each laid over the generated ones.

/** The condition of Expected on one attribute; values plain or typed. */
export interface ExpectedValue {
  Value?: unknown;
  Exists?: boolean | undefined;
  ComparisonOperator?: ComparisonOperator | undefined;
  AttributeValueList?: readonly unknown[] | undefined;
}

/** A condition of a filter or on a sort key; values plain or typed. */
export interface ConditionValue {
  ComparisonOperator: ComparisonOperator;
  AttributeValueList?: readonly unknown[] | undefined;
}

/** The members whose values may be plain. */
interface PlainMembers {
  Expected: Record<string, ExpectedValue>;
  ExpressionAttributeValues: Record<string, unknown>;
  RangeKeyCondition: ConditionValue;
  KeyConditions: Record<string, ConditionValue>;
  QueryFilter: Record<string, ConditionValue>;
  ScanFilter: Record<string, ConditionValue>;
  ExclusiveStartKey: Key;
}

/** The options that today's request `Input` makes, with plain values where there are values. */
type Options<Input> = {
  [Member in keyof Input]?: Member extends keyof PlainMembers
    ? PlainMembers[Member] | undefined
    : Input[Member] | undefined;
};

/** What putItem takes beside the table and the item. */
export type PutItemOptions = Options<PutItemInput>;
/** What updateItem takes beside the table, the key and the changes. */
export type UpdateItemOptions = Options<UpdateItemInput>;
/** What getItem takes beside the table and the key. */
export type GetItemOptions = Options<GetItemInput>;
/** What deleteItem takes beside the table and the key. */
export type DeleteItemOptions = Options<DeleteItemInput>;
/** What listTables takes. */
export type ListTablesOptions = ListTablesInput;

/** What query takes beside the table and the key. */
export interface QueryOptions extends Options<QueryInput> {
  /** Tell only how many items there are. */
  Count?: boolean | undefined;
  RangeKeyCondition?: ConditionValue | undefined;
}

/** What scan takes beside the table. */
export interface ScanOptions extends Options<ScanInput> {
  /** Tell only how many items there are. */
  Count?: boolean | undefined;
}

/** Node's Buffer, whose types a program need not have. */
interface BufferLike {
  readonly name: string;
  alloc(size: number): Uint8Array;
}

/** The type of a key attribute. */
export type KeyType =
  StringConstructor | NumberConstructor | Uint8ArrayConstructor | BufferLike | 'S' | 'N' | 'B';

/** What createTable takes beside the name. */
export interface CreateTableOptions extends Omit<Options<CreateTableInput>, 'KeySchema'> {
  /** Read capacity units; 10 by default, none on demand. */
  read?: number | undefined;
  /** Write capacity units; 5 by default, none on demand. */
  write?: number | undefined;
  /** The partition key and its type; `{ id: String }` by default. */
  hash?: Record<string, KeyType> | undefined;
  /** The sort key and its type; none by default. */
  range?: Record<string, KeyType> | null | undefined;
  BillingMode?: BillingMode | undefined;
}

/** What updateTable takes beside the name. */
export interface UpdateTableOptions extends Options<UpdateTableInput> {
  /** Read capacity units. */
  read?: number | undefined;
  /** Write capacity units. */
  write?: number | undefined;
}

/** What to get from one table: `keys`, or the `Keys` of an earlier answer's UnprocessedKeys. */
export interface BatchGetTable extends Omit<Options<KeysAndAttributes>, 'Keys'> {
  keys?: readonly Key[] | undefined;
  Keys?: readonly Key[] | undefined;
}

/** What batchGetItem is to get, by table. */
export type BatchGetRequest = Record<string, BatchGetTable>;

/** One write of a batch; DynamoDB's own form is taken as it is. */
export type BatchWriteOperation = { readonly put: object } | { readonly del: Key } | WriteRequest;

/** What batchWriteItem is to write, by table. */
export type BatchWriteRequest = Record<string, readonly BatchWriteOperation[]>;

/** How fast truncate goes. */
export interface TruncateOptions {
  /**
   * The share of the table's write capacity to use, above 0 and at most 1: batches are that small, and wait for each
   * other on the clock. Without it nothing waits.
   */
  throughputPercent?: number | undefined;
}

interface ActionOptions {
  readonly ConditionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Record<string, unknown> | undefined;
  readonly ReturnValuesOnConditionCheckFailure?: 'ALL_OLD' | 'NONE' | undefined;
}

/** One action of a transaction, on the table that its first word names. */
export type WriteAction =
  | ({ readonly put: string; readonly item: object } & ActionOptions)
  | ({
      readonly update: string;
      readonly key: Key;
      readonly updates?: object | null | undefined;
      readonly UpdateExpression?: string | undefined;
    } & ActionOptions)
  | ({ readonly del: string; readonly key: Key } & ActionOptions)
  | ({ readonly check: string; readonly key: Key; readonly ConditionExpression: string } & Omit<
      ActionOptions,
      'ConditionExpression'
    >);

/** One read of a transaction. */
export interface GetAction {
  readonly get: string;
  readonly key: Key;
  readonly ProjectionExpression?: string | undefined;
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
}

/** What transactWrite takes beside the actions. */
export type TransactWriteOptions = Omit<Options<TransactWriteItemsInput>, 'TransactItems'>;
/** What transactGet takes beside the reads. */
export type TransactGetOptions = Omit<Options<TransactGetItemsInput>, 'TransactItems'>;
