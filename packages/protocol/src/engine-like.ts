import type { Engine } from '@dynamem/engine';

/** What the protocol needs of an engine: an `Engine`, or whatever stands before one. */
export type EngineLike = Pick<Engine, 'region' | 'hasOperation' | 'execute' | 'nextRequestId'>;
