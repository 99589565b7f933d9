import type { Engine } from '@dynamem/engine';

/** What a fake client asks of an engine; the `Engine` of `@dynamem/engine` has it. */
export type EngineLike = Pick<Engine, 'region' | 'clock' | 'execute' | 'nextRequestId'>;
