import type { StructureShape } from '../shapes/shape.ts';
import {
  shardFilterShape,
  shardIdShape,
  streamArnShape,
  type Shard,
  type ShardFilter,
  type StreamDescription,
  type StreamStatus,
} from '../shapes/stream-description.ts';
import { findStream } from '../state/find-stream.ts';
import type { Operation } from '../state/operation.ts';
import type { State } from '../state/state.ts';
import { formatSequenceNumber } from '../streams/sequence-number.ts';
import type { Shard as ShardAtWork } from '../streams/shard.ts';
import type { Stream } from '../streams/stream.ts';
import { encodeTimestamp } from '../values/wire-form.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html */
export interface DescribeStreamInput {
  StreamArn: string | undefined;
  Limit?: number | undefined;
  ExclusiveStartShardId?: string | undefined;
  ShardFilter?: ShardFilter | undefined;
}

/**
 * What DescribeStream answers: the stream and a page of its shards.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html#API_streams_DescribeStream_ResponseElements
 */
export interface DescribeStreamOutput {
  StreamDescription?: StreamDescription | undefined;
}

const describeStreamInputShape: StructureShape = {
  type: 'structure',
  name: 'DescribeStreamInput',
  required: ['StreamArn'],
  members: {
    StreamArn: streamArnShape,
    Limit: { type: 'integer', min: 1, max: 100 },
    ExclusiveStartShardId: shardIdShape,
    ShardFilter: shardFilterShape,
  },
};

const MAX_SHARDS_PER_PAGE = 100;

/** A stream and its shards, parents before children; a filter leaves only the children of one shard. */
export const describeStream: Operation<DescribeStreamInput, DescribeStreamOutput> = {
  name: 'DescribeStream',
  input: describeStreamInputShape,
  run(input, context) {
    const stream = findStream(context, input.StreamArn);
    const { ExclusiveStartShardId: start, ShardFilter: filter, Limit: limit = MAX_SHARDS_PER_PAGE } = input;
    // The order of the ids is that in which the shards were opened, so a start that has been trimmed is one still.
    const shards = stream
      .shards(context.nowMs)
      .filter(({ id }) => start === undefined || id > start)
      .filter(({ parentId }) => filter?.Type === undefined || parentId === filter.ShardId);
    const page = shards.slice(0, limit);
    const last = page.at(-1);
    const isLastPage = shards.length <= limit || last === undefined;
    const { settings, table } = stream;
    return {
      output: {
        StreamDescription: {
          StreamArn: stream.arn,
          StreamLabel: settings.label,
          StreamStatus: statusOf(stream, context.state),
          StreamViewType: settings.viewType,
          CreationRequestDateTime: encodeTimestamp(settings.createdMs, context.form),
          TableName: table.name,
          KeySchema: table.keySchema.map(({ AttributeName, KeyType }) => ({ AttributeName, KeyType })),
          Shards: page.map(shardDescription),
          ...(isLastPage ? {} : { LastEvaluatedShardId: last.id }),
        },
      },
      changes: [],
    };
  },
};

function shardDescription({ id, parentId, startingSequence, endingSequence }: ShardAtWork): Shard {
  return {
    ShardId: id,
    SequenceNumberRange: {
      StartingSequenceNumber: formatSequenceNumber(startingSequence),
      ...(endingSequence === undefined ? {} : { EndingSequenceNumber: formatSequenceNumber(endingSequence) }),
    },
    ...(parentId === undefined ? {} : { ParentShardId: parentId }),
  };
}

/** A stream is ENABLING and DISABLING as long as its table takes for it. */
function statusOf(stream: Stream, { tables }: State): StreamStatus {
  const record = tables.get(stream.table.name)?.record;
  const isLatest = record?.id === stream.table.id && record.stream?.label === stream.settings.label;
  const underWay = isLatest ? record.transitions.map(({ type }) => type) : [];
  const isChanging = underWay.some((type) => type === 'stream' || type === 'creation' || type === 'deletion');
  if (stream.isClosed) return isChanging ? 'DISABLING' : 'DISABLED';
  return isChanging ? 'ENABLING' : 'ENABLED';
}
