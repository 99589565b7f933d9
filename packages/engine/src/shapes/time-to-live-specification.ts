import type { StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TimeToLiveSpecification.html */
export interface TimeToLiveSpecification {
  Enabled: boolean | undefined;
  AttributeName: string | undefined;
}

/**
 * The status of time to live.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TimeToLiveDescription.html
 */
export type TimeToLiveStatus = 'DISABLED' | 'DISABLING' | 'ENABLED' | 'ENABLING';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TimeToLiveDescription.html */
export interface TimeToLiveDescription {
  TimeToLiveStatus?: TimeToLiveStatus | undefined;
  AttributeName?: string | undefined;
}

export const timeToLiveSpecificationShape: StructureShape = {
  type: 'structure',
  name: 'TimeToLiveSpecification',
  required: ['Enabled', 'AttributeName'],
  members: {
    Enabled: { type: 'boolean' },
    AttributeName: { type: 'string', min: 1, max: 255 },
  },
};
