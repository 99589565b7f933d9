import type { EngineLike as ProtocolEngine } from '@dynamem/protocol';

/** What the adapter asks of an engine; the `Engine` of `@dynamem/engine` has it. */
export interface EngineLike extends Omit<ProtocolEngine, 'execute'> {
  /** `sdk`: bytes are Uint8Array and times are Date; `json`: what AWS JSON 1.0 carries, parsed. */
  execute(operationName: string, input: unknown, form?: 'sdk' | 'json'): object;
}
