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

type Visit<Value> = (key: string, value: Value) => boolean;

/** Calls `visit` for the entries of `range` in order; whether entries after them may be visited too. */
export function visitBucket<Value>(bucket: Bucket<Value>, range: KeyRange, visit: Visit<Value>): boolean {
  const descending = range.descending === true;
  const step = descending ? -ENTRY_LENGTH : ENTRY_LENGTH;
  let index = descending ? bucket.length - ENTRY_LENGTH : 0;
  for (; index >= 0 && index < bucket.length; index += step) {
    const value = valueAt(bucket, index);
    if (value instanceof Run) {
      if (!visitRun(value, range, visit)) return false;
      continue;
    }
    const key = keyAt(bucket, index);
    if (descending ? isAfter(key, range) : isBefore(key, range)) continue;
    if (descending ? isBefore(key, range) : isAfter(key, range)) return false;
    if (!visit(key, value)) return false;
  }
  return true;
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
