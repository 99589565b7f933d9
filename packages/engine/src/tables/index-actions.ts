import { InternalFailure } from '../errors/internal-failure.ts';
import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import { ResourceNotFoundException } from '../errors/resource-not-found-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { onlyOneOnlineIndex } from './admission.ts';
import { requireDistinct } from './attribute-definitions.ts';
import { requireProjectionsWithinQuota, validateProjection } from './projection.ts';
import type { GlobalIndexRequest, GlobalIndexUpdateRequest } from './index-request.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { validateNewOnDemandThroughput, validateOnDemandThroughputUpdate } from './on-demand-throughput.ts';
import {
  newThroughput,
  requireThroughputChange,
  requireThroughputInBounds,
} from './provisioned-throughput.ts';
import type { AttributeDefinition, BillingMode, TableRecord } from './table-record.ts';
import type { ThroughputRequest } from './throughput-request.ts';
import { MAX_GLOBAL_INDEXES } from './validate-global-indexes.ts';
import { validateGlobalKeySchema } from './validate-key-schema.ts';
import {
  validateNewWarmThroughput,
  validateWarmThroughputUpdate,
  warmThroughputOf,
} from './warm-throughput.ts';

/** One thing an UpdateTable does to a global index. */
export type IndexAction =
  | { readonly type: 'create'; readonly indexName: string; readonly request: GlobalIndexRequest }
  | { readonly type: 'update'; readonly indexName: string; readonly request: ThroughputRequest }
  | { readonly type: 'delete'; readonly indexName: string };

/** The table the actions meet and what else the request says. */
export interface IndexActionsContext {
  readonly table: TableRecord;
  /** The billing mode after the request. */
  readonly billingMode: BillingMode;
  readonly definitions: readonly AttributeDefinition[] | undefined;
}

/**
 * The actions of GlobalSecondaryIndexUpdates: one an entry, one an index.
 * @throws ValidationException
 */
export function indexActionsOf(updates: readonly GlobalIndexUpdateRequest[]): readonly IndexAction[] {
  const actions = updates.map(indexActionOf);
  const seen = new Set<string>();
  for (const { indexName } of actions) {
    if (seen.has(indexName)) {
      throw invalidParameterValues(
        `Only one global secondary index update per index is allowed simultaneously. Index: ${indexName}`,
      );
    }
    seen.add(indexName);
  }
  return actions;
}

function indexActionOf({ Update, Create, Delete }: GlobalIndexUpdateRequest): IndexAction {
  const actions: IndexAction[] = [];
  if (Update !== undefined) actions.push({ type: 'update', indexName: Update.IndexName, request: Update });
  if (Create !== undefined) actions.push({ type: 'create', indexName: Create.IndexName, request: Create });
  if (Delete !== undefined) actions.push({ type: 'delete', indexName: Delete.IndexName });
  const [action] = actions;
  if (action === undefined) {
    throw invalidParameterValues(
      'One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null',
    );
  }
  if (actions.length > 1) {
    throw invalidParameterValues(
      'Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object',
    );
  }
  return action;
}

/**
 * Checks the actions against the table.
 * @throws ValidationException
 * @throws ResourceNotFoundException when there is no such index
 * @throws LimitExceededException when more than one index is created or deleted, or there are too many
 */
export function validateIndexActions(actions: readonly IndexAction[], context: IndexActionsContext): void {
  for (const action of actions) requireIndexFits(action, context.table);
  for (const action of actions) {
    if (action.type === 'create') validateCreation(action.request, context);
    else if (action.type === 'update') validateUpdate(action.indexName, action.request, context);
  }
  requireThroughputOfEachIndex(actions, context);
  if (actions.filter(({ type }) => type !== 'update').length > 1) throw onlyOneOnlineIndex();
  const creates = actions.some(({ type }) => type === 'create');
  if (creates && context.table.globalIndexes.length >= MAX_GLOBAL_INDEXES) {
    throw new LimitExceededException(
      `Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of ${MAX_GLOBAL_INDEXES}`,
    );
  }
}

