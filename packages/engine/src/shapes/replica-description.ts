import type { GlobalTableSettingsReplicationMode } from './global-table-settings-replication-mode.ts';
import type { OnDemandThroughputOverride } from './on-demand-throughput.ts';
import type { ProvisionedThroughputOverride } from './provisioned-throughput.ts';
import type { TableClassSummary } from './table-class.ts';
import type {
  GlobalSecondaryIndexWarmThroughputDescription,
  TableWarmThroughputDescription,
} from './warm-throughput.ts';

/**
 * The status of a replica.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html
 */
export type ReplicaStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'ARCHIVING'
  | 'CREATING'
  | 'CREATION_FAILED'
  | 'DELETING'
  | 'INACCESSIBLE_ENCRYPTION_CREDENTIALS'
  | 'REGION_DISABLED'
  | 'REPLICATION_NOT_AUTHORIZED'
  | 'UPDATING';

/**
 * A global secondary index of a replica as tables are described.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaGlobalSecondaryIndexDescription.html
 */
export interface ReplicaGlobalSecondaryIndexDescription {
  IndexName?: string | undefined;
  ProvisionedThroughputOverride?: ProvisionedThroughputOverride | undefined;
  OnDemandThroughputOverride?: OnDemandThroughputOverride | undefined;
  WarmThroughput?: GlobalSecondaryIndexWarmThroughputDescription | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaDescription.html */
export interface ReplicaDescription {
  RegionName?: string | undefined;
  ReplicaStatus?: ReplicaStatus | undefined;
  ReplicaArn?: string | undefined;
  ReplicaStatusDescription?: string | undefined;
  ReplicaStatusPercentProgress?: string | undefined;
  KMSMasterKeyId?: string | undefined;
  ProvisionedThroughputOverride?: ProvisionedThroughputOverride | undefined;
  OnDemandThroughputOverride?: OnDemandThroughputOverride | undefined;
  WarmThroughput?: TableWarmThroughputDescription | undefined;
  GlobalSecondaryIndexes?: ReplicaGlobalSecondaryIndexDescription[] | undefined;
  ReplicaInaccessibleDateTime?: Date | undefined;
  ReplicaTableClassSummary?: TableClassSummary | undefined;
  GlobalTableSettingsReplicationMode?: GlobalTableSettingsReplicationMode | undefined;
}
