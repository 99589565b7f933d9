import { castDraft } from 'immer';
import { addAttributeDefinitions } from './attribute-definitions.ts';
import type { IndexAction } from './index-actions.ts';
import { globalIndexRecord } from './index-record.ts';
import { mergedOnDemandThroughput } from './on-demand-throughput.ts';
import { changedThroughput } from './provisioned-throughput.ts';
import type { TableDelays } from './table-delays.ts';
import type { AttributeDefinition } from './table-record.ts';
import { beginTransition, type TableDraft } from './table-status.ts';
import { requestedWarmThroughput, warmThroughputOf } from './warm-throughput.ts';

/** When a change begins and how long its steps take. */
export interface Begun {
  readonly nowMs: number;
  readonly delays: TableDelays;
}

/** Begins what the actions ask for; they must have been validated. */
export function applyIndexActions(
  table: TableDraft,
  actions: readonly IndexAction[],
  definitions: readonly AttributeDefinition[],
  begun: Begun,
): void {
  for (const action of actions) {
    if (action.type === 'create') create(table, action, definitions, begun);
    else if (action.type === 'update') update(table, action, begun);
    else remove(table, action.indexName, begun);
  }
}

function create(
  table: TableDraft,
  { indexName, request }: Extract<IndexAction, { type: 'create' }>,
  definitions: readonly AttributeDefinition[],
  begun: Begun,
): void {
  addAttributeDefinitions(table, request.KeySchema, definitions);
  table.globalIndexes.push(castDraft(globalIndexRecord(request, table.billingMode)));
  beginTransition(table, { type: 'indexAllocation', indexName }, begun);
  beginTransition(table, { type: 'indexBackfill', indexName }, begun);
}

function update(
  table: TableDraft,
  { indexName, request }: Extract<IndexAction, { type: 'update' }>,
  begun: Begun,
): void {
  const index = table.globalIndexes.find(({ name }) => name === indexName);
  if (index === undefined) return;
  const { ProvisionedThroughput: provisioned, OnDemandThroughput: onDemand, WarmThroughput: warm } = request;
  if (provisioned !== undefined) {
    const throughput = changedThroughput(index.throughput, provisioned, begun.nowMs);
    beginTransition(table, { type: 'indexThroughput', indexName, throughput }, begun);
  }
  if (onDemand !== undefined) {
    index.onDemandThroughput = mergedOnDemandThroughput(index.onDemandThroughput, onDemand);
    beginTransition(table, { type: 'indexOnDemandThroughput', indexName }, begun);
  }
  if (warm !== undefined) {
    const current = warmThroughputOf(table.billingMode, index.throughput, index.warmThroughput);
    index.warmThroughput = requestedWarmThroughput(warm, current, 'UPDATING');
    beginTransition(table, { type: 'indexWarmThroughput', indexName }, begun);
  }
}

function remove(table: TableDraft, indexName: string, begun: Begun): void {
  // An index may be deleted while it is filled; nothing else of it is to be waited for then.
  table.transitions = table.transitions.filter(
    (transition) => !('indexName' in transition) || transition.indexName !== indexName,
  );
  beginTransition(table, { type: 'indexDeletion', indexName }, begun);
}
