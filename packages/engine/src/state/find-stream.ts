import { ResourceNotFoundException } from '../errors/resource-not-found-exception.ts';
import type { Shard } from '../streams/shard.ts';
import type { Stream } from '../streams/stream.ts';
import type { OperationContext } from './operation.ts';

/**
 * The stream of an ARN: that of a table, or one that was closed less than a day ago.
 * @throws ResourceNotFoundException
 */
export function findStream({ state, nowMs }: OperationContext, streamArn: string): Stream {
  const stream = state.streams.get(streamArn);
  if (stream === undefined || stream.isGone(nowMs)) {
    throw new ResourceNotFoundException(`Requested resource not found: Stream: ${streamArn} not found`);
  }
  return stream;
}

/** @throws ResourceNotFoundException when the stream has no such shard, or no longer */
export function findShard({ nowMs }: OperationContext, stream: Stream, shardId: string): Shard {
  const shard = stream.shards(nowMs).find(({ id }) => id === shardId);
  if (shard === undefined)
    throw new ResourceNotFoundException('Requested resource not found: Shard does not exist');
  return shard;
}
