import { attributeDefinitionsShape, type AttributeDefinition } from '../shapes/attribute-definition.ts';
import { billingModeShape, type BillingMode } from '../shapes/billing-mode.ts';
import type { Decoded } from '../shapes/decoded.ts';
import {
  globalSecondaryIndexUpdatesShape,
  type GlobalSecondaryIndexUpdate,
} from '../shapes/global-secondary-index-update.ts';
import {
  globalTableSettingsReplicationModeShape,
  type GlobalTableSettingsReplicationMode,
} from '../shapes/global-table-settings-replication-mode.ts';
import {
  globalTableWitnessUpdatesShape,
  type GlobalTableWitnessGroupUpdate,
} from '../shapes/global-table-witness.ts';
import {
  multiRegionConsistencyShape,
  type MultiRegionConsistency,
} from '../shapes/multi-region-consistency.ts';
import { onDemandThroughputShape, type OnDemandThroughput } from '../shapes/on-demand-throughput.ts';
import { provisionedThroughputShape, type ProvisionedThroughput } from '../shapes/provisioned-throughput.ts';
import { refuseUnsupported } from '../shapes/refuse-unsupported.ts';
import {
  replicationGroupUpdatesShape,
  type ReplicationGroupUpdate,
} from '../shapes/replication-group-update.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { sseSpecificationShape, type SSESpecification } from '../shapes/sse-specification.ts';
import { streamSpecificationShape, type StreamSpecification } from '../shapes/stream-specification.ts';
import { tableClassShape, type TableClass } from '../shapes/table-class.ts';
import type { TableDescription } from '../shapes/table-description.ts';
import { absentTableName, existingTableNameShape } from '../shapes/table-name.ts';
import { vectorIndexUpdatesShape, type VectorIndexUpdate } from '../shapes/vector-index.ts';
import { warmThroughputShape, type WarmThroughput } from '../shapes/warm-throughput.ts';
import { changeTable } from '../state/change-table.ts';
import { findTableInAnyStatus } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import { applyTableUpdate } from '../tables/apply-table-update.ts';
import { indexActionsOf } from '../tables/index-actions.ts';
import { tableDescription } from '../tables/table-description.ts';
import type { TableRecord } from '../tables/table-record.ts';
import { requireUpdateAdmission, requireUpdateAllowed } from '../tables/update-admission.ts';
import { validateTableUpdate, validateUpdateOfTable } from '../tables/validate-table-update.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html */
export interface UpdateTableInput {
  AttributeDefinitions?: AttributeDefinition[] | undefined;
  TableName: string | undefined;
  BillingMode?: BillingMode | undefined;
  ProvisionedThroughput?: ProvisionedThroughput | undefined;
  GlobalSecondaryIndexUpdates?: GlobalSecondaryIndexUpdate[] | undefined;
  StreamSpecification?: StreamSpecification | undefined;
  SSESpecification?: SSESpecification | undefined;
  ReplicaUpdates?: ReplicationGroupUpdate[] | undefined;
  TableClass?: TableClass | undefined;
  DeletionProtectionEnabled?: boolean | undefined;
  MultiRegionConsistency?: MultiRegionConsistency | undefined;
  GlobalTableWitnessUpdates?: GlobalTableWitnessGroupUpdate[] | undefined;
  OnDemandThroughput?: OnDemandThroughput | undefined;
  WarmThroughput?: WarmThroughput | undefined;
  GlobalTableSettingsReplicationMode?: GlobalTableSettingsReplicationMode | undefined;
  DisassociationProtectionEnabled?: boolean | undefined;
  VectorIndexUpdates?: VectorIndexUpdate[] | undefined;
}

/**
 * What UpdateTable answers: the table, its status UPDATING.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html#API_UpdateTable_ResponseElements
 */
export interface UpdateTableOutput {
  TableDescription?: TableDescription | undefined;
}

