import { Streams } from '../streams/streams.ts';
import type { TimeToLiveDelay } from '../tables/expiry-index.ts';
import type { Table } from '../tables/table.ts';
import { emptyCatalog, type Catalog } from './catalog.ts';
import { ClientRequestTokens } from './client-request-tokens.ts';
import { Expiries } from './expiries.ts';

/** All an engine holds. Operations read it; `commit` alone changes it. */
export interface State {
  catalog: Catalog;
  /** The tables at work by name. */
  readonly tables: Map<string, Table>;
  readonly streams: Streams;
  readonly expiries: Expiries;
  /** The latest time anything was committed at; it never goes back, whatever the clock does. */
  timeMs: number;
  /** When the next step of a table or index falls due; Infinity where none does. */
  nextTransitionMs: number;
  /** When anything falls due next: a step of a table, a deletion of what has expired, the end of a shard. */
  nextDueMs: number;
  readonly clientRequestTokens: ClientRequestTokens;
  /** The id of the transaction prepared last; 0 before the first. */
  lastTransactionId: number;
}

/** What is settled when an engine is made. */
export interface StateSettings {
  /** How many shards of a stream are open at a time; 1 by default. */
  readonly shards?: number;
  /** One minute by default. */
  readonly timeToLiveDelay?: TimeToLiveDelay;
}

const A_MINUTE: TimeToLiveDelay = () => 60_000;

export function emptyState({ shards = 1, timeToLiveDelay = A_MINUTE }: StateSettings = {}): State {
  return {
    catalog: emptyCatalog,
    tables: new Map(),
    streams: new Streams(shards),
    expiries: new Expiries(timeToLiveDelay),
    timeMs: 0,
    nextTransitionMs: Infinity,
    nextDueMs: Infinity,
    clientRequestTokens: new ClientRequestTokens(),
    lastTransactionId: 0,
  };
}
