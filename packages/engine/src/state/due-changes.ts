import type { Change } from '../tables/change.ts';
import { settleTransitions } from '../tables/settle-transitions.ts';
import { changeCatalog } from './catalog.ts';
import type { State } from './state.ts';

/** The changes that fall due by `nowMs`: tables and indexes that take their next status, or go. */
export function dueChanges(state: State, nowMs: number): Change[] {
  const due: number[] = [];
  for (const [index, { transitions }] of state.catalog.tables.entries()) {
    if (transitions.some(({ dueMs }) => dueMs <= nowMs)) due.push(index);
  }
  if (due.length === 0) return [];
  const { change } = changeCatalog(state.catalog, (draft) => {
    // From the end, so that a table that goes does not shift those still to be settled.
    for (const index of due.toReversed()) {
      const table = draft.tables[index];
      if (table !== undefined && !settleTransitions(table, nowMs)) draft.tables.splice(index, 1);
    }
  });
  return [change];
}
