import type { ClientRecord } from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';

/** What answers a client. */
export interface Answering {
  readonly engine: EngineLike;
  readonly record: ClientRecord;
  /** Whether the SDK waits between retries as on AWS. */
  readonly realRetryDelays: boolean;
}
