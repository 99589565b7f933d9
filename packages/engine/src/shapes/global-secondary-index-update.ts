import { globalSecondaryIndexMembers, type GlobalSecondaryIndex } from './global-secondary-index.ts';
import { indexNameShape } from './index-name.ts';
import { onDemandThroughputShape, type OnDemandThroughput } from './on-demand-throughput.ts';
import { provisionedThroughputShape, type ProvisionedThroughput } from './provisioned-throughput.ts';
import type { ListShape, StructureShape } from './shape.ts';
import { warmThroughputShape, type WarmThroughput } from './warm-throughput.ts';

/**
 * What UpdateTable is to change of a global secondary index: its throughput.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalSecondaryIndexAction.html
 */
export interface UpdateGlobalSecondaryIndexAction {
  IndexName: string | undefined;
  ProvisionedThroughput?: ProvisionedThroughput | undefined;
  OnDemandThroughput?: OnDemandThroughput | undefined;
  WarmThroughput?: WarmThroughput | undefined;
}

/**
 * The global secondary index that UpdateTable is to add.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalSecondaryIndexAction.html
 */
export type CreateGlobalSecondaryIndexAction = GlobalSecondaryIndex;

/**
 * The global secondary index that UpdateTable is to remove.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteGlobalSecondaryIndexAction.html
 */
export interface DeleteGlobalSecondaryIndexAction {
  IndexName: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndexUpdate.html */
export interface GlobalSecondaryIndexUpdate {
  Update?: UpdateGlobalSecondaryIndexAction | undefined;
  Create?: CreateGlobalSecondaryIndexAction | undefined;
  Delete?: DeleteGlobalSecondaryIndexAction | undefined;
}

const updateShape: StructureShape = {
  type: 'structure',
  name: 'UpdateGlobalSecondaryIndexAction',
  required: ['IndexName'],
  members: {
    IndexName: indexNameShape,
    ProvisionedThroughput: provisionedThroughputShape,
    OnDemandThroughput: onDemandThroughputShape,
    WarmThroughput: warmThroughputShape,
  },
};

const createShape: StructureShape = {
  type: 'structure',
  name: 'CreateGlobalSecondaryIndexAction',
  ...globalSecondaryIndexMembers,
};

const deleteShape: StructureShape = {
  type: 'structure',
  name: 'DeleteGlobalSecondaryIndexAction',
  required: ['IndexName'],
  members: { IndexName: indexNameShape },
};

export const globalSecondaryIndexUpdatesShape: ListShape = {
  type: 'list',
  member: {
    type: 'structure',
    name: 'GlobalSecondaryIndexUpdate',
    members: { Update: updateShape, Create: createShape, Delete: deleteShape },
  },
};
