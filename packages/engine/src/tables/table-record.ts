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
}

/** A step that falls due: at `dueMs` the named part takes its next status. */
export interface TransitionRecord {
  readonly dueMs: number;
  /** What changes: the table, one of its global indexes, or another part that tables/table-status names. */
  readonly part: string;
  readonly indexName?: string;
  readonly to: string;
}

export interface TableRecord {
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly status: TableStatus;
  readonly createdMs: number;
  /** The types of the key attributes of the table and its indexes. */
  readonly attributeDefinitions: readonly AttributeDefinition[];
  readonly keySchema: readonly KeySchemaElement[];
  readonly billingMode: 'PROVISIONED' | 'PAY_PER_REQUEST';
  /** When the table last became on-demand; undefined where it never was. */
  readonly lastUpdateToPayPerRequestMs?: number;
  readonly throughput: ThroughputRecord;
  readonly onDemandThroughput?: OnDemandThroughputRecord;
  readonly warmThroughput?: WarmThroughputRecord;
  readonly localIndexes: readonly LocalIndexRecord[];
  readonly globalIndexes: readonly GlobalIndexRecord[];
  readonly stream?: StreamRecord;
  readonly sse?: { readonly status: 'ENABLED' | 'UPDATING'; readonly kmsMasterKeyArn: string };
  readonly tableClass?: 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';
  readonly deletionProtection: boolean;
  readonly tags: readonly { readonly Key: string; readonly Value: string }[];
  readonly transitions: readonly TransitionRecord[];
}
