import { InternalFailure } from '../errors/internal-failure.ts';
import { validateIndexActions, type IndexAction } from './index-actions.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { isEmptyOnDemandThroughput, validateOnDemandThroughputUpdate } from './on-demand-throughput.ts';
import {
  requireThroughputChange,
  requireThroughputInBounds,
  requireThroughputWithinQuota,
} from './provisioned-throughput.ts';
import {
  requestedKmsKeyArn,
  requireEncryptionChange,
  validateSSESpecification,
} from './sse-specification.ts';
import { requireStreamChange, validateStreamUpdate } from './stream-specification.ts';
import type { AccountScope } from './table-arn.ts';
import { validateTableClass } from './table-class.ts';
import type { BillingMode, TableRecord } from './table-record.ts';
import type { TableUpdateRequest } from './table-update.ts';
import { validateUpdateCombination } from './update-combination.ts';
import { isEmptyWarmThroughput, validateWarmThroughputUpdate, warmThroughputOf } from './warm-throughput.ts';

/**
 * Checks what an UpdateTable says for itself, whatever the table.
 * @throws ValidationException
 * @throws InternalFailure when warm or on-demand throughput is empty, as AWS answers it (measured 2026)
 */
export function validateTableUpdate(update: TableUpdateRequest): void {
  validateUpdateCombination(update);
  const { BillingMode, ProvisionedThroughput, OnDemandThroughput, WarmThroughput } = update;
  if (BillingMode === 'PROVISIONED' && ProvisionedThroughput === undefined) {
    throw invalidParameterValues('ProvisionedThroughput must be specified when BillingMode is PROVISIONED');
  }
  if (BillingMode === 'PAY_PER_REQUEST' && ProvisionedThroughput !== undefined) {
    throw invalidParameterValues(
      'ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  if (ProvisionedThroughput !== undefined) requireThroughputInBounds(ProvisionedThroughput);
  if (
    OnDemandThroughput !== undefined &&
    BillingMode === undefined &&
    isEmptyOnDemandThroughput(OnDemandThroughput)
  ) {
    throw new InternalFailure('');
  }
  if (WarmThroughput !== undefined && isEmptyWarmThroughput(WarmThroughput)) throw new InternalFailure('');
  if (update.StreamSpecification !== undefined) validateStreamUpdate(update.StreamSpecification);
  if (update.SSESpecification !== undefined) validateSSESpecification(update.SSESpecification);
  if (update.TableClass !== undefined) validateTableClass(update.TableClass);
}

/**
 * Checks what an UpdateTable says against the table.
 * @throws ValidationException
 * @throws ResourceNotFoundException when an index is not there
 * @throws LimitExceededException when a quota of the account is exceeded
 */
export function validateUpdateOfTable(
  table: TableRecord,
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
  scope: AccountScope,
): void {
  const billingMode = update.BillingMode ?? table.billingMode;
  validateThroughput(table, update, billingMode);
  if (update.StreamSpecification !== undefined) requireStreamChange(update.StreamSpecification, table);
  if (update.SSESpecification !== undefined) {
    requireEncryptionChange(table, requestedKmsKeyArn(update.SSESpecification, scope));
  }
  if (update.OnDemandThroughput !== undefined)
    validateOnDemandThroughputUpdate(update.OnDemandThroughput, billingMode);
  if (update.WarmThroughput !== undefined) {
    const current = warmThroughputOf(table.billingMode, table.throughput, table.warmThroughput);
    validateWarmThroughputUpdate(update.WarmThroughput, current);
  }
  validateIndexActions(actions, { table, billingMode, definitions: update.AttributeDefinitions });
  requireWithinQuota(update, actions, scope.region);
}

function validateThroughput(table: TableRecord, update: TableUpdateRequest, billingMode: BillingMode): void {
  const { ProvisionedThroughput: request } = update;
  if (request === undefined) return;
  if (billingMode === 'PAY_PER_REQUEST') {
    throw invalidParameterValues(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  if (table.billingMode === 'PROVISIONED') requireThroughputChange(table.throughput, request);
}

function requireWithinQuota(
  update: TableUpdateRequest,
  actions: readonly IndexAction[],
  region: string,
): void {
  if (update.ProvisionedThroughput !== undefined)
    requireThroughputWithinQuota(update.ProvisionedThroughput, region);
  for (const action of actions) {
    if (action.type === 'delete' || action.request.ProvisionedThroughput === undefined) continue;
    requireThroughputWithinQuota(action.request.ProvisionedThroughput, region);
  }
}
