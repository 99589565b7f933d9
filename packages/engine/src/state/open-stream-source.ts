import { ResourceNotFoundException } from '../errors/resource-not-found-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { parseSequenceNumber } from '../streams/sequence-number.ts';
import { streamEvent } from '../streams/stream-event.ts';
import type { RecordSource } from '../streams/stream-reader.ts';
import type { Stream } from '../streams/stream.ts';
import type { OperationContext } from './operation.ts';

/**
 * Where the records of a table's latest stream are read, and from which sequence on.
 * @param open gives the engine's state, with what has fallen due done
 * @throws ResourceNotFoundException when the table has no stream, nor had one within a day
 * @throws ValidationException when `after` is no sequence number
 */
export function openStreamSource(
  open: () => OperationContext,
  tableName: string,
  after: string | undefined,
): { readonly source: Pick<RecordSource, 'read' | 'restoredTo'>; readonly start: number } {
  const opened = open();
  const { arn } = latestStream(opened, tableName);
  const last = after === undefined ? -1 : parseSequenceNumber(after);
  if (last === undefined) throw new ValidationException(`Invalid SequenceNumber: ${after}`);
  const read: RecordSource['read'] = (sequence) => {
    const context = open();
    const stream = context.state.streams.get(arn);
    if (stream === undefined) return [];
    return stream
      .entriesFrom(sequence, context.nowMs)
      .map((entry) => ({ sequence: entry.sequence, event: streamEvent(stream, entry, context).event }));
  };
  let { streams } = opened.state;
  const restoredTo: RecordSource['restoredTo'] = () => {
    const { streams: current } = open().state;
    if (current === streams) return undefined;
    streams = current;
    return current.firstOwnSequence;
  };
  return { source: { read, restoredTo }, start: last + 1 };
}

function latestStream({ state, nowMs }: OperationContext, tableName: string): Stream {
  let latest: Stream | undefined;
  for (const stream of state.streams.all()) {
    if (stream.table.name !== tableName || stream.isGone(nowMs)) continue;
    if (latest === undefined || stream.settings.label > latest.settings.label) latest = stream;
  }
  if (latest === undefined) {
    throw new ResourceNotFoundException(`Requested resource not found: Table: ${tableName} has no stream`);
  }
  return latest;
}
