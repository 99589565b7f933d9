import type { Table } from '../tables/table.ts';
import type { ClientRequestTokenRecord } from '../tables/transaction-change.ts';
import { emptyCatalog, type Catalog } from './catalog.ts';

/** All an engine holds. Operations read it; `commit` alone changes it. */
export interface State {
  catalog: Catalog;
  /** The tables at work by name. */
  readonly tables: Map<string, Table>;
  /** When the next step of a table or index falls due; Infinity where none does. */
  nextDueMs: number;
  /** The tokens of transactions by operation and token; completed ones in the order of their completion. */
  readonly clientRequestTokens: Map<string, ClientRequestTokenRecord>;
  /** The id of the transaction prepared last; 0 before the first. */
  lastTransactionId: number;
}

export function emptyState(): State {
  return {
    catalog: emptyCatalog,
    tables: new Map(),
    nextDueMs: Infinity,
    clientRequestTokens: new Map(),
    lastTransactionId: 0,
  };
}
