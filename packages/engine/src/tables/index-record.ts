import { projectionRecord } from './projection.ts';
import type { GlobalIndexRequest, LocalIndexRequest } from './index-request.ts';
import { mergedOnDemandThroughput } from './on-demand-throughput.ts';
import { newThroughput } from './provisioned-throughput.ts';
import type { BillingMode, GlobalIndexRecord, LocalIndexRecord } from './table-record.ts';
import { requestedWarmThroughput, warmThroughputOf } from './warm-throughput.ts';

/** What is kept of a new local index. */
export function localIndexRecord({
  IndexName: name,
  KeySchema,
  Projection,
}: LocalIndexRequest): LocalIndexRecord {
  const keySchema = KeySchema.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType }));
  return { name, keySchema, projection: projectionRecord(Projection) };
}

/** What is kept of a new global index. */
export function globalIndexRecord(request: GlobalIndexRequest, billingMode: BillingMode): GlobalIndexRecord {
  const { ProvisionedThroughput, OnDemandThroughput: onDemand, WarmThroughput: warm } = request;
  const throughput = newThroughput(ProvisionedThroughput);
  const initialWarm = warmThroughputOf(billingMode, throughput, undefined);
  return {
    ...localIndexRecord(request),
    status: 'CREATING',
    throughput,
    ...(onDemand === undefined ? {} : { onDemandThroughput: mergedOnDemandThroughput(undefined, onDemand) }),
    ...(warm === undefined ? {} : { warmThroughput: requestedWarmThroughput(warm, initialWarm, 'ACTIVE') }),
  };
}
