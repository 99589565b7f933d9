import type { GlobalSecondaryIndexDescription } from '../shapes/global-secondary-index.ts';
import type { KeySchemaElement as KeySchemaElementOutput } from '../shapes/key-schema.ts';
import type { LocalSecondaryIndexDescription } from '../shapes/local-secondary-index.ts';
import type { Projection } from '../shapes/projection.ts';
import type { ItemStore } from './item-store.ts';
import type {
  GlobalIndexRecord,
  KeySchemaElement,
  LocalIndexRecord,
  ProjectionRecord,
  TableRecord,
} from './table-record.ts';
import {
  onDemandThroughputDescription,
  provisionedThroughputDescription,
  type DescribedAt,
} from './throughput-description.ts';
import { warmThroughputOf } from './warm-throughput.ts';

/** A local index as DescribeTable shows it; the sizes are those of the moment. */
export function localIndexDescription(
  table: TableRecord,
  index: LocalIndexRecord,
  entries: ItemStore | undefined,
): LocalSecondaryIndexDescription {
  return {
    IndexName: index.name,
    KeySchema: keySchemaDescription(index.keySchema),
    Projection: projectionDescription(index.projection),
    IndexSizeBytes: entries?.sizeBytes ?? 0,
    ItemCount: entries?.count ?? 0,
    IndexArn: `${table.arn}/index/${index.name}`,
  };
}

/** A global index as DescribeTable shows it; while it is being created it counts nothing. */
export function globalIndexDescription(
  table: TableRecord,
  index: GlobalIndexRecord,
  entries: ItemStore | undefined,
  at: DescribedAt,
): GlobalSecondaryIndexDescription {
  const filled = index.status === 'CREATING' ? undefined : entries;
  const warm = warmThroughputOf(table.billingMode, index.throughput, index.warmThroughput);
  const { IndexName, KeySchema, Projection, IndexSizeBytes, ItemCount, IndexArn } = localIndexDescription(
    table,
    index,
    filled,
  );
  return {
    IndexName,
    KeySchema,
    Projection,
    IndexStatus: index.status,
    ...(index.backfilling === undefined ? {} : { Backfilling: index.backfilling }),
    ProvisionedThroughput: provisionedThroughputDescription(index.throughput, at),
    IndexSizeBytes,
    ItemCount,
    IndexArn,
    ...onDemandThroughputDescription(index.onDemandThroughput),
    WarmThroughput: {
      ReadUnitsPerSecond: warm.readUnitsPerSecond,
      WriteUnitsPerSecond: warm.writeUnitsPerSecond,
      Status: warm.status,
    },
  };
}

/** A key schema of its own for each answer. */
export function keySchemaDescription(keySchema: readonly KeySchemaElement[]): KeySchemaElementOutput[] {
  return keySchema.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType }));
}

function projectionDescription({ type, nonKeyAttributes }: ProjectionRecord): Projection {
  return {
    ProjectionType: type,
    ...(nonKeyAttributes.length === 0 ? {} : { NonKeyAttributes: [...nonKeyAttributes] }),
  };
}
