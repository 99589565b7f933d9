import {
  ENTRY_LENGTH,
  HASH_BITS,
  hashAt,
  keyAt,
  RUN_KEY,
  valueAt,
  withRuns,
  type HashEntries,
} from './hash-entries.ts';
import type { Run } from './run.ts';

/**
 * The entries of all hashes that begin with the same bits, in order and with gaps in one array: each stands at the place
 * its hash points to, or behind it where that is taken. So a lookup reads one spot of memory, and the hash tells which.
 * The array begins with the only map that may write it and the number of entries, a run counting as one; its length
 * tells how many places there are.
 */
export type Bucket<Value> = (object | number | string | Value | Run<Value> | undefined)[];

const OWNER = 0;
const COUNT = 1;
/** Where the first place begins. */
export const FIRST = 2;
/** What an empty place has for a hash. */
export const EMPTY = -1;

// Hashes point to 2 ** bits places of a bucket; behind them are half as many again, but at most 16.
const MIN_BITS = 2;
const MAX_BITS = 9;
const MAX_SPARE_PLACES = 16;
/** How many entries a place there may be, on average, before a bucket is laid anew with more places. */
const MAX_LOAD = 0.75;
/** And before it is laid anew with fewer. */
const MIN_LOAD = 0.125;
/** How many entries of one hash stand in the bucket itself. */
const MAX_ENTRIES_OF_HASH = 16;

function bitsOf(bucket: Bucket<unknown>): number {
  return 31 - Math.clz32((bucket.length - FIRST) / ENTRY_LENGTH);
}

/** Which place `hash` points to. */
export function homeOf(bucket: Bucket<unknown>, depth: number, hash: number): number {
  const bits = bitsOf(bucket);
  return FIRST + ENTRY_LENGTH * ((hash >>> (HASH_BITS - depth - bits)) & ((1 << bits) - 1));
}

/** How many entries a bucket may have. Where each hash has a place of its own, there is one of each hash, and room for all. */
function mostEntries(depth: number, bits: number): number {
  return depth + bits === HASH_BITS ? 2 ** bits : MAX_LOAD * 2 ** bits;
}

function mostEntriesOfHash(depth: number, bits: number): number {
  return depth + bits === HASH_BITS ? 1 : MAX_ENTRIES_OF_HASH;
}

/**
 * The smallest bucket of `owner` with room for `entries`; undefined where even the largest has none.
 * @param depth how many bits all hashes of the bucket have in common, here and below
 */
export function bucketOf<Value>(
  entries: HashEntries<Value>,
  depth: number,
  owner: object,
): Bucket<Value> | undefined {
  const maxBits = Math.min(MAX_BITS, HASH_BITS - depth);
  const few = withRuns(entries, MAX_ENTRIES_OF_HASH, owner);
  for (let bits = MIN_BITS; bits <= maxBits; bits += 1) {
    const bucket = laid(depth + bits === HASH_BITS ? withRuns(few, 1, owner) : few, depth, bits, owner);
    if (bucket !== undefined) return bucket;
  }
  return undefined;
}

function laid<Value>(
  entries: HashEntries<Value>,
  depth: number,
  bits: number,
  owner: object,
): Bucket<Value> | undefined {
  const count = entries.length / ENTRY_LENGTH;
  if (count > mostEntries(depth, bits)) return undefined;
  const places = 2 ** bits + Math.min(2 ** bits / 2, MAX_SPARE_PLACES);
  const bucket = new Array<Bucket<Value>[number]>(FIRST + places * ENTRY_LENGTH);
  bucket[OWNER] = owner;
  bucket[COUNT] = count;
  let next = FIRST;
  for (let index = 0; index < entries.length; index += ENTRY_LENGTH) {
    const hash = hashAt(entries, index);
    const place = Math.max(next, homeOf(bucket, depth, hash));
    if (place === bucket.length) return undefined;
    clear(bucket, next, place);
    move(entries, index, bucket, place);
    next = place + ENTRY_LENGTH;
  }
  clear(bucket, next, bucket.length);
  return bucket;
}

/** Empties the places from `start` to `end`. */
function clear(bucket: Bucket<unknown>, start: number, end: number): void {
  for (let index = start; index < end; index += ENTRY_LENGTH) {
    bucket[index] = EMPTY;
    bucket[index + 1] = undefined;
    bucket[index + 2] = undefined;
  }
}

function move<Value>(
  from: Bucket<Value> | HashEntries<Value>,
  index: number,
  to: Bucket<Value>,
  place: number,
): void {
  to[place] = from[index];
  to[place + 1] = from[index + 1];
  to[place + 2] = from[index + 2];
}

export function entryCount(bucket: Bucket<unknown>): number {
  return bucket[COUNT] as number;
}

