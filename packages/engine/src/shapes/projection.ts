import type { StructureShape } from './shape.ts';

/**
 * Which attributes an index keeps: all, those named and the keys, the keys alone.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Projection.html
 */
export type ProjectionType = 'ALL' | 'INCLUDE' | 'KEYS_ONLY';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Projection.html */
export interface Projection {
  ProjectionType?: ProjectionType | undefined;
  NonKeyAttributes?: string[] | undefined;
}

export const projectionShape: StructureShape = {
  type: 'structure',
  name: 'Projection',
  members: {
    ProjectionType: { type: 'string', values: ['ALL', 'INCLUDE', 'KEYS_ONLY'] },
    NonKeyAttributes: { type: 'list', min: 1, max: 20, member: { type: 'string', min: 1, max: 255 } },
  },
};
