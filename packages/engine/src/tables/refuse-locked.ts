import { TransactionConflictException } from '../errors/transaction-conflict-exception.ts';
import type { OrderedKey } from './ordered-key.ts';
import type { Table } from './table.ts';

/**
 * Refuses an item that a prepared transaction holds.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-conflict-handling
 * @throws TransactionConflictException
 */
export function refuseLocked(table: Table, key: OrderedKey): void {
  if (table.locks.has(key)) throw new TransactionConflictException('Transaction is ongoing for the item');
}
