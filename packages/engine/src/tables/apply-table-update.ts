import type { Draft } from 'immer';
import { applyIndexActions, type Begun } from './apply-index-actions.ts';
import type { IndexAction } from './index-actions.ts';
import { mergedOnDemandThroughput } from './on-demand-throughput.ts';
import { changedThroughput } from './provisioned-throughput.ts';
import {
  recentEncryptionChanges,
  requestedKmsKeyArn,
  type SSESpecificationRequest,
} from './sse-specification.ts';
import { requestedStream, type StreamSpecificationRequest } from './stream-specification.ts';
import type { AccountScope } from './table-arn.ts';
import { isOtherTableClass, recentTableClassChanges } from './table-class.ts';
import type { BillingMode, TableClass, WarmThroughputRecord } from './table-record.ts';
import { beginTransition, type TableDraft } from './table-status.ts';
import type { TableUpdateRequest } from './table-update.ts';
import type { ProvisionedThroughputRequest, WarmThroughputRequest } from './throughput-request.ts';
import { requestedWarmThroughput, warmThroughputOf } from './warm-throughput.ts';

/** When and where an update begins. */
export interface UpdateScope extends Begun, AccountScope {}

/** Begins what an UpdateTable asks for; it must have been validated. */
export function applyTableUpdate(
  table: TableDraft,
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
  scope: UpdateScope,
): void {
  changeThroughput(table, update.BillingMode ?? table.billingMode, update.ProvisionedThroughput, scope);
  if (update.StreamSpecification !== undefined) changeStream(table, update.StreamSpecification, scope);
  if (update.SSESpecification !== undefined) changeEncryption(table, update.SSESpecification, scope);
  if (update.TableClass !== undefined) changeTableClass(table, update.TableClass, scope);
  if (update.DeletionProtectionEnabled !== undefined) {
    changeDeletionProtection(table, update.DeletionProtectionEnabled, scope);
  }
  if (update.OnDemandThroughput !== undefined) {
    table.onDemandThroughput = mergedOnDemandThroughput(table.onDemandThroughput, update.OnDemandThroughput);
  }
  if (update.WarmThroughput !== undefined) changeWarmThroughput(table, update.WarmThroughput, scope);
  applyIndexActions(table, actions, update.AttributeDefinitions ?? [], scope);
}

function changeThroughput(
  table: TableDraft,
  billingMode: BillingMode,
  request: ProvisionedThroughputRequest | undefined,
  scope: UpdateScope,
): void {
  const throughput = request && changedThroughput(table.throughput, request, scope.nowMs);
  if (billingMode === table.billingMode) {
    if (throughput !== undefined) beginTransition(table, { type: 'tableThroughput', throughput }, scope);
    return;
  }
  keepWarm(table);
  table.billingMode = billingMode;
  if (billingMode === 'PAY_PER_REQUEST') table.lastUpdateToPayPerRequestMs = scope.nowMs;
  const withoutUnits = { ...table.throughput, readCapacityUnits: 0, writeCapacityUnits: 0 };
  beginTransition(table, { type: 'billingMode', throughput: throughput ?? withoutUnits }, scope);
}

/** Warm throughput only ever grows: what a table could serve before another billing mode it can serve after. */
function keepWarm(table: TableDraft): void {
  const { billingMode } = table;
  for (const part of [table, ...table.globalIndexes]) {
    const warm: Draft<WarmThroughputRecord> = warmThroughputOf(
      billingMode,
      part.throughput,
      part.warmThroughput,
    );
    part.warmThroughput = warm;
  }
}

function changeStream(table: TableDraft, request: StreamSpecificationRequest, scope: UpdateScope): void {
  const stream = requestedStream(request, table.stream, scope.nowMs);
  if (stream === undefined) return;
  table.stream = stream;
  beginTransition(table, { type: 'stream', operation: request.StreamEnabled ? 'ENABLE' : 'DISABLE' }, scope);
}

function changeEncryption(table: TableDraft, request: SSESpecificationRequest, scope: UpdateScope): void {
  const kmsMasterKeyArn = requestedKmsKeyArn(request, scope);
  table.sseChangesMs = [...recentEncryptionChanges(table, scope.nowMs), scope.nowMs];
  const shown = table.sse?.kmsMasterKeyArn ?? kmsMasterKeyArn;
  if (shown !== undefined) table.sse = { status: 'UPDATING', kmsMasterKeyArn: shown };
  beginTransition(
    table,
    { type: 'encryption', ...(kmsMasterKeyArn === undefined ? {} : { kmsMasterKeyArn }) },
    scope,
  );
}

function changeTableClass(table: TableDraft, tableClass: TableClass, scope: UpdateScope): void {
  if (!isOtherTableClass(table, tableClass)) return;
  table.tableClassChangesMs = [...recentTableClassChanges(table, scope.nowMs), scope.nowMs];
  table.tableClassUpdatedMs = scope.nowMs;
  beginTransition(table, { type: 'tableClass', tableClass }, scope);
}

function changeDeletionProtection(table: TableDraft, enabled: boolean, scope: UpdateScope): void {
  if (table.deletionProtection === enabled) return;
  table.deletionProtection = enabled;
  table.deletionProtectionChangedMs = scope.nowMs;
}

function changeWarmThroughput(table: TableDraft, request: WarmThroughputRequest, scope: UpdateScope): void {
  const current = warmThroughputOf(table.billingMode, table.throughput, table.warmThroughput);
  table.warmThroughput = requestedWarmThroughput(request, current, 'UPDATING');
  beginTransition(table, { type: 'tableWarmThroughput' }, scope);
}
