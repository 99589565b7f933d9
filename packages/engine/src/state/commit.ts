import { invariant } from '../base/invariant.ts';
import type { Change } from '../tables/change.ts';
import { Table } from '../tables/table.ts';
import { applyCatalogChange, type Catalog } from './catalog.ts';
import { commitTransactionChange } from './commit-transaction-change.ts';
import type { State } from './state.ts';

/** Applies `changes` in order: the only function that changes state. */
export function commit(state: State, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.type === 'catalog') {
      adoptCatalog(state, applyCatalogChange(state.catalog, change));
    } else if (change.type !== 'item') {
      commitTransactionChange(state, change);
    } else {
      const table = state.tables.get(change.tableName);
      invariant(table !== undefined, `the table ${change.tableName} of a change exists`);
      table.replace(change.key, change.before, change.after);
    }
  }
}

function adoptCatalog(state: State, catalog: Catalog): void {
  const names = new Set<string>();
  let nextDueMs = Infinity;
  for (const record of catalog.tables) {
    names.add(record.name);
    for (const { dueMs } of record.transitions) nextDueMs = Math.min(nextDueMs, dueMs);
    const table = state.tables.get(record.name);
    if (table?.record === record) continue;
    // A table created anew under a name keeps nothing of its forerunner.
    const keepsItems = table !== undefined && table.record.id === record.id;
    state.tables.set(record.name, keepsItems ? table.withRecord(record) : new Table(record));
  }
  for (const name of state.tables.keys()) if (!names.has(name)) state.tables.delete(name);
  state.catalog = catalog;
  state.nextDueMs = nextDueMs;
}
