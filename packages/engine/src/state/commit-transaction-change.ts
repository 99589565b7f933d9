import type { TransactionChange } from '../tables/transaction-change.ts';
import type { State } from './state.ts';

/** Applies a change of locks or tokens; only `commit` calls this. */
export function commitTransactionChange(state: State, change: TransactionChange): void {
  if (change.type === 'clientRequestToken') {
    const { token, record } = change;
    // Set anew, so that completed tokens stand in the order in which they expire.
    state.clientRequestTokens.delete(token);
    if (record !== undefined) state.clientRequestTokens.set(token, record);
    return;
  }
  const { tableName, key, transactionId, held } = change;
  state.lastTransactionId = Math.max(state.lastTransactionId, transactionId);
  // A table that was deleted meanwhile took its locks along; a new one of its name may have others.
  const locks = state.tables.get(tableName)?.locks;
  if (held) locks?.set(key, transactionId);
  else if (locks?.get(key) === transactionId) locks.delete(key);
}
