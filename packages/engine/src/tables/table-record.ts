import type { ScalarAttributeType } from '../values/attribute-value.ts';

// What the catalog keeps of a table: plain data (it is journalled), times in milliseconds since 1970.

export type TableStatus = 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE';
export type IndexStatus = 'CREATING' | 'UPDATING' | 'DELETING' | 'ACTIVE';

export interface KeySchemaElement {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

export interface AttributeDefinition {
  readonly AttributeName: string;
  readonly AttributeType: ScalarAttributeType;
}

export interface ThroughputRecord {
  /** 0 where the billing mode is PAY_PER_REQUEST. */
  readonly readCapacityUnits: number;
  readonly writeCapacityUnits: number;
  readonly lastIncreaseMs?: number;
  readonly lastDecreaseMs?: number;
  /** Times of the decreases of the current UTC day. */
  readonly decreasesMs: readonly number[];
}

export interface ProjectionRecord {
  readonly type: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  readonly nonKeyAttributes: readonly string[];
}

export interface OnDemandThroughputRecord {
  readonly maxReadRequestUnits?: number;
  readonly maxWriteRequestUnits?: number;
}

export interface WarmThroughputRecord {
  readonly readUnitsPerSecond: number;
  readonly writeUnitsPerSecond: number;
  readonly status: 'UPDATING' | 'ACTIVE';
}

export interface LocalIndexRecord {
  readonly name: string;
  readonly keySchema: readonly KeySchemaElement[];
  readonly projection: ProjectionRecord;
}

export interface GlobalIndexRecord extends LocalIndexRecord {
  readonly status: IndexStatus;
  readonly backfilling?: boolean;
  readonly throughput: ThroughputRecord;
  readonly onDemandThroughput?: OnDemandThroughputRecord;
  readonly warmThroughput?: WarmThroughputRecord;
}

export interface StreamRecord {
  readonly enabled: boolean;
  readonly viewType: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  /** The latest stream's label: UTC ISO 8601 to the millisecond without a zone. */
  readonly label: string;
  /** The time the label tells. */
  readonly createdMs: number;
}

export interface TimeToLiveRecord {
  readonly enabled: boolean;
  readonly attributeName: string;
  /** When it was last enabled or disabled. */
  readonly changedMs: number;
}

export interface EncryptionRecord {
  readonly status: 'ENABLED' | 'UPDATING';
  readonly kmsMasterKeyArn: string;
}

export type BillingMode = 'PROVISIONED' | 'PAY_PER_REQUEST';
export type TableClass = 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';

export interface TagRecord {
  readonly Key: string;
  readonly Value: string;
}

/** Something under way on a table and what it will have brought about. */
export type TransitionStep =
  | { readonly type: 'creation' | 'deletion' | 'tableWarmThroughput' }
  | { readonly type: 'tableThroughput' | 'billingMode'; readonly throughput: ThroughputRecord }
  | { readonly type: 'stream'; readonly operation: 'ENABLE' | 'DISABLE' }
  | { readonly type: 'encryption'; readonly kmsMasterKeyArn?: string }
  | { readonly type: 'tableClass'; readonly tableClass: TableClass }
  /** What the tags become, and which of them the request gave; none where it took some away. */
  | { readonly type: 'tags'; readonly tags: readonly TagRecord[]; readonly written?: readonly TagRecord[] }
  | {
      readonly type:
        | 'indexAllocation'
        | 'indexBackfill'
        | 'indexDeletion'
        | 'indexOnDemandThroughput'
        | 'indexWarmThroughput';
      readonly indexName: string;
    }
  | { readonly type: 'indexThroughput'; readonly indexName: string; readonly throughput: ThroughputRecord };

/** A step under way, done at `dueMs`. */
export type TransitionRecord = TransitionStep & { readonly dueMs: number };

export interface TableRecord {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly status: TableStatus;
  readonly createdMs: number;
  /** The types of the key attributes of the table and its indexes. */
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly keySchema: readonly KeySchemaElement[];
  readonly billingMode: BillingMode;
  /** When the table last became on-demand; undefined where it never was. */
  readonly lastUpdateToPayPerRequestMs?: number;
  readonly throughput: ThroughputRecord;
  readonly onDemandThroughput?: OnDemandThroughputRecord;
  readonly warmThroughput?: WarmThroughputRecord;
  readonly localIndexes: readonly LocalIndexRecord[];
  readonly globalIndexes: readonly GlobalIndexRecord[];
  readonly stream?: StreamRecord;
  /** Absent where it was never enabled. */
  readonly timeToLive?: TimeToLiveRecord;
  /** Absent where DynamoDB encrypts with a key of its own. */
  readonly sse?: EncryptionRecord;
  /** When the encryption was last changed, within the last 24 hours. */
  readonly sseChangesMs: readonly number[];
  /** Absent where it was never given: STANDARD. */
  readonly tableClass?: TableClass;
  /** When the table class was last changed, within the last 30 days. */
  readonly tableClassChangesMs: readonly number[];
  readonly tableClassUpdatedMs?: number;
  readonly deletionProtection: boolean;
  readonly deletionProtectionChangedMs?: number;
  readonly tags: readonly TagRecord[];
  /** The steps that fall due, in the order they were begun; the statuses follow from them. */
  readonly transitions: readonly TransitionRecord[];
}
