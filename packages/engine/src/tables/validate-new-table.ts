import type { AttributeDefinition } from '../shapes/attribute-definition.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { KeySchemaElement } from '../shapes/key-schema.ts';
import type { Tag } from '../shapes/tag.ts';
import { requireDistinct, requireUsed } from './attribute-definitions.ts';
import { requireProjectionsWithinQuota } from './projection.ts';
import type { GlobalIndexRequest, LocalIndexRequest } from './index-request.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { validateNewOnDemandThroughput } from './on-demand-throughput.ts';
import {
  newThroughput,
  requireThroughputInBounds,
  requireThroughputWithinQuota,
} from './provisioned-throughput.ts';
import { validateSSESpecification, type SSESpecificationRequest } from './sse-specification.ts';
import { validateNewStream, type StreamSpecificationRequest } from './stream-specification.ts';
import { validateTableClass } from './table-class.ts';
import type { BillingMode, TableClass } from './table-record.ts';
import { validateTags } from './tags.ts';
import type { ThroughputRequest } from './throughput-request.ts';
import { requireDistinctIndexNames, validateGlobalIndexes } from './validate-global-indexes.ts';
import { validateKeySchema } from './validate-key-schema.ts';
import { validateLocalIndexes } from './validate-local-indexes.ts';
import { validateNewWarmThroughput } from './warm-throughput.ts';

/** What a CreateTable says of the table. */
export interface NewTableRequest extends ThroughputRequest {
  readonly AttributeDefinitions: readonly Decoded<AttributeDefinition>[] | undefined;
  readonly KeySchema: readonly Decoded<KeySchemaElement>[] | undefined;
  readonly LocalSecondaryIndexes: readonly LocalIndexRequest[] | undefined;
  readonly GlobalSecondaryIndexes: readonly GlobalIndexRequest[] | undefined;
  readonly BillingMode: BillingMode | undefined;
  readonly StreamSpecification: StreamSpecificationRequest | undefined;
  readonly SSESpecification: SSESpecificationRequest | undefined;
  readonly Tags: readonly Decoded<Tag>[] | undefined;
  readonly TableClass: TableClass | undefined;
  readonly DeletionProtectionEnabled: boolean | undefined;
}

/**
 * Checks what a CreateTable says, in DynamoDB's order: billing, keys, local indexes, global indexes, unused
 * definitions, stream, encryption, class, tags.
 * @throws ValidationException
 * @throws LimitExceededException when more throughput is asked for than an account has
 */
export function validateNewTable(request: NewTableRequest, region: string): void {
  const { BillingMode: billingMode = 'PROVISIONED', GlobalSecondaryIndexes: globalIndexes } = request;
  validateThroughput(request, billingMode);
  validateKeysAndIndexes(request, billingMode);
  if (request.StreamSpecification !== undefined) validateNewStream(request.StreamSpecification);
  if (request.SSESpecification !== undefined) validateSSESpecification(request.SSESpecification);
  if (request.TableClass !== undefined) validateTableClass(request.TableClass);
  validateTags(request.Tags ?? []);
  for (const { ProvisionedThroughput: provisioned } of [request, ...(globalIndexes ?? [])]) {
    if (provisioned !== undefined) requireThroughputWithinQuota(provisioned, region);
  }
}

function validateThroughput(request: ThroughputRequest, billingMode: BillingMode): void {
  const { ProvisionedThroughput: provisioned, OnDemandThroughput: onDemand, WarmThroughput: warm } = request;
  if (billingMode === 'PAY_PER_REQUEST' && provisioned !== undefined) {
    throw invalidParameterValues(
      'Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    );
  }
  if (billingMode === 'PROVISIONED' && provisioned === undefined) {
    throw invalidParameterValues(
      'ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    );
  }
  if (provisioned !== undefined) requireThroughputInBounds(provisioned);
  if (onDemand !== undefined) validateNewOnDemandThroughput(onDemand, billingMode);
  if (warm !== undefined) validateNewWarmThroughput(warm, billingMode, newThroughput(provisioned));
}

function validateKeysAndIndexes(request: NewTableRequest, billingMode: BillingMode): void {
  const { AttributeDefinitions: definitions = [], KeySchema: keySchema = [] } = request;
  const { LocalSecondaryIndexes: localIndexes, GlobalSecondaryIndexes: globalIndexes } = request;
  requireDistinct(definitions);
  validateKeySchema(keySchema, definitions);
  if (localIndexes === undefined && globalIndexes === undefined) requireUsed(definitions, [keySchema]);
  if (localIndexes !== undefined) validateLocalIndexes(localIndexes, keySchema, definitions);
  if (globalIndexes !== undefined) validateGlobalIndexes(globalIndexes, definitions, billingMode);
  const indexes = [...(globalIndexes ?? []), ...(localIndexes ?? [])];
  requireDistinctIndexNames(indexes.map(({ IndexName }) => IndexName));
  requireProjectionsWithinQuota(indexes.map(({ Projection }) => Projection.NonKeyAttributes?.length ?? 0));
  requireUsed(definitions, [keySchema, ...indexes.map(({ KeySchema }) => KeySchema)]);
}
