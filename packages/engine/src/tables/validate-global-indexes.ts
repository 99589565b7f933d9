import { validateProjection } from './projection.ts';
import type { GlobalIndexRequest } from './index-request.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { validateNewOnDemandThroughput } from './on-demand-throughput.ts';
import { newThroughput, requireThroughputInBounds } from './provisioned-throughput.ts';
import type { AttributeDefinition, BillingMode } from './table-record.ts';
import { validateGlobalKeySchema } from './validate-key-schema.ts';
import { validateNewWarmThroughput } from './warm-throughput.ts';

/** How many global indexes a table may have (DynamoDB quotas, 2026). */
export const MAX_GLOBAL_INDEXES = 20;

/**
 * Checks the global indexes of a new table.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html
 * @throws ValidationException
 */
export function validateGlobalIndexes(
  indexes: readonly GlobalIndexRequest[],
  definitions: readonly AttributeDefinition[],
  billingMode: BillingMode,
): void {
  if (indexes.length === 0) throw invalidParameterValues('List of GlobalSecondaryIndexes is empty');
  for (const index of indexes) {
    validateGlobalKeySchema(index.KeySchema, definitions);
    validateProjection(index.Projection);
    validateIndexThroughput(index, billingMode);
  }
  if (indexes.length > MAX_GLOBAL_INDEXES) {
    throw invalidParameterValues(
      `GlobalSecondaryIndex count exceeds the per-table limit of ${MAX_GLOBAL_INDEXES}`,
    );
  }
}

/** @throws ValidationException when two indexes of a table have the same name; global ones are looked at first */
export function requireDistinctIndexNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw invalidParameterValues(`Duplicate index name: ${name}`);
    seen.add(name);
  }
}

function validateIndexThroughput(index: GlobalIndexRequest, billingMode: BillingMode): void {
  const { IndexName: name, ProvisionedThroughput: provisioned } = index;
  if (billingMode === 'PROVISIONED' && provisioned === undefined) {
    throw invalidParameterValues(`ProvisionedThroughput is not specified for index: ${name}`);
  }
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      `ProvisionedThroughput should not be specified for index: ${name} when BillingMode is PAY_PER_REQUEST`,
    );
  }
  if (provisioned !== undefined) requireThroughputInBounds(provisioned, name);
  if (index.OnDemandThroughput !== undefined) {
    validateNewOnDemandThroughput(index.OnDemandThroughput, billingMode, name);
  }
  if (index.WarmThroughput !== undefined) {
    validateNewWarmThroughput(index.WarmThroughput, billingMode, newThroughput(provisioned), name);
  }
}
