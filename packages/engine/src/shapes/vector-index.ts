import type { IndexStatus } from './index-status.ts';
import type { Projection } from './projection.ts';
import { projectionShape } from './projection.ts';
import type { ListShape, StructureShape } from './shape.ts';

// AWS publishes no constraints for these members, November 2026.

/** By what a vector index tells which vectors are near one another. */
export type VectorDistanceFunction = 'COSINE' | 'DOT_PRODUCT' | 'EUCLIDEAN';
/** The part of an attribute in a vector index. */
export type SearchSchemaElementType = 'HASH' | 'INLINE_FILTER';

/** The attribute that holds the vectors of an index. */
export interface VectorAttributeDefinition {
  AttributeName: string | undefined;
}

/** What an attribute is to a vector index: its partition key, or a filter within it. */
export interface SearchSchemaElement {
  AttributeName: string | undefined;
  SearchSchemaElementType: SearchSchemaElementType | undefined;
}

/** An index over a vector attribute, as it is asked for. */
export interface VectorIndex {
  IndexName: string | undefined;
  VectorAttribute: VectorAttributeDefinition | undefined;
  SearchSchema?: SearchSchemaElement[] | undefined;
  Projection: Projection | undefined;
  Dimensions: number | undefined;
  DistanceFunction: VectorDistanceFunction | undefined;
}

/** A vector index as tables are described. */
export interface VectorIndexDescription {
  IndexName?: string | undefined;
  SearchSchema?: SearchSchemaElement[] | undefined;
  Projection?: Projection | undefined;
  VectorAttribute?: VectorAttributeDefinition | undefined;
  Dimensions?: number | undefined;
  DistanceFunction?: VectorDistanceFunction | undefined;
  IndexStatus?: IndexStatus | undefined;
  Backfilling?: boolean | undefined;
  IndexSizeBytes?: number | undefined;
  ItemCount?: number | undefined;
  IndexArn?: string | undefined;
}

/** A change of a table's vector indexes. */
export interface VectorIndexUpdate {
  Create?: VectorIndex | undefined;
  Delete?: { IndexName: string | undefined } | undefined;
}

const searchSchemaShape: ListShape = {
  type: 'list',
  member: {
    type: 'structure',
    name: 'SearchSchemaElement',
    required: ['AttributeName', 'SearchSchemaElementType'],
    members: {
      AttributeName: { type: 'string' },
      SearchSchemaElementType: { type: 'string', values: ['HASH', 'INLINE_FILTER'] },
    },
  },
};

const vectorIndexMembers: Pick<StructureShape, 'required' | 'members'> = {
  required: ['IndexName', 'VectorAttribute', 'Projection', 'Dimensions', 'DistanceFunction'],
  members: {
    IndexName: { type: 'string' },
    VectorAttribute: {
      type: 'structure',
      name: 'VectorAttributeDefinition',
      required: ['AttributeName'],
      members: { AttributeName: { type: 'string' } },
    },
    Projection: projectionShape,
    Dimensions: { type: 'integer' },
    DistanceFunction: { type: 'string', values: ['COSINE', 'DOT_PRODUCT', 'EUCLIDEAN'] },
    SearchSchema: searchSchemaShape,
  },
};

export const vectorIndexesShape: ListShape = {
  type: 'list',
  member: { type: 'structure', name: 'VectorIndex', ...vectorIndexMembers },
};

export const vectorIndexUpdatesShape: ListShape = {
  type: 'list',
  member: {
    type: 'structure',
    name: 'VectorIndexUpdate',
    members: {
      Create: { type: 'structure', name: 'CreateVectorIndexAction', ...vectorIndexMembers },
      Delete: {
        type: 'structure',
        name: 'DeleteVectorIndexAction',
        required: ['IndexName'],
        members: { IndexName: { type: 'string' } },
      },
    },
  },
};
