import type { TableDescription } from '../shapes/table-description.ts';
import { encodeTimestamp } from '../values/wire-form.ts';
import { globalIndexDescription, keySchemaDescription, localIndexDescription } from './index-description.ts';
import type { TableRecord } from './table-record.ts';
import type { Table } from './table.ts';
import {
  onDemandThroughputDescription,
  provisionedThroughputDescription,
  type DescribedAt,
} from './throughput-description.ts';
import { warmThroughputOf } from './warm-throughput.ts';

/** AWS's wire has this member; no SDK knows it. */
interface ThroughputModeSummary {
  TableThroughputModeSummary?: { TableThroughputMode: string; LastUpdateToPayPerRequestDateTime: Date };
}

/**
 * A table as the control plane answers it. Sizes and counts are those of the moment; AWS brings them up to
 * date about every six hours.
 * @param content the table at work, absent for one that is only being created
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html
 */
export function tableDescription(
  record: TableRecord,
  content: Pick<Table, 'items' | 'indexes'> | undefined,
  at: DescribedAt,
): TableDescription {
  const warm = warmThroughputOf(record.billingMode, record.throughput, record.warmThroughput);
  return {
    AttributeDefinitions: attributeDefinitions(record),
    TableName: record.name,
    KeySchema: keySchemaDescription(record.keySchema),
    TableStatus: record.status,
    CreationDateTime: encodeTimestamp(record.createdMs, at.form),
    ProvisionedThroughput: provisionedThroughputDescription(record.throughput, at),
    TableSizeBytes: content?.items.sizeBytes ?? 0,
    ItemCount: content?.items.count ?? 0,
    TableArn: record.arn,
    TableId: record.id,
    ...billingModeSummaries(record, at),
    ...indexes(record, content, at),
    ...stream(record),
    ...encryption(record),
    ...tableClass(record, at),
    DeletionProtectionEnabled: record.deletionProtection,
    ...onDemandThroughputDescription(record.onDemandThroughput),
    WarmThroughput: {
      ReadUnitsPerSecond: warm.readUnitsPerSecond,
      WriteUnitsPerSecond: warm.writeUnitsPerSecond,
      Status: warm.status,
    },
  };
}

function attributeDefinitions({
  attributeDefinitions: definitions,
}: TableRecord): Required<TableDescription>['AttributeDefinitions'] {
  return definitions
    .map(({ AttributeName, AttributeType }) => ({ AttributeName, AttributeType }))
    .toSorted((left, right) => (left.AttributeName < right.AttributeName ? -1 : 1));
}

/** Only a table that is on-demand, or ever was, tells its billing mode. */
function billingModeSummaries(
  record: TableRecord,
  { form }: DescribedAt,
): Pick<TableDescription, 'BillingModeSummary'> & ThroughputModeSummary {
  const { billingMode, lastUpdateToPayPerRequestMs: updateMs } = record;
  if (updateMs === undefined) return {};
  const LastUpdateToPayPerRequestDateTime = encodeTimestamp(updateMs, form);
  return {
    BillingModeSummary: { BillingMode: billingMode, LastUpdateToPayPerRequestDateTime },
    ...(form === 'json'
      ? {
          TableThroughputModeSummary: { TableThroughputMode: billingMode, LastUpdateToPayPerRequestDateTime },
        }
      : {}),
  };
}

/** A table that is being deleted is described without its indexes (measured on AWS, 2026). */
function indexes(
  record: TableRecord,
  content: Pick<Table, 'indexes'> | undefined,
  at: DescribedAt,
): Pick<TableDescription, 'LocalSecondaryIndexes' | 'GlobalSecondaryIndexes'> {
  if (record.status === 'DELETING') return {};
  const entries = (name: string) => content?.indexes.get(name)?.entries;
  const local = record.localIndexes.map((index) => localIndexDescription(record, index, entries(index.name)));
  const global = record.globalIndexes.map((index) =>
    globalIndexDescription(record, index, entries(index.name), at),
  );
  return {
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local }),
    ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }),
  };
}

/** A stream that is disabled keeps its label and ARN; its specification goes. */
function stream({
  arn,
  stream: record,
}: TableRecord): Pick<TableDescription, 'StreamSpecification' | 'LatestStreamLabel' | 'LatestStreamArn'> {
  if (record === undefined) return {};
  return {
    ...(record.enabled
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: record.viewType } }
      : {}),
    LatestStreamLabel: record.label,
    LatestStreamArn: `${arn}/stream/${record.label}`,
  };
}

function encryption({ sse }: TableRecord): Pick<TableDescription, 'SSEDescription'> {
  return sse === undefined
    ? {}
    : { SSEDescription: { Status: sse.status, SSEType: 'KMS', KMSMasterKeyArn: sse.kmsMasterKeyArn } };
}

function tableClass(
  { tableClass: name, tableClassUpdatedMs: updatedMs }: TableRecord,
  { form }: DescribedAt,
): Pick<TableDescription, 'TableClassSummary'> {
  if (name === undefined) return {};
  return {
    TableClassSummary: {
      TableClass: name,
      ...(updatedMs === undefined ? {} : { LastUpdateDateTime: encodeTimestamp(updatedMs, form) }),
    },
  };
}
