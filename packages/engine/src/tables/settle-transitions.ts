import type { Draft } from 'immer';
import { pruneAttributeDefinitions } from './attribute-definitions.ts';
import type { ThroughputRecord, TransitionRecord } from './table-record.ts';
import { refreshTableStatuses, type TableDraft } from './table-status.ts';

/**
 * Brings to an end what is due on a table by `nowMs`.
 * @returns whether the table is still there
 */
export function settleTransitions(table: TableDraft, nowMs: number): boolean {
  const due = table.transitions
    .filter(({ dueMs }) => dueMs <= nowMs)
    .toSorted((left, right) => left.dueMs - right.dueMs);
  if (due.some(({ type }) => type === 'deletion')) return false;
  table.transitions = table.transitions.filter(({ dueMs }) => dueMs > nowMs);
  for (const transition of due) settle(table, transition);
  refreshTableStatuses(table);
  return true;
}

function settle(table: TableDraft, transition: Draft<TransitionRecord>): void {
  switch (transition.type) {
    case 'tableThroughput':
      table.throughput = transition.throughput;
      return;
    case 'billingMode':
      settleBillingMode(table, transition.throughput);
      return;
    case 'encryption':
      if (transition.kmsMasterKeyArn === undefined) delete table.sse;
      else table.sse = { status: 'ENABLED', kmsMasterKeyArn: transition.kmsMasterKeyArn };
      return;
    case 'tableClass':
      table.tableClass = transition.tableClass;
      return;
    case 'tags':
      table.tags = transition.tags;
      return;
    case 'tableWarmThroughput':
      if (table.warmThroughput !== undefined) table.warmThroughput.status = 'ACTIVE';
      return;
    case 'indexDeletion':
      table.globalIndexes = table.globalIndexes.filter(({ name }) => name !== transition.indexName);
      pruneAttributeDefinitions(table);
      return;
    case 'indexThroughput':
    case 'indexWarmThroughput':
      settleIndex(table, transition);
      return;
    default:
      // The other steps bring about nothing but a status.
      return;
  }
}

function settleBillingMode(table: TableDraft, throughput: Draft<ThroughputRecord>): void {
  table.throughput = throughput;
  if (table.billingMode === 'PAY_PER_REQUEST') {
    for (const index of table.globalIndexes) index.throughput = onDemand(index.throughput);
    return;
  }
  // Measured on AWS, 2026: a table that becomes provisioned forgets its on-demand limits.
  delete table.onDemandThroughput;
  for (const index of table.globalIndexes) delete index.onDemandThroughput;
}

/** The throughput of what is no longer provisioned: its history without units. */
function onDemand(throughput: Draft<ThroughputRecord>): Draft<ThroughputRecord> {
  return { ...throughput, readCapacityUnits: 0, writeCapacityUnits: 0 };
}

function settleIndex(
  table: TableDraft,
  step:
    | Draft<Extract<TransitionRecord, { type: 'indexThroughput' }>>
    | Draft<Extract<TransitionRecord, { indexName: string }>>,
): void {
  const index = table.globalIndexes.find(({ name }) => name === step.indexName);
  if (index === undefined) return;
  if (step.type === 'indexThroughput') index.throughput = step.throughput;
  else if (index.warmThroughput !== undefined) index.warmThroughput.status = 'ACTIVE';
}
