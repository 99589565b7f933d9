import type { Table } from '../tables/table.ts';
import type { State } from './state.ts';

/**
 * An independent state equal to `state`. Tables, indexes, streams and what is to expire share their structure until
 * one side writes, so it costs what the tables and their indexes are in number, whatever they hold.
 */
export function forkState(state: State): State {
  const tables = new Map<string, Table>();
  for (const [name, table] of state.tables) tables.set(name, table.clone());
  return {
    catalog: state.catalog,
    tables,
    streams: state.streams.clone(),
    expiries: state.expiries.clone(),
    timeMs: state.timeMs,
    nextTransitionMs: state.nextTransitionMs,
    nextDueMs: state.nextDueMs,
    clientRequestTokens: state.clientRequestTokens.clone(),
    lastTransactionId: state.lastTransactionId,
  };
}
