import type { Decoded } from '../shapes/decoded.ts';
import type { GlobalSecondaryIndexUpdate } from '../shapes/global-secondary-index-update.ts';
import type { GlobalSecondaryIndex } from '../shapes/global-secondary-index.ts';
import type { LocalSecondaryIndex } from '../shapes/local-secondary-index.ts';
import type { Projection } from '../shapes/projection.ts';

export type ProjectionRequest = Decoded<Projection>;
export type LocalIndexRequest = Decoded<LocalSecondaryIndex>;
export type GlobalIndexRequest = Decoded<GlobalSecondaryIndex>;
/** One entry of GlobalSecondaryIndexUpdates. */
export type GlobalIndexUpdateRequest = Decoded<GlobalSecondaryIndexUpdate>;
