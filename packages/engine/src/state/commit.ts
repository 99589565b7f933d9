import { invariant } from '../base/invariant.ts';
import type { Change, ItemChange } from '../tables/change.ts';
import { Table } from '../tables/table.ts';
import { applyCatalogChange, type Catalog } from './catalog.ts';
import { commitTransactionChange } from './commit-transaction-change.ts';
import type { State } from './state.ts';

/**
 * Applies `changes` in order: the only function that changes state. Indexes, streams and what is to expire follow.
 * @param nowMs the time the changes happen at, which stream records tell
 */
export function commit(state: State, changes: readonly Change[], nowMs: number = state.timeMs): void {
  state.timeMs = Math.max(state.timeMs, nowMs);
  let letsGo = false;
  for (const change of changes) {
    if (change.type === 'catalog') adoptCatalog(state, applyCatalogChange(state.catalog, change));
    else if (change.type === 'item') replaceItem(state, change);
    else commitTransactionChange(state, change);
    letsGo ||= change.type === 'lock' && !change.held;
  }
  // What has expired while a transaction held it is due as soon as it is let go.
  if (letsGo) refreshNextDue(state);
  if (state.nextDueMs > state.timeMs) return;
  if (state.streams.nextDueMs <= state.timeMs) state.streams.settle(state.timeMs);
  refreshNextDue(state);
}

function replaceItem(state: State, change: ItemChange): void {
  const table = state.tables.get(change.tableName);
  invariant(table !== undefined, `the table ${change.tableName} of a change exists`);
  table.replace(change.key, change.before, change.after);
  const { stream, timeToLive } = table.record;
  if (stream?.enabled === true) state.streams.append(change, state.timeMs);
  if (timeToLive?.enabled === true) {
    state.nextDueMs = Math.min(state.nextDueMs, state.expiries.apply(change, state.timeMs));
  }
}

function adoptCatalog(state: State, catalog: Catalog): void {
  const names = new Set<string>();
  state.nextTransitionMs = Infinity;
  for (const record of catalog.tables) {
    names.add(record.name);
    for (const { dueMs } of record.transitions)
      state.nextTransitionMs = Math.min(state.nextTransitionMs, dueMs);
    const table = state.tables.get(record.name);
    if (table?.record === record) continue;
    // A table created anew under a name keeps nothing of its forerunner.
    const keepsItems = table !== undefined && table.record.id === record.id;
    adoptTable(state, record.name, keepsItems ? table.withRecord(record) : new Table(record));
  }
  for (const name of state.tables.keys()) if (!names.has(name)) adoptTable(state, name, undefined);
  state.catalog = catalog;
  refreshNextDue(state);
}

function adoptTable(state: State, name: string, table: Table | undefined): void {
  if (table === undefined) state.tables.delete(name);
  else state.tables.set(name, table);
  state.streams.adopt(name, table?.record, state.timeMs);
  state.expiries.adopt(name, table, state.timeMs);
}

function refreshNextDue(state: State): void {
  state.nextDueMs = Math.min(
    state.nextTransitionMs,
    state.streams.nextDueMs,
    state.expiries.nextDueMs(state.tables),
  );
}
