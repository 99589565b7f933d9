import { OrderedMap, type KeyRange } from './ordered-map.ts';

/** The entries of one hash where they are many; `owner` is the one map that may write them in place. */
export class Run<Value> {
  readonly owner: object;
  readonly entries: OrderedMap<Value>;

  constructor(owner: object, entries: OrderedMap<Value>) {
    this.owner = owner;
    this.entries = entries;
  }

  /** This run where `owner` may write it, otherwise a clone that it may. */
  ownedBy(owner: object): Run<Value> {
    return this.owner === owner ? this : new Run(owner, this.entries.clone());
  }
}

/**
 * A few entries in one array, so that a lookup reads neighbouring memory: hash, key, value, hash, key, value and so
 * on, by hash, then by key. A Run stands as a value under an empty key. Buckets are replaced, never written.
 */
export type Bucket<Value> = readonly (number | string | Value | Run<Value>)[];

/** How many places of the array an entry takes. */
export const ENTRY_LENGTH = 3;
const KEY = 1;
const VALUE = 2;

/** How many entries of one hash stand in the bucket itself. */
const MAX_ENTRIES_OF_HASH = 16;

export const hashAt = <Value>(bucket: Bucket<Value>, index: number): number => bucket[index] as number;

export const keyAt = <Value>(bucket: Bucket<Value>, index: number): string => bucket[index + KEY] as string;

export const valueAt = <Value>(bucket: Bucket<Value>, index: number): Value | Run<Value> =>
  bucket[index + VALUE] as Value | Run<Value>;

/** Where the entry of `key`, or the run of its hash, stands; -1 - where it would stand, if there is none. */
export function placeOf<Value>(bucket: Bucket<Value>, hash: number, key: string): number {
  let index = 0;
  for (; index < bucket.length && hashAt(bucket, index) <= hash; index += ENTRY_LENGTH) {
    if (hashAt(bucket, index) !== hash) continue;
    const other = keyAt(bucket, index);
    if (other === key || valueAt(bucket, index) instanceof Run) return index;
    if (other > key) break;
  }
  return -1 - index;
}

/** `bucket` with `value` in the entry at `index`. */
export function withValue<Value>(
  bucket: Bucket<Value>,
  index: number,
  value: Value | Run<Value>,
): Bucket<Value> {
  return bucket.with(index + VALUE, value);
}

/** `bucket` with an entry more before the one at `index`; with a run of `owner` where its hash has too many then. */
export function withEntry<Value>(
  bucket: Bucket<Value>,
  index: number,
  entry: readonly [hash: number, key: string, value: Value],
  owner: object,
): Bucket<Value> {
  const longer = bucket.toSpliced(index, 0, ...entry);
  const [hash] = entry;
  const start = longer.indexOf(hash);
  let end = start;
  while (end < longer.length && longer[end] === hash) end += ENTRY_LENGTH;
  return end - start > MAX_ENTRIES_OF_HASH * ENTRY_LENGTH ? withRun(longer, start, end, owner) : longer;
}

function withRun<Value>(bucket: Bucket<Value>, start: number, end: number, owner: object): Bucket<Value> {
  const entries = new OrderedMap<Value>();
  for (let index = start; index < end; index += ENTRY_LENGTH) {
    entries.set(keyAt(bucket, index), valueAt(bucket, index) as Value);
  }
  return bucket.toSpliced(start, end - start, hashAt(bucket, start), '', new Run(owner, entries));
}

/** `bucket` without the entry at `index`. */
export function withoutEntry<Value>(bucket: Bucket<Value>, index: number): Bucket<Value> {
  return bucket.toSpliced(index, ENTRY_LENGTH);
}

/** The entries whose hash lacks the bit of `mask`, and those that have it, where all have the same bits before it. */
export function split<Value>(bucket: Bucket<Value>, mask: number): readonly [Bucket<Value>, Bucket<Value>] {
  let index = 0;
  while (index < bucket.length && (hashAt(bucket, index) & mask) === 0) index += ENTRY_LENGTH;
  return [bucket.slice(0, index), bucket.slice(index)];
}

/** A range of keys with the hashes of its bounds: of nearly all entries the hash tells whether they are within. */
export interface HashRange extends KeyRange {
  readonly fromHash: number;
  readonly toHash: number;
}

type Visit<Value> = (key: string, value: Value) => boolean;

/** Calls `visit` for the entries of `range` in order; whether entries after them may be visited too. */
export function visitBucket<Value>(bucket: Bucket<Value>, range: HashRange, visit: Visit<Value>): boolean {
  const descending = range.descending === true;
  const step = descending ? -ENTRY_LENGTH : ENTRY_LENGTH;
  let index = descending ? bucket.length - ENTRY_LENGTH : 0;
  for (; index >= 0 && index < bucket.length; index += step) {
    const side = sideOf(bucket, index, range);
    if (side === (descending ? AFTER : BEFORE)) continue;
    if (side !== WITHIN) return false;
    const value = valueAt(bucket, index);
    const goesOn = value instanceof Run ? visitRun(value, range, visit) : visit(keyAt(bucket, index), value);
    if (!goesOn) return false;
  }
  return true;
}

const BEFORE = -1;
const WITHIN = 0;
const AFTER = 1;

/** Whether the entry at `index` comes before `range`, or after it; a run, some of which may be within, is within. */
function sideOf<Value>(bucket: Bucket<Value>, index: number, range: HashRange): number {
  const hash = hashAt(bucket, index);
  if (hash < range.fromHash) return BEFORE;
  if (hash > range.toHash) return AFTER;
  // Only where the hash leaves it open is the key read, which stands somewhere else in memory.
  if ((hash > range.fromHash && hash < range.toHash) || valueAt(bucket, index) instanceof Run) return WITHIN;
  const key = keyAt(bucket, index);
  return isBefore(key, range) ? BEFORE : isAfter(key, range) ? AFTER : WITHIN;
}

function visitRun<Value>(run: Run<Value>, range: KeyRange, visit: Visit<Value>): boolean {
  let goesOn = true;
  run.entries.visit(range, (key, value) => (goesOn = visit(key, value)));
  return goesOn;
}

function isBefore(key: string, { from, fromExcluded }: KeyRange): boolean {
  return from !== undefined && (fromExcluded === true ? key <= from : key < from);
}

function isAfter(key: string, { to, toExcluded }: KeyRange): boolean {
  return to !== undefined && (toExcluded === true ? key >= to : key > to);
}
