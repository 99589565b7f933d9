import type { StringShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html */
export type MultiRegionConsistency = 'EVENTUAL' | 'STRONG';

export const multiRegionConsistencyShape: StringShape = { type: 'string', values: ['EVENTUAL', 'STRONG'] };
