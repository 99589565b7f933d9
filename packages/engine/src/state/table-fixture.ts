import type { OnDemandThroughput } from '../shapes/on-demand-throughput.ts';
import type {
  AttributeDefinition,
  BillingMode,
  GlobalIndexRecord,
  KeySchemaElement,
  LocalIndexRecord,
  StreamRecord,
  TableClass,
  TableRecord,
  TagRecord,
  ThroughputRecord,
  WarmThroughputRecord,
} from '../tables/table-record.ts';
import { onDemandThroughputDescription } from '../tables/throughput-description.ts';

interface ThroughputFixture {
  readonly ProvisionedThroughput?: {
    readonly ReadCapacityUnits: number;
    readonly WriteCapacityUnits: number;
  };
  readonly OnDemandThroughput?: Readonly<OnDemandThroughput>;
  readonly WarmThroughput?: { readonly ReadUnitsPerSecond: number; readonly WriteUnitsPerSecond: number };
}

interface LocalIndexFixture {
  readonly IndexName: string;
  readonly KeySchema: readonly KeySchemaElement[];
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
}

/** A table as CreateTable takes it, and its time to live as UpdateTimeToLive does. */
export interface TableFixture extends ThroughputFixture {
  readonly TableName: string;
  readonly AttributeDefinitions: readonly AttributeDefinition[];
  readonly KeySchema: readonly KeySchemaElement[];
  readonly LocalSecondaryIndexes?: readonly LocalIndexFixture[];
  readonly GlobalSecondaryIndexes?: readonly (LocalIndexFixture & ThroughputFixture)[];
  readonly BillingMode: BillingMode;
  readonly StreamSpecification?: {
    readonly StreamEnabled: true;
    readonly StreamViewType: StreamRecord['viewType'];
  };
  readonly SSESpecification?: {
    readonly Enabled: true;
    readonly SSEType: 'KMS';
    readonly KMSMasterKeyId: string;
  };
  readonly TableClass?: TableClass;
  readonly DeletionProtectionEnabled?: true;
  readonly Tags?: readonly TagRecord[];
  readonly TimeToLiveSpecification?: { readonly Enabled: true; readonly AttributeName: string };
}

/** The requests that would make a table what its record says; only what is not the default. */
export function tableFixture(record: TableRecord): TableFixture {
  const { billingMode, localIndexes, globalIndexes, stream, sse, tableClass, timeToLive, tags } = record;
  return {
    TableName: record.name,
    AttributeDefinitions: record.attributeDefinitions
      .map(({ AttributeName, AttributeType }) => ({ AttributeName, AttributeType }))
      .toSorted((left, right) => (left.AttributeName < right.AttributeName ? -1 : 1)),
    KeySchema: record.keySchema.map(keySchemaElement),
    ...(localIndexes.length > 0 && { LocalSecondaryIndexes: localIndexes.map(indexFixture) }),
    ...(globalIndexes.length > 0 && {
      GlobalSecondaryIndexes: globalIndexes.map((index) => ({
        ...indexFixture(index),
        ...throughputFixture(billingMode, index),
      })),
    }),
    BillingMode: billingMode,
    ...throughputFixture(billingMode, record),
    ...(stream?.enabled === true && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: stream.viewType },
    }),
    ...(sse !== undefined && {
      SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: sse.kmsMasterKeyArn },
    }),
    ...(tableClass !== undefined && { TableClass: tableClass }),
    ...(record.deletionProtection && { DeletionProtectionEnabled: true }),
    ...(tags.length > 0 && { Tags: tags.map(({ Key, Value }) => ({ Key, Value })) }),
    ...(timeToLive?.enabled === true && {
      TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive.attributeName },
    }),
  };
}

function keySchemaElement({ AttributeName, KeyType }: KeySchemaElement): KeySchemaElement {
  return { AttributeName, KeyType };
}

function indexFixture({ name, keySchema, projection }: LocalIndexRecord): LocalIndexFixture {
  const { type, nonKeyAttributes } = projection;
  return {
    IndexName: name,
    KeySchema: keySchema.map(keySchemaElement),
    Projection: {
      ProjectionType: type,
      ...(nonKeyAttributes.length > 0 && { NonKeyAttributes: [...nonKeyAttributes] }),
    },
  };
}

function throughputFixture(
  billingMode: BillingMode,
  { throughput, onDemandThroughput, warmThroughput }: Pick<GlobalIndexRecord, ThroughputMember>,
): ThroughputFixture {
  return {
    ...(billingMode === 'PROVISIONED' && { ProvisionedThroughput: provisioned(throughput) }),
    ...onDemandThroughputDescription(onDemandThroughput),
    ...(warmThroughput !== undefined && { WarmThroughput: warm(warmThroughput) }),
  };
}

type ThroughputMember = 'throughput' | 'onDemandThroughput' | 'warmThroughput';

function provisioned({
  readCapacityUnits: ReadCapacityUnits,
  writeCapacityUnits: WriteCapacityUnits,
}: ThroughputRecord): NonNullable<ThroughputFixture['ProvisionedThroughput']> {
  return { ReadCapacityUnits, WriteCapacityUnits };
}

function warm({
  readUnitsPerSecond: ReadUnitsPerSecond,
  writeUnitsPerSecond: WriteUnitsPerSecond,
}: WarmThroughputRecord): NonNullable<ThroughputFixture['WarmThroughput']> {
  return { ReadUnitsPerSecond, WriteUnitsPerSecond };
}