/** The entries of `bucket`, without gaps; only those of whose place `test` holds, where it is given. */
export function entriesOfBucket<Value>(
  bucket: Bucket<Value>,
  test?: (index: number) => boolean,
): (number | string | Value | Run<Value>)[] {
  const entries: (number | string | Value | Run<Value>)[] = [];
  for (let index = FIRST; index < bucket.length; index += ENTRY_LENGTH) {
    const hash = hashAt(bucket, index);
    if (hash === EMPTY || (test !== undefined && !test(index))) continue;
    entries.push(hash, keyAt(bucket, index), valueAt<Value>(bucket, index));
  }
  return entries;
}

/** The entries of `bucket` and one more, of which it has neither the key nor a run. */
export function entriesWith<Value>(
  bucket: Bucket<Value>,
  hash: number,
  key: string,
  value: Value,
): HashEntries<Value> {
  const entries = entriesOfBucket(bucket);
  let index = 0;
  while (
    index < entries.length &&
    (hashAt(entries, index) < hash || (hashAt(entries, index) === hash && keyAt(entries, index) < key))
  )
    index += ENTRY_LENGTH;
  entries.splice(index, 0, hash, key, value);
  return entries;
}

/** The bucket where `owner` may write it, otherwise a copy that it may. */
export function ownedBucket<Value>(bucket: Bucket<Value>, owner: object): Bucket<Value> {
  if (bucket[OWNER] === owner) return bucket;
  const copy = bucket.slice();
  copy[OWNER] = owner;
  return copy;
}

/** Where the entry of `key`, or the run of its hash, stands; -1 - where it would stand, if there is none. */
export function find(bucket: Bucket<unknown>, depth: number, hash: number, key: string): number {
  let index = homeOf(bucket, depth, hash);
  for (; index < bucket.length; index += ENTRY_LENGTH) {
    const other = hashAt(bucket, index);
    if (other < hash) {
      if (other === EMPTY) break;
    } else {
      if (other > hash) break;
      const otherKey = keyAt(bucket, index);
      if (otherKey === key || otherKey === RUN_KEY) return index;
      if (otherKey > key) break;
    }
  }
  return -1 - index;
}

/** Puts `value` into the entry at `index`. */
export function replaceValue<Value>(bucket: Bucket<Value>, index: number, value: Value | Run<Value>): void {
  bucket[index + 2] = value;
}

/**
 * Puts an entry more at `index`, where it would stand as `find` has it.
 * @returns whether there was room for it; nothing is put where there was not
 */
export function insert<Value>(
  bucket: Bucket<Value>,
  depth: number,
  index: number,
  hash: number,
  key: string,
  value: Value,
): boolean {
  const bits = bitsOf(bucket);
  const count = entryCount(bucket) + 1;
  if (count > mostEntries(depth, bits)) return false;
  if (countOfHash(bucket, index, hash) === mostEntriesOfHash(depth, bits)) return false;
  let end = index;
  while (end < bucket.length && hashAt(bucket, end) !== EMPTY) end += ENTRY_LENGTH;
  if (end === bucket.length) return false;
  for (; end > index; end -= ENTRY_LENGTH) move(bucket, end - ENTRY_LENGTH, bucket, end);
  bucket[index] = hash;
  bucket[index + 1] = key;
  bucket[index + 2] = value;
  bucket[COUNT] = count;
  return true;
}

/** How many entries of `hash` stand before `index` and from there on. */
function countOfHash(bucket: Bucket<unknown>, index: number, hash: number): number {
  let start = index;
  while (start > FIRST && hashAt(bucket, start - ENTRY_LENGTH) === hash) start -= ENTRY_LENGTH;
  let end = index;
  while (end < bucket.length && hashAt(bucket, end) === hash) end += ENTRY_LENGTH;
  return (end - start) / ENTRY_LENGTH;
}

/** Takes away the entry at `index`; those that stand behind their place for its sake move up. */
export function remove(bucket: Bucket<unknown>, depth: number, index: number): void {
  let gap = index;
  for (;;) {
    const next = gap + ENTRY_LENGTH;
    if (
      next === bucket.length ||
      hashAt(bucket, next) === EMPTY ||
      homeOf(bucket, depth, hashAt(bucket, next)) === next
    )
      break;
    move(bucket, next, bucket, gap);
    gap = next;
  }
  clear(bucket, gap, gap + ENTRY_LENGTH);
  bucket[COUNT] = entryCount(bucket) - 1;
}

/** Whether a smaller bucket would do. */
export function isSparse(bucket: Bucket<unknown>): boolean {
  const bits = bitsOf(bucket);
  return bits > MIN_BITS && entryCount(bucket) < MIN_LOAD * 2 ** bits;
}

/** Makes `bucket` what `other` is; only the owner of both calls this. */
export function become<Value>(bucket: Bucket<Value>, other: Bucket<Value>): void {
  bucket.length = other.length;
  for (let index = 0; index < other.length; index += 1) bucket[index] = other[index];
}
