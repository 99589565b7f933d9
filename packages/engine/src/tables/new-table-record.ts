import { globalIndexRecord, localIndexRecord } from './index-record.ts';
import { mergedOnDemandThroughput } from './on-demand-throughput.ts';
import { newThroughput } from './provisioned-throughput.ts';
import { requestedKmsKeyArn } from './sse-specification.ts';
import { requestedStream } from './stream-specification.ts';
import { tableArn, type AccountScope } from './table-arn.ts';
import type { TableRecord } from './table-record.ts';
import type { NewTableRequest } from './validate-new-table.ts';
import { requestedWarmThroughput, warmThroughputOf } from './warm-throughput.ts';

interface NewTableScope extends AccountScope {
  readonly nowMs: number;
  /** When the stream of an earlier table of the name was created, if one can still be read: labels are unique. */
  readonly earlierStreamMs?: number | undefined;
}

/** What is kept of a new table; the request must have been validated. */
export function newTableRecord(
  request: NewTableRequest,
  table: NewTableScope & { readonly name: string; readonly id: string },
): TableRecord {
  const { name, id, nowMs } = table;
  const { AttributeDefinitions: definitions = [], KeySchema: keySchema = [] } = request;
  const billingMode = request.BillingMode ?? 'PROVISIONED';
  return {
    name,
    id,
    arn: tableArn(table, name),
    status: 'CREATING',
    createdMs: nowMs,
    attributeDefinitions: definitions.map(({ AttributeName, AttributeType }) => ({
      AttributeName,
      AttributeType,
    })),
    keySchema: keySchema.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType })),
    billingMode,
    ...(billingMode === 'PAY_PER_REQUEST' ? { lastUpdateToPayPerRequestMs: nowMs } : {}),
    throughput: newThroughput(request.ProvisionedThroughput),
    localIndexes: (request.LocalSecondaryIndexes ?? []).map(localIndexRecord),
    globalIndexes: (request.GlobalSecondaryIndexes ?? []).map((index) =>
      globalIndexRecord(index, billingMode),
    ),
    ...optionalSettings(request, table),
    sseChangesMs: [],
    tableClassChangesMs: [],
    deletionProtection: request.DeletionProtectionEnabled ?? false,
    tags: (request.Tags ?? []).map(({ Key, Value }) => ({ Key, Value })),
    transitions: [],
  };
}

type OptionalSetting = 'onDemandThroughput' | 'warmThroughput' | 'stream' | 'sse' | 'tableClass';

function optionalSettings(
  request: NewTableRequest,
  table: NewTableScope,
): Pick<TableRecord, OptionalSetting> {
  const {
    BillingMode: billingMode = 'PROVISIONED',
    OnDemandThroughput: onDemand,
    WarmThroughput: warm,
  } = request;
  const initialWarm = warmThroughputOf(billingMode, newThroughput(request.ProvisionedThroughput), undefined);
  const stream = requestedStream(
    request.StreamSpecification,
    undefined,
    Math.max(table.nowMs, (table.earlierStreamMs ?? -Infinity) + 1),
  );
  const kmsMasterKeyArn = request.SSESpecification && requestedKmsKeyArn(request.SSESpecification, table);
  return {
    ...(onDemand === undefined ? {} : { onDemandThroughput: mergedOnDemandThroughput(undefined, onDemand) }),
    ...(warm === undefined ? {} : { warmThroughput: requestedWarmThroughput(warm, initialWarm, 'ACTIVE') }),
    ...(stream === undefined ? {} : { stream }),
    ...(kmsMasterKeyArn === undefined ? {} : { sse: { status: 'ENABLED', kmsMasterKeyArn } }),
    ...(request.TableClass === undefined ? {} : { tableClass: request.TableClass }),
  };
}
