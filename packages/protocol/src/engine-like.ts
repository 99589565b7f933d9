import type { Engine, WireForm } from '@dynamem/engine';

/** What the protocol needs of an engine: an `Engine`, or whatever stands before one. */
export interface EngineLike extends Pick<Engine, 'region' | 'hasOperation' | 'nextRequestId'> {
  execute(operationName: string, input: unknown, form?: WireForm): object;
}
