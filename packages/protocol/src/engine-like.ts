import type { Engine, WireForm } from '@dynamem/engine';

/** What the protocol needs of an engine: an `Engine`, or whatever stands before one. */
export interface EngineLike extends Pick<Engine, 'region' | 'hasOperation' | 'nextRequestId'> {
  execute(operationName: string, input: unknown, form?: WireForm): object;
  /**
   * What JSON.stringify makes of the answer of `execute` in the `json` form; absent where somebody stands before the
   * engine who knows `execute` alone. Given the `execute` of this very object, which a wrapper may have replaced.
   */
  executeJson?(operationName: string, input: unknown, execute: EngineLike['execute']): string;
}
