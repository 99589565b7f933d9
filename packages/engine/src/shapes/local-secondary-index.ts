import { indexNameShape } from './index-name.ts';
import { keySchemaShape, type KeySchemaElement } from './key-schema.ts';
import { projectionShape, type Projection } from './projection.ts';
import type { ListShape, StructureShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_LocalSecondaryIndex.html */
export interface LocalSecondaryIndex {
  IndexName: string | undefined;
  KeySchema: KeySchemaElement[] | undefined;
  Projection: Projection | undefined;
}

/**
 * A local secondary index as tables are described.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_LocalSecondaryIndexDescription.html
 */
export interface LocalSecondaryIndexDescription {
  IndexName?: string | undefined;
  KeySchema?: KeySchemaElement[] | undefined;
  Projection?: Projection | undefined;
  IndexSizeBytes?: number | undefined;
  ItemCount?: number | undefined;
  IndexArn?: string | undefined;
}

const localSecondaryIndexShape: StructureShape = {
  type: 'structure',
  name: 'LocalSecondaryIndex',
  required: ['IndexName', 'KeySchema', 'Projection'],
  members: { IndexName: indexNameShape, KeySchema: keySchemaShape, Projection: projectionShape },
};

export const localSecondaryIndexesShape: ListShape = { type: 'list', member: localSecondaryIndexShape };
