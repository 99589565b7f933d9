import { TrimmedDataAccessException } from '../errors/trimmed-data-access-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { shardIdShape, streamArnShape } from '../shapes/stream-description.ts';
import { findShard, findStream } from '../state/find-stream.ts';
import type { Operation, OperationContext } from '../state/operation.ts';
import { parseSequenceNumber } from '../streams/sequence-number.ts';
import { encodeShardIterator } from '../streams/shard-iterator.ts';
import type { Shard } from '../streams/shard.ts';

/**
 * Where in a shard an iterator begins.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html
 */
export type ShardIteratorType = 'AFTER_SEQUENCE_NUMBER' | 'AT_SEQUENCE_NUMBER' | 'LATEST' | 'TRIM_HORIZON';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html */
export interface GetShardIteratorInput {
  StreamArn: string | undefined;
  ShardId: string | undefined;
  ShardIteratorType: ShardIteratorType | undefined;
  SequenceNumber?: string | undefined;
}

/**
 * What GetShardIterator answers: an iterator, which can be used for 15 minutes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html#API_streams_GetShardIterator_ResponseElements
 */
export interface GetShardIteratorOutput {
  ShardIterator?: string | undefined;
}

const getShardIteratorInputShape: StructureShape = {
  type: 'structure',
  name: 'GetShardIteratorInput',
  required: ['StreamArn', 'ShardId', 'ShardIteratorType'],
  members: {
    StreamArn: streamArnShape,
    ShardId: shardIdShape,
    ShardIteratorType: {
      type: 'string',
      values: ['TRIM_HORIZON', 'LATEST', 'AT_SEQUENCE_NUMBER', 'AFTER_SEQUENCE_NUMBER'],
    },
    SequenceNumber: { type: 'string', min: 21, max: 40 },
  },
};

/** A place in a shard to read from; the iterator is good for 15 minutes. */
export const getShardIterator: Operation<GetShardIteratorInput, GetShardIteratorOutput> = {
  name: 'GetShardIterator',
  input: getShardIteratorInputShape,
  run(input, context) {
    const number = requestedNumber(input);
    const stream = findStream(context, input.StreamArn);
    const shard = findShard(context, stream, input.ShardId);
    const sequence = startOf(input.ShardIteratorType, number, shard, context);
    const iterator = { streamArn: stream.arn, shardId: shard.id, sequence, issuedMs: context.nowMs };
    return { output: { ShardIterator: encodeShardIterator(iterator) }, changes: [] };
  },
};

/** The types that start at no given record do not look at SequenceNumber. */
function requestedNumber({
  ShardIteratorType: type,
  SequenceNumber: number,
}: Decoded<GetShardIteratorInput>): string | undefined {
  if (type === 'TRIM_HORIZON' || type === 'LATEST') return undefined;
  if (number !== undefined) return number;
  // No text of AWS is known.
  throw new ValidationException(`SequenceNumber is required for the ShardIteratorType ${type}`);
}

function startOf(
  type: ShardIteratorType,
  number: string | undefined,
  shard: Shard,
  { state, nowMs }: OperationContext,
): number {
  if (number === undefined) return type === 'LATEST' ? state.streams.nextSequence : 0;
  const sequence = parseSequenceNumber(number);
  const { startingSequence, endingSequence = state.streams.nextSequence } = shard;
  if (sequence === undefined || sequence < startingSequence || sequence > endingSequence) {
    // No text of AWS is known.
    throw new ValidationException(`Invalid SequenceNumber: ${number} is not in the range of the shard`);
  }
  if (sequence > startingSequence && sequence <= shard.trimmedThrough(nowMs)) {
    throw new TrimmedDataAccessException('The data you are trying to access has been trimmed');
  }
  return type === 'AT_SEQUENCE_NUMBER' ? sequence : sequence + 1;
}
