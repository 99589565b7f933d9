import type { StringShape } from './shape.ts';

export type ReturnConsumedCapacity = 'INDEXES' | 'NONE' | 'TOTAL';

export interface Capacity {
  ReadCapacityUnits?: number | undefined;
  WriteCapacityUnits?: number | undefined;
  CapacityUnits?: number | undefined;
}

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
