import type { StringShape } from './shape.ts';

/**
 * How much of its cost an answer tells: nothing, the sum, or that of each table and index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
 */
export type ReturnConsumedCapacity = 'INDEXES' | 'NONE' | 'TOTAL';

/**
 * Capacity units of a table or of an index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Capacity.html
 */
export interface Capacity {
  ReadCapacityUnits?: number | undefined;
  WriteCapacityUnits?: number | undefined;
  CapacityUnits?: number | undefined;
}

/** What a request cost of a vector index, in bytes. */
export interface VectorCapacity {
  VectorWriteRequestBytes?: number | undefined;
  VectorSearchRequestBytes?: number | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ConsumedCapacity.html */
export interface ConsumedCapacity {
  TableName?: string | undefined;
  CapacityUnits?: number | undefined;
  ReadCapacityUnits?: number | undefined;
  WriteCapacityUnits?: number | undefined;
  Table?: Capacity | undefined;
  LocalSecondaryIndexes?: Record<string, Capacity> | undefined;
  GlobalSecondaryIndexes?: Record<string, Capacity> | undefined;
  VectorIndexes?: Record<string, VectorCapacity> | undefined;
}

export const returnConsumedCapacityShape: StringShape = {
  type: 'string',
  values: ['INDEXES', 'TOTAL', 'NONE'],
};
