import { indexNameShape } from './index-name.ts';
import { onDemandThroughputOverrideShape, type OnDemandThroughputOverride } from './on-demand-throughput.ts';
import {
  provisionedThroughputOverrideShape,
  type ProvisionedThroughputOverride,
} from './provisioned-throughput.ts';
import type { ListShape, StructureShape } from './shape.ts';
import { tableClassShape, type TableClass } from './table-class.ts';

/**
 * What a replica has of its own for a global secondary index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicaGlobalSecondaryIndex.html
 */
export interface ReplicaGlobalSecondaryIndex {
  IndexName: string | undefined;
  ProvisionedThroughputOverride?: ProvisionedThroughputOverride | undefined;
  OnDemandThroughputOverride?: OnDemandThroughputOverride | undefined;
}

/** The settings of one replica, new or to be changed. */
export interface ReplicationGroupMemberAction {
  RegionName: string | undefined;
  KMSMasterKeyId?: string | undefined;
  ProvisionedThroughputOverride?: ProvisionedThroughputOverride | undefined;
  OnDemandThroughputOverride?: OnDemandThroughputOverride | undefined;
  GlobalSecondaryIndexes?: ReplicaGlobalSecondaryIndex[] | undefined;
  TableClassOverride?: TableClass | undefined;
}

/**
 * The replica that UpdateTable is to make a table of its own.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html
 */
export interface DisassociateReplicationGroupMemberAction {
  RegionName: string | undefined;
  DisassociationMode: 'WAIT_FOR_REPLICATION' | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ReplicationGroupUpdate.html */
export interface ReplicationGroupUpdate {
  Create?: ReplicationGroupMemberAction | undefined;
  Update?: ReplicationGroupMemberAction | undefined;
  Delete?: { RegionName: string | undefined } | undefined;
  Disassociate?: DisassociateReplicationGroupMemberAction | undefined;
}

const replicaGlobalSecondaryIndexesShape: ListShape = {
  type: 'list',
  min: 1,
  member: {
    type: 'structure',
    name: 'ReplicaGlobalSecondaryIndex',
    required: ['IndexName'],
    members: {
      IndexName: indexNameShape,
      ProvisionedThroughputOverride: provisionedThroughputOverrideShape,
      OnDemandThroughputOverride: onDemandThroughputOverrideShape,
    },
  },
};

const replicaMembers: Pick<StructureShape, 'required' | 'members'> = {
  required: ['RegionName'],
  members: {
    RegionName: { type: 'string' },
    KMSMasterKeyId: { type: 'string' },
    ProvisionedThroughputOverride: provisionedThroughputOverrideShape,
    OnDemandThroughputOverride: onDemandThroughputOverrideShape,
    GlobalSecondaryIndexes: replicaGlobalSecondaryIndexesShape,
    TableClassOverride: tableClassShape,
  },
};

const deleteShape: StructureShape = {
  type: 'structure',
  name: 'DeleteReplicationGroupMemberAction',
  required: ['RegionName'],
  members: { RegionName: { type: 'string' } },
};

const disassociateShape: StructureShape = {
  type: 'structure',
  name: 'DisassociateReplicationGroupMemberAction',
  required: ['RegionName', 'DisassociationMode'],
  members: {
    RegionName: { type: 'string' },
    DisassociationMode: { type: 'string', values: ['WAIT_FOR_REPLICATION'] },
  },
};

export const replicationGroupUpdatesShape: ListShape = {
  type: 'list',
  min: 1,
  member: {
    type: 'structure',
    name: 'ReplicationGroupUpdate',
    members: {
      Create: { type: 'structure', name: 'CreateReplicationGroupMemberAction', ...replicaMembers },
      Update: { type: 'structure', name: 'UpdateReplicationGroupMemberAction', ...replicaMembers },
      Delete: deleteShape,
      Disassociate: disassociateShape,
    },
  },
};
