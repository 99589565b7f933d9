import type { Clock } from '@dynamem/engine';

/** What dynode needs of an engine; an `Engine` of any copy of the package is one. */
export interface EngineLike {
  readonly clock: Clock;
  readonly region: string;
  execute(operationName: string, input: unknown): object;
  nextRequestId(): string;
}
