import type { AttributeDefinition } from './attribute-definition.ts';
import type { BillingModeSummary } from './billing-mode.ts';
import type { GlobalSecondaryIndexDescription } from './global-secondary-index.ts';
import type { GlobalTableSettingsReplicationMode } from './global-table-settings-replication-mode.ts';
import type { GlobalTableWitnessDescription } from './global-table-witness.ts';
import type { KeySchemaElement } from './key-schema.ts';
import type { LocalSecondaryIndexDescription } from './local-secondary-index.ts';
import type { MultiRegionConsistency } from './multi-region-consistency.ts';
import type { OnDemandThroughput } from './on-demand-throughput.ts';
import type { ProvisionedThroughputDescription } from './provisioned-throughput.ts';
import type { ReplicaDescription } from './replica-description.ts';
import type { SSEDescription } from './sse-specification.ts';
import type { StreamSpecification } from './stream-specification.ts';
import type { TableClassSummary } from './table-class.ts';
import type { TableStatus } from './table-status.ts';
import type { VectorIndexDescription } from './vector-index.ts';
import type { TableWarmThroughputDescription } from './warm-throughput.ts';

/**
 * From what and when a table was restored.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreSummary.html
 */
export interface RestoreSummary {
  SourceBackupArn?: string | undefined;
  SourceTableArn?: string | undefined;
  RestoreDateTime: Date | undefined;
  RestoreInProgress: boolean | undefined;
}

/**
 * When and why a table was archived, and into which backup.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ArchivalSummary.html
 */
export interface ArchivalSummary {
  ArchivalDateTime?: Date | undefined;
  ArchivalReason?: string | undefined;
  ArchivalBackupArn?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html */
export interface TableDescription {
  AttributeDefinitions?: AttributeDefinition[] | undefined;
  TableName?: string | undefined;
  KeySchema?: KeySchemaElement[] | undefined;
  TableStatus?: TableStatus | undefined;
  CreationDateTime?: Date | undefined;
  ProvisionedThroughput?: ProvisionedThroughputDescription | undefined;
  TableSizeBytes?: number | undefined;
  ItemCount?: number | undefined;
  TableArn?: string | undefined;
  TableId?: string | undefined;
  BillingModeSummary?: BillingModeSummary | undefined;
  LocalSecondaryIndexes?: LocalSecondaryIndexDescription[] | undefined;
  GlobalSecondaryIndexes?: GlobalSecondaryIndexDescription[] | undefined;
  StreamSpecification?: StreamSpecification | undefined;
  LatestStreamLabel?: string | undefined;
  LatestStreamArn?: string | undefined;
  GlobalTableVersion?: string | undefined;
  Replicas?: ReplicaDescription[] | undefined;
  GlobalTableWitnesses?: GlobalTableWitnessDescription[] | undefined;
  GlobalTableSettingsReplicationMode?: GlobalTableSettingsReplicationMode | undefined;
  RestoreSummary?: RestoreSummary | undefined;
  SSEDescription?: SSEDescription | undefined;
  ArchivalSummary?: ArchivalSummary | undefined;
  TableClassSummary?: TableClassSummary | undefined;
  DeletionProtectionEnabled?: boolean | undefined;
  DisassociationProtectionEnabled?: boolean | undefined;
  OnDemandThroughput?: OnDemandThroughput | undefined;
  WarmThroughput?: TableWarmThroughputDescription | undefined;
  MultiRegionConsistency?: MultiRegionConsistency | undefined;
  VectorIndexes?: VectorIndexDescription[] | undefined;
}
