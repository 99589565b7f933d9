import { indexNameShape } from './index-name.ts';
import type { IndexStatus } from './index-status.ts';
import { keySchemaShape, type KeySchemaElement } from './key-schema.ts';
import { onDemandThroughputShape, type OnDemandThroughput } from './on-demand-throughput.ts';
import { projectionShape, type Projection } from './projection.ts';
import {
  provisionedThroughputShape,
  type ProvisionedThroughput,
  type ProvisionedThroughputDescription,
} from './provisioned-throughput.ts';
import type { ListShape, StructureShape } from './shape.ts';
import {
  warmThroughputShape,
  type GlobalSecondaryIndexWarmThroughputDescription,
  type WarmThroughput,
} from './warm-throughput.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndex.html */
export interface GlobalSecondaryIndex {
  IndexName: string | undefined;
  KeySchema: KeySchemaElement[] | undefined;
  Projection: Projection | undefined;
  ProvisionedThroughput?: ProvisionedThroughput | undefined;
  OnDemandThroughput?: OnDemandThroughput | undefined;
  WarmThroughput?: WarmThroughput | undefined;
}

/**
 * A global secondary index as tables are described.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndexDescription.html
 */
export interface GlobalSecondaryIndexDescription {
  IndexName?: string | undefined;
  KeySchema?: KeySchemaElement[] | undefined;
  Projection?: Projection | undefined;
  IndexStatus?: IndexStatus | undefined;
  Backfilling?: boolean | undefined;
  ProvisionedThroughput?: ProvisionedThroughputDescription | undefined;
  IndexSizeBytes?: number | undefined;
  ItemCount?: number | undefined;
  IndexArn?: string | undefined;
  OnDemandThroughput?: OnDemandThroughput | undefined;
  WarmThroughput?: GlobalSecondaryIndexWarmThroughputDescription | undefined;
}

/** What describes a new global secondary index, at the birth of its table or later. */
export const globalSecondaryIndexMembers: Pick<StructureShape, 'required' | 'members'> = {
  required: ['IndexName', 'KeySchema', 'Projection'],
  members: {
    IndexName: indexNameShape,
    KeySchema: keySchemaShape,
    Projection: projectionShape,
    ProvisionedThroughput: provisionedThroughputShape,
    OnDemandThroughput: onDemandThroughputShape,
    WarmThroughput: warmThroughputShape,
  },
};

export const globalSecondaryIndexesShape: ListShape = {
  type: 'list',
  member: { type: 'structure', name: 'GlobalSecondaryIndex', ...globalSecondaryIndexMembers },
};
