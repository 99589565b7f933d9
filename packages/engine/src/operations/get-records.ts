import { ExpiredIteratorException } from '../errors/expired-iterator-exception.ts';
import { TrimmedDataAccessException } from '../errors/trimmed-data-access-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { StreamEvent } from '../shapes/stream-record.ts';
import { findStream } from '../state/find-stream.ts';
import type { Operation, OperationContext } from '../state/operation.ts';
import {
  decodeShardIterator,
  encodeShardIterator,
  ITERATOR_LIFE_MS,
  type ShardIterator,
} from '../streams/shard-iterator.ts';
import type { Shard } from '../streams/shard.ts';
import { streamEvent } from '../streams/stream-event.ts';
import type { Stream } from '../streams/stream.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html */
export interface GetRecordsInput {
  ShardIterator: string | undefined;
  Limit?: number | undefined;
}

/**
 * What GetRecords answers: records of a shard, and the iterator to go on with; none where a closed shard ends.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html#API_streams_GetRecords_ResponseElements
 */
export interface GetRecordsOutput {
  Records?: StreamEvent[] | undefined;
  NextShardIterator?: string | undefined;
}

const MAX_RECORDS = 1000;
const MAX_PAGE_BYTES = 1024 * 1024;

const getRecordsInputShape: StructureShape = {
  type: 'structure',
  name: 'GetRecordsInput',
  required: ['ShardIterator'],
  members: {
    ShardIterator: { type: 'string', min: 1, max: 2048 },
    Limit: { type: 'integer', min: 1, max: MAX_RECORDS },
  },
};

/** The records of a shard from an iterator on; no further iterator where the shard is closed and read to its end. */
export const getRecords: Operation<GetRecordsInput, GetRecordsOutput> = {
  name: 'GetRecords',
  input: getRecordsInputShape,
  run({ ShardIterator: text, Limit: limit = MAX_RECORDS }, context) {
    const iterator = decodeShardIterator(text);
    if (iterator === undefined) throw new ValidationException('Invalid ShardIterator');
    const stream = findStream(context, iterator.streamArn);
    if (context.nowMs - iterator.issuedMs > ITERATOR_LIFE_MS) {
      // No text of AWS is known: the words of its documentation.
      throw new ExpiredIteratorException(
        'The shard iterator has expired and can no longer be used to retrieve stream records.',
      );
    }
    const shard = readableShard(stream, iterator, context);
    const { records, next } = readPage(stream, shard, iterator.sequence, limit, context);
    const isRead = next === undefined && shard.endingSequence !== undefined;
    const sequence = next ?? context.state.streams.nextSequence;
    const following = { ...iterator, sequence, issuedMs: context.nowMs };
    return {
      output: {
        Records: records,
        ...(isRead ? {} : { NextShardIterator: encodeShardIterator(following) }),
      },
      changes: [],
    };
  },
};

function readableShard(stream: Stream, iterator: ShardIterator, { nowMs }: OperationContext): Shard {
  const shard = stream.shards(nowMs).find(({ id }) => id === iterator.shardId);
  const { sequence } = iterator;
  if (shard !== undefined && (sequence <= shard.startingSequence || sequence > shard.trimmedThrough(nowMs))) {
    return shard;
  }
  throw new TrimmedDataAccessException('The data you are trying to access has been trimmed');
}

/** At most `limit` records and 1 MB, but one record at least; `next` is where the rest begins, if any. */
function readPage(
  stream: Stream,
  shard: Shard,
  sequence: number,
  limit: number,
  context: OperationContext,
): { readonly records: StreamEvent[]; readonly next: number | undefined } {
  const records: StreamEvent[] = [];
  let pageBytes = 0;
  let next: number | undefined;
  shard.visit(sequence, context.nowMs, (entry) => {
    if (records.length < limit) {
      const { event, sizeBytes } = streamEvent(stream, entry, context);
      pageBytes += sizeBytes;
      if (records.length === 0 || pageBytes <= MAX_PAGE_BYTES) return records.push(event) > 0;
    }
    next = entry.sequence;
    return false;
  });
  return { records, next };
}
