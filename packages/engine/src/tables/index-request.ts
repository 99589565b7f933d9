import type { KeySchemaElement } from './table-record.ts';
import type { ThroughputRequest } from './throughput-request.ts';

/** Projection as requests carry it. */
export interface ProjectionRequest {
  readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE' | undefined;
  readonly NonKeyAttributes: readonly string[] | undefined;
}

/** A LocalSecondaryIndex as requests carry it. */
export interface LocalIndexRequest {
  readonly IndexName: string;
  readonly KeySchema: readonly KeySchemaElement[];
  readonly Projection: ProjectionRequest;
}

/** A GlobalSecondaryIndex as requests carry it. */
export interface GlobalIndexRequest extends LocalIndexRequest, ThroughputRequest {}

/** One entry of GlobalSecondaryIndexUpdates. */
export interface GlobalIndexUpdateRequest {
  readonly Update: (ThroughputRequest & { readonly IndexName: string }) | undefined;
  readonly Create: GlobalIndexRequest | undefined;
  readonly Delete: { readonly IndexName: string } | undefined;
}
