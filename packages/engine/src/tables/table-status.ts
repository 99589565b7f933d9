import { castDraft, type Draft } from 'immer';
import type {
  IndexStatus,
  TableRecord,
  TableStatus,
  TransitionRecord,
  TransitionStep,
} from './table-record.ts';
import { dueMsOf, type TableDelays } from './table-delays.ts';

/** A table's record inside a recipe that changes it. */
export type TableDraft = Draft<TableRecord>;

/** The steps during which a table says UPDATING (measured on AWS, 2026: encryption and index throughput are not among them). */
const updatingSteps: ReadonlySet<TransitionStep['type']> = new Set([
  'tableThroughput',
  'billingMode',
  'stream',
  'tableClass',
  'indexAllocation',
  'indexDeletion',
]);

/** Begins `step` on a table: its status and those of its indexes follow. */
export function beginTransition(
  table: TableDraft,
  step: TransitionStep,
  begun: { readonly nowMs: number; readonly delays: TableDelays },
): void {
  const hasGlobalIndexes = table.globalIndexes.length > 0;
  const transition: TransitionRecord = { ...step, dueMs: dueMsOf(step, { ...begun, hasGlobalIndexes }) };
  table.transitions.push(castDraft(transition));
  refreshTableStatuses(table);
}

/** Sets the statuses of a table and its indexes to what its transitions say. */
export function refreshTableStatuses(table: TableDraft): void {
  table.status = tableStatusOf(table.transitions);
  for (const index of table.globalIndexes) {
    index.status = indexStatusOf(table.transitions, index.name);
    const backfilling = backfillingOf(table.transitions, index.name);
    if (backfilling === undefined) delete index.backfilling;
    else index.backfilling = backfilling;
  }
}

function tableStatusOf(transitions: readonly TransitionRecord[]): TableStatus {
  let status: TableStatus = 'ACTIVE';
  for (const { type } of transitions) {
    if (type === 'creation') return 'CREATING';
    if (type === 'deletion') return 'DELETING';
    if (updatingSteps.has(type)) status = 'UPDATING';
  }
  return status;
}

function indexStatusOf(transitions: readonly TransitionRecord[], indexName: string): IndexStatus {
  let status: IndexStatus = 'ACTIVE';
  for (const transition of transitions) {
    if (transition.type === 'creation') return 'CREATING';
    if (transition.type === 'billingMode') status = 'UPDATING';
    if (!('indexName' in transition) || transition.indexName !== indexName) continue;
    if (transition.type === 'indexDeletion') return 'DELETING';
    if (transition.type === 'indexAllocation' || transition.type === 'indexBackfill') return 'CREATING';
    if (transition.type !== 'indexWarmThroughput') status = 'UPDATING';
  }
  return status;
}

/** False while the index is allocated, true while it is filled, absent otherwise. */
function backfillingOf(transitions: readonly TransitionRecord[], indexName: string): boolean | undefined {
  const under = (type: TransitionStep['type']): boolean =>
    transitions.some(
      (transition) =>
        transition.type === type && 'indexName' in transition && transition.indexName === indexName,
    );
  if (under('indexAllocation')) return false;
  return under('indexBackfill') ? true : undefined;
}
