import type { Change, ItemChange } from '../tables/change.ts';
import { settleTransitions } from '../tables/settle-transitions.ts';
import { changeCatalog } from './catalog.ts';
import type { State } from './state.ts';

/**
 * The changes that fall due by `nowMs`: tables and indexes that take their next status, or go; where none does,
 * items that are deleted because they have expired.
 */
export function dueChanges(state: State, nowMs: number): Change[] {
  // A table that goes takes its items along: only the next call deletes what has expired in those that stay.
  if (state.nextTransitionMs > nowMs) return expiredChanges(state, nowMs, nowMs);
  const due: number[] = [];
  for (const [index, { transitions }] of state.catalog.tables.entries()) {
    if (transitions.some(({ dueMs }) => dueMs <= nowMs)) due.push(index);
  }
  const { change } = changeCatalog(state.catalog, (draft) => {
    // From the end, so that a table that goes does not shift those still to be settled.
    for (const index of due.toReversed()) {
      const table = draft.tables[index];
      if (table !== undefined && !settleTransitions(table, nowMs)) draft.tables.splice(index, 1);
    }
  });
  return [change];
}

/** The deletions, planned by `dueMs`, of items that have expired by `nowMs` and that no transaction holds. */
export function expiredChanges(state: State, dueMs: number, nowMs: number): ItemChange[] {
  const changes: ItemChange[] = [];
  state.expiries.visitDue(state.tables, dueMs, nowMs, (tableName, key) => {
    const before = state.tables.get(tableName)?.items.get(key);
    changes.push({ type: 'item', tableName, key, before, after: undefined, cause: 'timeToLive' });
  });
  return changes;
}
