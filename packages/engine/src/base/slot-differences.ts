import { ENTRY_LENGTH, hashAt, keyAt, Run, valueAt, type Bucket } from './bucket.ts';
import { Directory, type Slot } from './directory.ts';
import { OrderedMap } from './ordered-map.ts';

/** Told of a key that has two values: undefined where it is missing. */
export type VisitDifference<Value> = (key: string, own: Value | undefined, others: Value | undefined) => void;

/**
 * Calls `visit` for each key that has another value under `own` than under `others`, in order: two lists of slots of one
 * range of hashes, of which one may tell more hashes apart. Slots they share are passed over.
 * @returns how many slots and entries it looked at
 */
export function visitSlotDifferences<Value>(
  own: readonly Slot<Value>[],
  others: readonly Slot<Value>[],
  visit: VisitDifference<Value>,
): number {
  const parts = Math.min(own.length, others.length);
  if (parts === 1) return visitRangeDifferences(own, others, visit);
  let seen = 0;
  for (let part = 0; part < parts; part += 1) {
    // Nearly all slots are shared: they cost no slice.
    if (own.length === others.length && own[part] === others[part]) seen += 1;
    else seen += visitRangeDifferences(partOf(own, part, parts), partOf(others, part, parts), visit);
  }
  return seen;
}

/** The same where at least one list is of one slot. */
function visitRangeDifferences<Value>(
  own: readonly Slot<Value>[],
  others: readonly Slot<Value>[],
  visit: VisitDifference<Value>,
): number {
  const [ownSlot] = own;
  const [othersSlot] = others;
  const single = own.length === others.length;
  if (single && ownSlot === othersSlot) return 1;
  if (own.length === 1 && ownSlot instanceof Directory) {
    const below = single && othersSlot instanceof Directory ? othersSlot.slots : others;
    return 1 + visitSlotDifferences(ownSlot.slots, below, visit);
  }
  if (others.length === 1 && othersSlot instanceof Directory) {
    return 1 + visitSlotDifferences(own, othersSlot.slots, visit);
  }
  return 1 + visitBucketDifferences(bucketOf(own), bucketOf(others), visit);
}

function partOf<Value>(slots: readonly Slot<Value>[], part: number, parts: number): readonly Slot<Value>[] {
  const length = slots.length / parts;
  return slots.slice(part * length, (part + 1) * length);
}

/** All entries of `slots` in one bucket. */
function bucketOf<Value>(slots: readonly Slot<Value>[]): Bucket<Value> {
  const [first] = slots;
  if (slots.length === 1 && first !== undefined && !(first instanceof Directory)) return first;
  return slots.flatMap((slot) => (slot instanceof Directory ? bucketOf(slot.slots) : slot));
}

function visitBucketDifferences<Value>(
  own: Bucket<Value>,
  others: Bucket<Value>,
  visit: VisitDifference<Value>,
): number {
  let seen = 0;
  let ownStart = 0;
  let othersStart = 0;
  while (ownStart < own.length || othersStart < others.length) {
    const hash = Math.min(hashOrLast(own, ownStart), hashOrLast(others, othersStart));
    const ownEnd = endOfHash(own, ownStart, hash);
    const othersEnd = endOfHash(others, othersStart, hash);
    seen += (ownEnd - ownStart + othersEnd - othersStart) / ENTRY_LENGTH;
    if (!isOneEntry(own, ownStart, ownEnd, others, othersStart, othersEnd)) {
      entriesOf(own, ownStart, ownEnd).visitDifferences(entriesOf(others, othersStart, othersEnd), visit);
    }
    ownStart = ownEnd;
    othersStart = othersEnd;
  }
  return seen;
}

function hashOrLast<Value>(bucket: Bucket<Value>, index: number): number {
  return index < bucket.length ? hashAt(bucket, index) : Infinity;
}

function endOfHash<Value>(bucket: Bucket<Value>, start: number, hash: number): number {
  let end = start;
  while (end < bucket.length && hashAt(bucket, end) === hash) end += ENTRY_LENGTH;
  return end;
}

/** Whether both buckets have one and the same entry, or run, in these places: the common case, without a map. */
function isOneEntry<Value>(
  own: Bucket<Value>,
  ownStart: number,
  ownEnd: number,
  others: Bucket<Value>,
  othersStart: number,
  othersEnd: number,
): boolean {
  return (
    ownEnd - ownStart === ENTRY_LENGTH &&
    othersEnd - othersStart === ENTRY_LENGTH &&
    keyAt(own, ownStart) === keyAt(others, othersStart) &&
    valueAt(own, ownStart) === valueAt(others, othersStart)
  );
}

/** The entries of one hash as a map, whether they are a run or not. */
function entriesOf<Value>(bucket: Bucket<Value>, start: number, end: number): OrderedMap<Value> {
  const entries = new OrderedMap<Value>();
  for (let index = start; index < end; index += ENTRY_LENGTH) {
    const value = valueAt(bucket, index);
    if (value instanceof Run) return value.entries;
    entries.set(keyAt(bucket, index), value);
  }
  return entries;
}
