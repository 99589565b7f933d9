import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import { hash32 } from '../base/hash.ts';
import { utf8Bytes } from '../base/utf8.ts';

/** How long a shard iterator can be used: 15 minutes. */
export const ITERATOR_LIFE_MS: number = 15 * 60 * 1000;

/** Where in a shard a reader is. */
export interface ShardIterator {
  readonly streamArn: string;
  readonly shardId: string;
  /** The sequence to read from; 0 for the oldest record there is when it is read. */
  readonly sequence: number;
  readonly issuedMs: number;
}

/** The text of an iterator: as on AWS the stream's ARN, a version and what is the service's own business. */
export function encodeShardIterator({ streamArn, shardId, sequence, issuedMs }: ShardIterator): string {
  const place = `${shardId} ${sequence} ${issuedMs}`;
  return `${streamArn}|1|${encodeBase64(utf8Bytes(`${place} ${checksum(streamArn, place)}`))}`;
}

/** The iterator of a text; undefined where no engine gave it out. */
export function decodeShardIterator(text: string): ShardIterator | undefined {
  const [streamArn = '', version, encoded, ...more] = text.split('|');
  if (version !== '1' || encoded === undefined || more.length > 0) return undefined;
  const bytes = encoded.length % 4 === 0 ? decodeBase64(encoded) : undefined;
  const match = /^(\S+) (\d+) (-?[\d.]+) ([0-9a-f]+)$/.exec(String.fromCharCode(...(bytes ?? [])));
  if (match === null) return undefined;
  const [, shardId = '', sequence, issuedMs, check] = match;
  if (check !== checksum(streamArn, `${shardId} ${sequence} ${issuedMs}`)) return undefined;
  return { streamArn, shardId, sequence: Number(sequence), issuedMs: Number(issuedMs) };
}

function checksum(streamArn: string, place: string): string {
  return hash32(`${streamArn} ${place}`).toString(16);
}
