import type { StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ProvisionedThroughput.html */
export interface ProvisionedThroughput {
  ReadCapacityUnits: number | undefined;
  WriteCapacityUnits: number | undefined;
}

/**
 * Provisioned capacity units a second, and when they were changed.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ProvisionedThroughputDescription.html
 */
export interface ProvisionedThroughputDescription {
  LastIncreaseDateTime?: Date | undefined;
  LastDecreaseDateTime?: Date | undefined;
  NumberOfDecreasesToday?: number | undefined;
  ReadCapacityUnits?: number | undefined;
  WriteCapacityUnits?: number | undefined;
}

/** The part of the throughput that a replica may have for itself. */
export interface ProvisionedThroughputOverride {
  ReadCapacityUnits?: number | undefined;
}

export const provisionedThroughputShape: StructureShape = {
  type: 'structure',
  name: 'ProvisionedThroughput',
  required: ['ReadCapacityUnits', 'WriteCapacityUnits'],
  members: {
    ReadCapacityUnits: { type: 'long', min: 1 },
    WriteCapacityUnits: { type: 'long', min: 1 },
  },
  // As dynalite's checks against AWS have it.
  violationOrder: ['WriteCapacityUnits', 'ReadCapacityUnits'],
};

export const provisionedThroughputOverrideShape: StructureShape = {
  type: 'structure',
  name: 'ProvisionedThroughputOverride',
  members: { ReadCapacityUnits: { type: 'long', min: 1 } },
};