function requireIndexFits(action: IndexAction, { name, localIndexes, globalIndexes }: TableRecord): void {
  const { type, indexName } = action;
  const isGlobal = globalIndexes.some((index) => index.name === indexName);
  const isLocal = localIndexes.some((index) => index.name === indexName);
  if (type === 'create') {
    if (isGlobal || isLocal)
      throw new ValidationException('Attempting to create an index which already exists');
    return;
  }
  if (isLocal)
    throw new ValidationException(`Cannot ${type} an index that is not a GlobalSecondaryIndex: ${indexName}`);
  if (isGlobal) return;
  // Measured on AWS, 2026: warm throughput of an index that is not there is answered with a fault.
  if (type === 'update' && action.request.WarmThroughput !== undefined) throw new InternalFailure('');
  throw new ResourceNotFoundException(`Requested resource not found: Index ${indexName} for table ${name}`);
}

function validateCreation(request: GlobalIndexRequest, context: IndexActionsContext): void {
  const { IndexName: name, ProvisionedThroughput: provisioned } = request;
  const { table, billingMode, definitions } = context;
  if (definitions === undefined)
    throw invalidParameterValues(`AttributeDefinitions is not specified for index: ${name}`);
  requireDistinct(definitions);
  validateGlobalKeySchema(request.KeySchema, definitions);
  validateProjection(request.Projection);
  const projected = [...table.localIndexes, ...table.globalIndexes].map(
    ({ projection }) => projection.nonKeyAttributes.length,
  );
  requireProjectionsWithinQuota([...projected, request.Projection.NonKeyAttributes?.length ?? 0]);
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) throw unitsOnDemand(name);
  if (billingMode === 'PROVISIONED' && provisioned === undefined) throw unitsMissing(name);
  if (provisioned !== undefined) requireThroughputInBounds(provisioned, name);
  if (request.OnDemandThroughput !== undefined) {
    validateNewOnDemandThroughput(request.OnDemandThroughput, billingMode, name);
  }
  if (request.WarmThroughput !== undefined) {
    validateNewWarmThroughput(request.WarmThroughput, billingMode, newThroughput(provisioned), name);
  }
}

function validateUpdate(
  name: string,
  request: ThroughputRequest,
  { table, billingMode }: IndexActionsContext,
): void {
  const { ProvisionedThroughput: provisioned, OnDemandThroughput: onDemand, WarmThroughput: warm } = request;
  if (provisioned !== undefined && billingMode === 'PAY_PER_REQUEST') {
    if (table.billingMode !== billingMode) throw unitsOnDemand(name);
    throw invalidParameterValues(
      `The only Updates for index: ${name} when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput`,
    );
  }
  if (provisioned === undefined && onDemand === undefined && warm === undefined) {
    if (billingMode === 'PROVISIONED') throw unitsMissing(name);
    throw invalidParameterValues(
      `The only Updates for index: ${name} when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput`,
    );
  }
  const index = table.globalIndexes.find((known) => known.name === name);
  if (index === undefined) return;
  if (provisioned !== undefined) {
    requireThroughputInBounds(provisioned, name);
    if (table.billingMode === 'PROVISIONED') requireThroughputChange(index.throughput, provisioned, name);
  }
  if (onDemand !== undefined) validateOnDemandThroughputUpdate(onDemand, billingMode, name);
  if (warm !== undefined) {
    validateWarmThroughputUpdate(
      warm,
      warmThroughputOf(table.billingMode, index.throughput, index.warmThroughput),
      name,
    );
  }
}

/** A table that becomes provisioned needs the units of each of its indexes. */
function requireThroughputOfEachIndex(
  actions: readonly IndexAction[],
  { table, billingMode }: IndexActionsContext,
): void {
  if (billingMode !== 'PROVISIONED' || table.billingMode === 'PROVISIONED') return;
  const given = new Set<string>();
  for (const action of actions) {
    if (action.type === 'update' && action.request.ProvisionedThroughput !== undefined)
      given.add(action.indexName);
  }
  const missing = table.globalIndexes.map(({ name }) => name).filter((name) => !given.has(name));
  if (missing.length > 0) {
    throw invalidParameterValues(`ProvisionedThroughput must be specified for index: ${missing.join(',')}`);
  }
}

function unitsOnDemand(name: string): ValidationException {
  return invalidParameterValues(
    `Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: ${name} when BillingMode is PAY_PER_REQUEST`,
  );
}

function unitsMissing(name: string): ValidationException {
  return invalidParameterValues(
    `Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: ${name}`,
  );
}
