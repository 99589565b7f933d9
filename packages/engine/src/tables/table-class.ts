import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { TableClass, TableRecord } from './table-record.ts';

const WINDOW_MS = 30 * 86_400_000;
const CHANGES_PER_WINDOW = 2;

/** @throws ValidationException when there is no such class */
export function validateTableClass(tableClass: string): void {
  if (tableClass === 'STANDARD' || tableClass === 'STANDARD_INFREQUENT_ACCESS') return;
  throw new ValidationException(
    'Invalid table-class parameter provided. Please try again with a valid table-class value: ' +
      '[STANDARD, STANDARD_INFREQUENT_ACCESS].',
  );
}

/** Whether `tableClass` is another one than the table has; a table that was never given one has STANDARD. */
export function isOtherTableClass(table: TableRecord, tableClass: TableClass): boolean {
  return (table.tableClass ?? 'STANDARD') !== tableClass;
}

/** The times of the changes of class that still count against the limit. */
export function recentTableClassChanges(table: TableRecord, nowMs: number): readonly number[] {
  return table.tableClassChangesMs.filter((changeMs) => changeMs > nowMs - WINDOW_MS);
}

/** @throws LimitExceededException when the changes of class of the last 30 days are used up */
export function requireTableClassChangeAllowed(table: TableRecord, nowMs: number): void {
  if (recentTableClassChanges(table, nowMs).length < CHANGES_PER_WINDOW) return;
  throw new LimitExceededException(
    'Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s).',
  );
}
