import type { IndexStatus } from './index-status.ts';
import type { StructureShape } from './shape.ts';
import type { TableStatus } from './table-status.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_WarmThroughput.html */
export interface WarmThroughput {
  ReadUnitsPerSecond?: number | undefined;
  WriteUnitsPerSecond?: number | undefined;
}

/**
 * What a table can serve at once, in capacity units a second.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableWarmThroughputDescription.html
 */
export interface TableWarmThroughputDescription {
  ReadUnitsPerSecond?: number | undefined;
  WriteUnitsPerSecond?: number | undefined;
  Status?: TableStatus | undefined;
}

/**
 * What an index can serve at once, in capacity units a second.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GlobalSecondaryIndexWarmThroughputDescription.html
 */
export interface GlobalSecondaryIndexWarmThroughputDescription {
  ReadUnitsPerSecond?: number | undefined;
  WriteUnitsPerSecond?: number | undefined;
  Status?: IndexStatus | undefined;
}

export const warmThroughputShape: StructureShape = {
  type: 'structure',
  name: 'WarmThroughput',
  members: { ReadUnitsPerSecond: { type: 'long' }, WriteUnitsPerSecond: { type: 'long' } },
};