const updateTableInputShape: StructureShape = {
  type: 'structure',
  name: 'UpdateTableInput',
  required: ['TableName'],
  members: {
    AttributeDefinitions: attributeDefinitionsShape,
    TableName: existingTableNameShape,
    BillingMode: billingModeShape,
    ProvisionedThroughput: provisionedThroughputShape,
    GlobalSecondaryIndexUpdates: globalSecondaryIndexUpdatesShape,
    StreamSpecification: streamSpecificationShape,
    SSESpecification: sseSpecificationShape,
    ReplicaUpdates: replicationGroupUpdatesShape,
    TableClass: tableClassShape,
    DeletionProtectionEnabled: { type: 'boolean' },
    MultiRegionConsistency: multiRegionConsistencyShape,
    GlobalTableWitnessUpdates: globalTableWitnessUpdatesShape,
    OnDemandThroughput: onDemandThroughputShape,
    WarmThroughput: warmThroughputShape,
    GlobalTableSettingsReplicationMode: globalTableSettingsReplicationModeShape,
    DisassociationProtectionEnabled: { type: 'boolean' },
    VectorIndexUpdates: vectorIndexUpdatesShape,
  },
  violationOrder: ['TableName', 'ProvisionedThroughput', 'BillingMode', 'GlobalSecondaryIndexUpdates'],
  absentTexts: { TableName: absentTableName },
};

/**
 * Changes the settings or the global indexes of a table: one logical change a call.
 * The limits AWS sets on how often (throughput decreases, table classes, encryption, deletion protection) hold
 * with realistic delays only; without delays a test may change a table as often as it likes.
 */
export const updateTable: Operation<UpdateTableInput, UpdateTableOutput> = {
  name: 'UpdateTable',
  input: updateTableInputShape,
  run(input, context) {
    refuseUnsupportedMembers(input);
    validateTableUpdate(input);
    const actions = indexActionsOf(input.GlobalSecondaryIndexUpdates ?? []);
    const table = findTableInAnyStatus(context, input.TableName);
    requireUpdateAdmission(table.record, input, actions);
    validateUpdateOfTable(table.record, input, actions, context);
    if (context.tableDelays === 'realistic')
      requireUpdateAllowed(table.record, input, actions, context.nowMs);
    const { nowMs, tableDelays: delays, region, accountId, state } = context;
    const { record, change } = changeTable(state.catalog, table.name, (draft) =>
      applyTableUpdate(draft, input, actions, { nowMs, delays, region, accountId }),
    );
    const description = tableDescription(record, table, context);
    // Measured on AWS, 2026: a billing mode or class sent again is answered UPDATING though nothing changes.
    const TableStatus = repeatsSetting(table.record, input) ? 'UPDATING' : description.TableStatus;
    return { output: { TableDescription: { ...description, TableStatus } }, changes: [change] };
  },
};

function refuseUnsupportedMembers(input: Decoded<UpdateTableInput>): void {
  if (input.ReplicaUpdates !== undefined) refuseUnsupported('UpdateTable', 'ReplicaUpdates');
  if (input.MultiRegionConsistency !== undefined) refuseUnsupported('UpdateTable', 'MultiRegionConsistency');
  if (input.GlobalTableWitnessUpdates !== undefined)
    refuseUnsupported('UpdateTable', 'GlobalTableWitnessUpdates');
  if (input.GlobalTableSettingsReplicationMode !== undefined) {
    refuseUnsupported('UpdateTable', 'GlobalTableSettingsReplicationMode');
  }
  if (input.DisassociationProtectionEnabled !== undefined) {
    refuseUnsupported('UpdateTable', 'DisassociationProtectionEnabled');
  }
  if (input.VectorIndexUpdates !== undefined) refuseUnsupported('UpdateTable', 'VectorIndexUpdates');
}

function repeatsSetting({ billingMode, tableClass }: TableRecord, input: Decoded<UpdateTableInput>): boolean {
  if (input.BillingMode !== undefined) return input.BillingMode === billingMode;
  return input.TableClass !== undefined && input.TableClass === (tableClass ?? 'STANDARD');
}
