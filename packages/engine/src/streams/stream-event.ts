import { hash32, mix32 } from '../base/hash.ts';
import { invariant } from '../base/invariant.ts';
import type { OperationType, StreamEvent, StreamRecord } from '../shapes/stream-record.ts';
import { Item } from '../tables/item.ts';
import { AttributeMapBuilder, getAttribute, type AttributeMap } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import { encodeItem, encodeTimestamp, type ItemForm, type WireForm } from '../values/wire-form.ts';
import { formatSequenceNumber } from './sequence-number.ts';
import type { ShardEntry } from './shard.ts';
import type { Stream } from './stream.ts';

/** One record of a stream and what it adds to the size of an answer. */
export interface SizedStreamEvent {
  readonly event: StreamEvent;
  readonly sizeBytes: number;
}

/** What GetRecords tells of `entry`: its keys, and the images the stream's view type has. */
export function streamEvent(
  stream: Stream,
  entry: ShardEntry,
  at: { readonly region: string; readonly form: WireForm; readonly itemForm: ItemForm },
): SizedStreamEvent {
  const before = entry.before && new Item(entry.before);
  const after = entry.after && new Item(entry.after);
  const { viewType } = stream.settings;
  const keys = keysOf(stream, after ?? before);
  const newImage = viewType === 'NEW_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? after : undefined;
  const oldImage = viewType === 'OLD_IMAGE' || viewType === 'NEW_AND_OLD_IMAGES' ? before : undefined;
  const sizeBytes = attributeMapSize(keys) + (newImage?.sizeBytes ?? 0) + (oldImage?.sizeBytes ?? 0);
  const SequenceNumber = formatSequenceNumber(entry.sequence);
  const dynamodb: StreamRecord = {
    // AWS tells the second, not the millisecond.
    ApproximateCreationDateTime: encodeTimestamp(Math.floor(entry.createdMs / 1000) * 1000, at.form),
    Keys: encodeItem(keys, at.itemForm),
    ...(newImage === undefined ? {} : { NewImage: encodeItem(newImage.attributes, at.itemForm) }),
    ...(oldImage === undefined ? {} : { OldImage: encodeItem(oldImage.attributes, at.itemForm) }),
    SequenceNumber,
    SizeBytes: sizeBytes,
    StreamViewType: viewType,
  };
  const event: StreamEvent = {
    eventID: eventId(stream.arn, entry.sequence),
    eventName: eventName(entry),
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: at.region,
    dynamodb,
    ...(entry.cause === 'timeToLive'
      ? { userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' } }
      : {}),
  };
  return { event, sizeBytes };
}

function eventName({ before, after }: ShardEntry): OperationType {
  if (before === undefined) return 'INSERT';
  return after === undefined ? 'REMOVE' : 'MODIFY';
}

function keysOf(stream: Stream, item: Item | undefined): AttributeMap {
  invariant(item !== undefined, 'a change has an image');
  const keys = new AttributeMapBuilder();
  for (const { AttributeName: name } of stream.table.keySchema) {
    const value = getAttribute(item.attributes, name);
    if (value !== undefined) keys.set(name, value);
  }
  return keys.build();
}

/** Two hexadecimal digits for every byte: numbers of 32 bits are slow to write in another base. */
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 32 hexadecimal digits: the same record has the same id however often it is read. */
function eventId(streamArn: string, sequence: number): string {
  // In numbers, and the ARN hashed once: a page has a thousand records.
  const seed = mix32(hash32(streamArn) ^ Math.floor(sequence / 0x100000000));
  let id = '';
  for (let part = 0; part < 4; part += 1) {
    const word = mix32(mix32(sequence + part) ^ mix32(seed + part));
    for (let shift = 24; shift >= 0; shift -= 8) id += HEX[(word >>> shift) & 0xff] ?? '';
  }
  return id;
}
