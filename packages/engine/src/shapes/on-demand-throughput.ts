import type { StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_OnDemandThroughput.html */
export interface OnDemandThroughput {
  MaxReadRequestUnits?: number | undefined;
  MaxWriteRequestUnits?: number | undefined;
}

/** The part of the on-demand limits that a replica may have for itself. */
export interface OnDemandThroughputOverride {
  MaxReadRequestUnits?: number | undefined;
}

export const onDemandThroughputShape: StructureShape = {
  type: 'structure',
  name: 'OnDemandThroughput',
  members: { MaxReadRequestUnits: { type: 'long' }, MaxWriteRequestUnits: { type: 'long' } },
};

export const onDemandThroughputOverrideShape: StructureShape = {
  type: 'structure',
  name: 'OnDemandThroughputOverride',
  members: { MaxReadRequestUnits: { type: 'long' } },
};
