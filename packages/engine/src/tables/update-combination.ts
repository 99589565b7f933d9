import { ValidationException } from '../errors/validation-exception.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { TableUpdateRequest } from './table-update.ts';

/** What DynamoDB says it could have been asked for, in its order. */
const changeable = [
  'ProvisionedThroughput',
  'BillingMode',
  'UpdateStreamEnabled',
  'GlobalSecondaryIndexUpdates',
  'SSESpecification',
  'ReplicaUpdates',
  'MultiAccountReplicaReady',
  'ReplicaTransitRoleArn',
  'MultiRegionConsistency',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'WarmThroughput',
  'TableClass',
];

/** What each member that can change something is called in "… must be the only operation", the first to be told first. */
const loners = [
  ['SSESpecification', 'Server-Side Encryption modification must be the only operation in the request'],
  ['TableClass', 'TableClass modification must be the only operation in the request'],
  ['DeletionProtectionEnabled', 'DeletionProtection modification must be the only operation in the request'],
  ['WarmThroughput', 'WarmThroughput must be the only operation in the request'],
] as const;

type ChangeMember = Exclude<keyof TableUpdateRequest, 'AttributeDefinitions'>;
const changeMembers: readonly ChangeMember[] = [
  'ProvisionedThroughput',
  'BillingMode',
  'StreamSpecification',
  'GlobalSecondaryIndexUpdates',
  'SSESpecification',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'WarmThroughput',
  'TableClass',
];

/**
 * Checks which changes one UpdateTable asks for: one logical change a call (measured on AWS, 2026).
 * @throws ValidationException
 */
export function validateUpdateCombination(update: TableUpdateRequest): void {
  const sent = changeMembers.filter((member) => update[member] !== undefined);
  const indexUpdates = update.GlobalSecondaryIndexUpdates;
  if (sent.every((member) => member === 'GlobalSecondaryIndexUpdates') && (indexUpdates ?? []).length === 0) {
    throw nothingToChange(indexUpdates === undefined ? [] : ['GlobalSecondaryIndexUpdates']);
  }
  const creates = indexUpdates?.some(({ Create }) => Create !== undefined) === true;
  if (update.WarmThroughput !== undefined && creates && sent.length === 2) {
    throw invalidParameterValues(
      'Create global secondary index cannot be specified when updating WarmThroughput',
    );
  }
  for (const [member, reason] of loners) {
    if (update[member] !== undefined && sent.length > 1) throw invalidParameterValues(reason);
  }
  if (update.OnDemandThroughput !== undefined && sent.some((member) => !onDemandCompanions.has(member))) {
    throw invalidParameterValues(
      'OnDemandThroughput can only be combined with BillingMode in an UpdateTable request',
    );
  }
  validateThroughputCompanions(update);
  if (indexUpdates?.length === 0)
    throw invalidParameterValues('List of GlobalSecondaryIndexUpdates is empty');
}

const onDemandCompanions: ReadonlySet<ChangeMember> = new Set<ChangeMember>([
  'OnDemandThroughput',
  'BillingMode',
]);

/** Throughput, the stream and the set of indexes cannot change in one call. */
function validateThroughputCompanions(update: TableUpdateRequest): void {
  const { GlobalSecondaryIndexUpdates: indexUpdates = [] } = update;
  const creates = indexUpdates.some(({ Create }) => Create !== undefined);
  const deletes = indexUpdates.some(({ Delete }) => Delete !== undefined);
  const changesUnits = update.ProvisionedThroughput !== undefined || update.BillingMode === 'PROVISIONED';
  const changesStream = update.StreamSpecification !== undefined;
  const updatesIndex = indexUpdates.some(({ Update }) => Update !== undefined);
  if (changesStream && (changesUnits || (updatesIndex && !creates && !deletes))) {
    throw invalidParameterValues('You cannot modify stream status while updating table IOPS');
  }
  if ((creates && changesUnits) || (deletes && (changesUnits || update.BillingMode !== undefined))) {
    throw invalidParameterValues('You cannot create or delete index while updating table IOPS');
  }
  if ((creates || deletes) && changesStream) {
    throw invalidParameterValues('You cannot create or delete index while changing stream status');
  }
}

function nothingToChange(sent: readonly string[]): ValidationException {
  const names = changeable.filter((name) => !sent.includes(name));
  return new ValidationException(
    `At least one of ${names.slice(0, -1).join(', ')} or ${names.at(-1)} is required`,
  );
}
