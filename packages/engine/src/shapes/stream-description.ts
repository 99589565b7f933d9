import type { KeySchemaElement } from './key-schema.ts';
import type { StringShape, StructureShape } from './shape.ts';
import type { StreamViewType } from './stream-specification.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Stream.html */
export interface Stream {
  StreamArn?: string | undefined;
  TableName?: string | undefined;
  StreamLabel?: string | undefined;
}

/**
 * The first and the last sequence number of a shard; an open one has no last.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_SequenceNumberRange.html
 */
export interface SequenceNumberRange {
  StartingSequenceNumber?: string | undefined;
  EndingSequenceNumber?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Shard.html */
export interface Shard {
  ShardId?: string | undefined;
  SequenceNumberRange?: SequenceNumberRange | undefined;
  ParentShardId?: string | undefined;
}

/**
 * The status of a stream.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamDescription.html
 */
export type StreamStatus = 'DISABLED' | 'DISABLING' | 'ENABLED' | 'ENABLING';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamDescription.html */
export interface StreamDescription {
  StreamArn?: string | undefined;
  StreamLabel?: string | undefined;
  StreamStatus?: StreamStatus | undefined;
  StreamViewType?: StreamViewType | undefined;
  CreationRequestDateTime?: Date | undefined;
  TableName?: string | undefined;
  KeySchema?: KeySchemaElement[] | undefined;
  Shards?: Shard[] | undefined;
  LastEvaluatedShardId?: string | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html */
export interface ShardFilter {
  Type?: 'CHILD_SHARDS' | undefined;
  ShardId?: string | undefined;
}

export const streamArnShape: StringShape = { type: 'string', min: 37, max: 1024 };

export const shardIdShape: StringShape = { type: 'string', min: 28, max: 65 };

export const shardFilterShape: StructureShape = {
  type: 'structure',
  name: 'ShardFilter',
  members: { Type: { type: 'string', values: ['CHILD_SHARDS'] }, ShardId: shardIdShape },
};
