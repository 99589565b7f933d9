import { ResourceInUseException } from '../errors/resource-in-use-exception.ts';
import { ThrottlingException } from '../errors/throttling-exception.ts';
import { encodeTimestamp } from '../values/wire-form.ts';
import { requireAdmission, type RequestedChange } from './admission.ts';
import type { IndexAction } from './index-actions.ts';
import { requireDecreaseAllowed } from './provisioned-throughput.ts';
import { requireEncryptionChangeAllowed } from './sse-specification.ts';
import { isOtherTableClass, requireTableClassChangeAllowed } from './table-class.ts';
import type { TableRecord } from './table-record.ts';
import type { TableUpdateRequest } from './table-update.ts';

const DELETION_PROTECTION_INTERVAL_MS = 15_000;

/**
 * Checks that the table's status and what is under way on it admit an UpdateTable.
 * @throws ResourceInUseException
 * @throws LimitExceededException when an index is being created or deleted and another shall be
 */
export function requireUpdateAdmission(
  table: TableRecord,
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
): void {
  const isPassing = table.status === 'CREATING' || table.status === 'DELETING';
  if (isPassing && update.DeletionProtectionEnabled !== undefined) {
    throw new ResourceInUseException(
      'Table needs to be in ACTIVE status to modify deletion protection setting.',
    );
  }
  requireAdmission(table, requestedChanges(update, actions));
}

function requestedChanges(
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
): readonly RequestedChange[] {
  const changes: RequestedChange[] = [];
  if (update.ProvisionedThroughput !== undefined || update.BillingMode !== undefined)
    changes.push({ kind: 'throughput' });
  if (update.StreamSpecification !== undefined) changes.push({ kind: 'stream' });
  if (update.SSESpecification !== undefined) changes.push({ kind: 'encryption' });
  if (update.TableClass !== undefined) changes.push({ kind: 'tableClass' });
  if (update.OnDemandThroughput !== undefined) changes.push({ kind: 'onDemandThroughput' });
  if (update.WarmThroughput !== undefined) changes.push({ kind: 'warmThroughput' });
  const kinds = { create: 'indexCreation', update: 'indexUpdate', delete: 'indexDeletion' } as const;
  for (const { type, indexName } of actions) changes.push({ kind: kinds[type], indexName });
  return changes;
}

/**
 * Checks how often a table has been changed lately.
 * @throws LimitExceededException
 * @throws ThrottlingException when deletion protection was changed less than 15 seconds ago
 */
export function requireUpdateAllowed(
  table: TableRecord,
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
  nowMs: number,
): void {
  if (update.ProvisionedThroughput !== undefined) {
    requireDecreaseAllowed(table.throughput, update.ProvisionedThroughput, nowMs);
  }
  for (const action of actions) {
    const index = table.globalIndexes.find(({ name }) => name === action.indexName);
    if (index === undefined || action.type !== 'update' || action.request.ProvisionedThroughput === undefined)
      continue;
    requireDecreaseAllowed(index.throughput, action.request.ProvisionedThroughput, nowMs);
  }
  if (update.SSESpecification !== undefined) requireEncryptionChangeAllowed(table, nowMs);
  if (update.TableClass !== undefined && isOtherTableClass(table, update.TableClass)) {
    requireTableClassChangeAllowed(table, nowMs);
  }
  if (update.DeletionProtectionEnabled !== undefined) {
    requireProtectionChangeAllowed(table, update.DeletionProtectionEnabled, nowMs);
  }
}

function requireProtectionChangeAllowed(table: TableRecord, enabled: boolean, nowMs: number): void {
  const { deletionProtection, deletionProtectionChangedMs: changedMs } = table;
  if (deletionProtection === enabled || changedMs === undefined) return;
  const allowedMs = changedMs + DELETION_PROTECTION_INTERVAL_MS;
  if (nowMs >= allowedMs) return;
  throw new ThrottlingException(
    `Deletion protection setting for table ${table.name} modified within the previous 15000 milliseconds. ` +
      `Please try again after ${encodeTimestamp(allowedMs, 'sdk').toISOString()}`,
  );
}
