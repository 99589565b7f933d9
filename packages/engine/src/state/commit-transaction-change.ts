import type { TransactionChange } from '../tables/transaction-change.ts';
import type { State } from './state.ts';

/** Applies a change of locks or tokens; only `commit` calls this. */
export function commitTransactionChange(state: State, change: TransactionChange): void {
  if (change.type === 'clientRequestToken') {
    const { token, record } = change;
    if (record === undefined) state.clientRequestTokens.delete(token);
    else state.clientRequestTokens.set(token, record);
    return;
  }
  const { tableName, key, transactionId, held } = change;
  state.lastTransactionId = Math.max(state.lastTransactionId, transactionId);
  // A table that was deleted meanwhile took its locks along; a new one of its name may have others.
  const locks = state.tables.get(tableName)?.locks;
  if (held) locks?.set(key, transactionId);
  else if (locks?.get(key) === transactionId) locks.delete(key);
}
