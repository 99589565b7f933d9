import type { StructureShape } from './shape.ts';

/**
 * What a stream record holds of an item: its key, its images, or one of the two.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html
 */
export type StreamViewType = 'KEYS_ONLY' | 'NEW_AND_OLD_IMAGES' | 'NEW_IMAGE' | 'OLD_IMAGE';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_StreamSpecification.html */
export interface StreamSpecification {
  StreamEnabled: boolean | undefined;
  StreamViewType?: StreamViewType | undefined;
}

export const streamSpecificationShape: StructureShape = {
  type: 'structure',
  name: 'StreamSpecification',
  required: ['StreamEnabled'],
  members: {
    StreamEnabled: { type: 'boolean' },
    StreamViewType: { type: 'string', values: ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] },
  },
};
