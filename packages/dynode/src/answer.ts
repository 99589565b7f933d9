import type {
  ConsumedCapacity,
  ItemCollectionMetrics,
  ScalarAttributeType,
  TableDescription as CurrentTableDescription,
  WriteRequest,
} from '@dynamem/engine';
import type { PlainItem } from './parse.ts';
import type { TypedItem } from './typed-value.ts';

/** Times as seconds since 1970. */
type Seconds<Value> = Value extends Date
  ? number
  : Value extends readonly (infer Element)[]
    ? Seconds<Element>[]
    : Value extends object
      ? { [Member in keyof Value]: Seconds<Value[Member]> }
      : Value;

/** An attribute of a key as AWS's API of 2011 describes it. */
export interface KeySchemaElement {
  AttributeName: string;
  AttributeType: ScalarAttributeType;
}

/** A key as AWS's API of 2011 describes it. */
export interface KeySchema {
  HashKeyElement: KeySchemaElement;
  RangeKeyElement?: KeySchemaElement;
}

/** A table's description: today's, with the key schema of 2011 and times in seconds. */
export interface TableDescription extends Omit<Seconds<CurrentTableDescription>, 'KeySchema'> {
  KeySchema?: KeySchema;
}

/** The answer of what creates, changes or deletes a table. */
export interface TableAnswer {
  TableDescription: TableDescription;
}

/** The answer of listTables. */
export interface TableList {
  TableNames: string[];
  /** The `ExclusiveStartTableName` of the next list, where there is one. */
  LastEvaluatedTableName?: string;
}

/** Where to go on: `{ HashKeyElement, RangeKeyElement }`, or for an index the attributes by name. */
export type LastKey = TypedItem;

/** What a request cost. */
export interface CapacityMeta {
  ConsumedCapacityUnits: number;
  /** The whole account, where `ReturnConsumedCapacity` asked for it. */
  ConsumedCapacity?: ConsumedCapacity;
}

/** The answer of a write of one item. */
export interface WriteAnswer<Item = PlainItem> extends CapacityMeta {
  /** The attributes `ReturnValues` asked for; null where there are none. */
  Attributes?: Partial<Item> | null;
  ItemCollectionMetrics?: ItemCollectionMetrics;
}

/** The answer of a query. */
export interface QueryAnswer<Item = PlainItem> extends CapacityMeta {
  Count: number;
  ScannedCount: number;
  /** Absent where only the count was asked for. */
  Items?: Item[];
  LastEvaluatedKey?: LastKey;
}

/** What a scan tells beside its items. */
export interface ScanMeta extends CapacityMeta {
  Count: number;
  ScannedCount: number;
  LastEvaluatedKey?: LastKey;
}

/** What batchGetItem tells beside the items. */
export interface BatchGetMeta {
  /** What remains to be got: a request for another batchGetItem. */
  UnprocessedKeys: Record<string, { Keys: TypedItem[] }>;
  ConsumedCapacityUnits: Record<string, number>;
}

/** The answer of batchWriteItem. */
export interface BatchWriteAnswer {
  Responses: Record<string, { ConsumedCapacityUnits: number }>;
  /** What remains to be written after all attempts: a request for another batchWriteItem. */
  UnprocessedItems: Record<string, WriteRequest[]>;
}

/** What a transaction tells of its cost. */
export interface TransactMeta {
  ConsumedCapacityUnits: Record<string, number>;
  ConsumedCapacity?: ConsumedCapacity[];
  ItemCollectionMetrics?: Record<string, ItemCollectionMetrics[]>;
}
