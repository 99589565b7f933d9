import type { GlobalIndexUpdateRequest } from './index-request.ts';
import type { SSESpecificationRequest } from './sse-specification.ts';
import type { StreamSpecificationRequest } from './stream-specification.ts';
import type { AttributeDefinition, BillingMode, TableClass } from './table-record.ts';
import type { ThroughputRequest } from './throughput-request.ts';

/** The members of an UpdateTable request that say what to change. */
export interface TableUpdateRequest extends ThroughputRequest {
  readonly AttributeDefinitions: readonly AttributeDefinition[] | undefined;
  readonly BillingMode: BillingMode | undefined;
  readonly GlobalSecondaryIndexUpdates: readonly GlobalIndexUpdateRequest[] | undefined;
  readonly StreamSpecification: StreamSpecificationRequest | undefined;
  readonly SSESpecification: SSESpecificationRequest | undefined;
  readonly TableClass: TableClass | undefined;
  readonly DeletionProtectionEnabled: boolean | undefined;
}
