import type { Answer } from '../adapters/adapter.ts';
import type { Session, TableSketch } from './session.ts';

type ViewType = 'KEYS_ONLY' | 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES';

/** A record without what differs from run to run. */
export interface SeenRecord {
  readonly name: unknown;
  readonly keys: unknown;
  readonly before?: unknown;
  readonly after?: unknown;
}

const isRecord = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/** The members of a value that is an object. */
export function members(value: unknown): Answer {
  if (isRecord(value)) return value;
  throw new Error(`${JSON.stringify(value)} is no object`);
}

/** The elements of a value that is a list. */
export function elements(value: unknown): readonly Answer[] {
  if (Array.isArray(value)) return value.map(members);
  throw new Error(`${JSON.stringify(value)} is no list`);
}

/** What enables a stream. */
export const enabling = (StreamViewType: ViewType): object => ({
  StreamSpecification: { StreamEnabled: true, StreamViewType },
});

export const disabling: object = { StreamSpecification: { StreamEnabled: false } };

/** Creates the table with a stream; gives the stream's ARN. */
export async function createStream(
  table: Session,
  viewType: ViewType = 'NEW_AND_OLD_IMAGES',
  sketch: TableSketch = {},
): Promise<string> {
  const description = await table.createTable({ ...sketch, more: { ...sketch.more, ...enabling(viewType) } });
  return String(members(description)['LatestStreamArn']);
}

/** What DescribeStream tells. */
export async function describeStream(table: Session, StreamArn: string, more: object = {}): Promise<Answer> {
  return members((await table.call('DescribeStream', { StreamArn, ...more }))['StreamDescription']);
}

/** The ids of a stream's shards. */
export async function shardIds(table: Session, streamArn: string): Promise<string[]> {
  const { Shards } = await describeStream(table, streamArn);
  return elements(Shards).map(({ ShardId }) => String(ShardId));
}

/** An iterator over the first shard, from the oldest record on unless said otherwise. */
export async function iterator(table: Session, StreamArn: string, more: object = {}): Promise<string> {
  const [ShardId] = await shardIds(table, StreamArn);
  const input = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON', ...more };
  return String((await table.call('GetShardIterator', input))['ShardIterator']);
}

/** The records from an iterator on. */
export async function recordsFrom(
  table: Session,
  ShardIterator: string,
  more: object = {},
): Promise<Answer[]> {
  return [...elements((await table.call('GetRecords', { ShardIterator, ...more }))['Records'])];
}

/** All records of the first shard. */
export async function records(table: Session, streamArn: string): Promise<Answer[]> {
  return recordsFrom(table, await iterator(table, streamArn));
}

/** What a record tells of its item. */
export function seen(record: Answer): SeenRecord {
  const { Keys, OldImage, NewImage } = members(record['dynamodb']);
  return {
    name: record['eventName'],
    keys: Keys,
    ...(OldImage !== undefined && { before: OldImage }),
    ...(NewImage !== undefined && { after: NewImage }),
  };
}

/** The sequence number of a record. */
export const numberOf = (record: Answer | undefined): string =>
  String(members(record?.['dynamodb'])['SequenceNumber']);
