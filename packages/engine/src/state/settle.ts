import { commit } from './commit.ts';
import { dueChanges } from './due-changes.ts';
import type { State } from './state.ts';

/** Lets happen what falls due by `nowMs`: in order, each thing at its time. */
export function settle(state: State, nowMs: number): void {
  while (state.nextDueMs <= nowMs) {
    const { nextDueMs, timeMs } = state;
    // What is due at once happens at the time of what brought it about.
    commit(state, dueChanges(state, nextDueMs), Math.max(nextDueMs, timeMs));
  }
}
