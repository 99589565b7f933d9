import type { LockChange } from '../tables/transaction-change.ts';
import type { PerformedAction } from './transaction.ts';

/** Takes hold of the items of `actions`, or lets them go. */
export function transactionLocks(
  actions: readonly PerformedAction[],
  transactionId: number,
  held: boolean,
): LockChange[] {
  return actions.map(({ change: { tableName, key } }) => ({
    type: 'lock',
    tableName,
    key,
    transactionId,
    held,
  }));
}
