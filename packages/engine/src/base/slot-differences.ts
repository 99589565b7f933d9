import { Directory, type Slot } from './directory.ts';
import {
  ENTRY_LENGTH,
  endOfHash,
  entriesOfHash,
  hashAt,
  keyAt,
  valueAt,
  type HashEntries,
} from './hash-entries.ts';
import { entriesOfBucket, entryCount } from './bucket.ts';

/** Told of a key that has two values: undefined where it is missing. */
export type VisitDifference<Value> = (key: string, own: Value | undefined, others: Value | undefined) => void;

/**
 * Calls `visit` for each key that has another value under `own` than under `others`, in order: two slots of one range of
 * hashes. What they share is passed over.
 * @returns how many slots and entries it looked at
 */
export function visitSlotDifferences<Value>(
  own: Slot<Value>,
  others: Slot<Value>,
  visit: VisitDifference<Value>,
): number {
  if (own === others) return 1;
  if (!(own instanceof Directory && others instanceof Directory)) {
    const [ownEntries, othersEntries] = differingEntries(own, others);
    visitEntryDifferences(ownEntries, othersEntries, visit);
    return 1 + countOf(own) + countOf(others);
  }
  let seen = 1;
  const parts = Math.min(own.slots.length, others.slots.length);
  for (let part = 0; part < parts; part += 1) {
    seen += visitSlotDifferences(own.part(part, parts), others.part(part, parts), visit);
  }
  return seen;
}

/** The entries below both slots without those that both have and that stand alike, which is nearly all after a fork. */
function differingEntries<Value>(
  own: Slot<Value>,
  others: Slot<Value>,
): readonly [HashEntries<Value>, HashEntries<Value>] {
  if (own instanceof Directory || others instanceof Directory || own.length !== others.length) {
    return [entriesOf(own), entriesOf(others)];
  }
  const isOther = (index: number): boolean =>
    valueAt(own, index) !== valueAt(others, index) || keyAt(own, index) !== keyAt(others, index);
  return [entriesOfBucket(own, isOther), entriesOfBucket(others, isOther)];
}

/** How many entries there are below `slot`. */
function countOf(slot: Slot<unknown>): number {
  return slot instanceof Directory
    ? slot.slots.reduce((sum, below) => sum + countOf(below), 0)
    : entryCount(slot);
}

/** All entries below `slot`. */
function entriesOf<Value>(slot: Slot<Value>): HashEntries<Value> {
  return slot instanceof Directory ? slot.slots.flatMap((below) => entriesOf(below)) : entriesOfBucket(slot);
}

function visitEntryDifferences<Value>(
  own: HashEntries<Value>,
  others: HashEntries<Value>,
  visit: VisitDifference<Value>,
): void {
  let ownStart = 0;
  let othersStart = 0;
  while (ownStart < own.length || othersStart < others.length) {
    const hash = Math.min(hashOrLast(own, ownStart), hashOrLast(others, othersStart));
    const ownEnd = endOfHash(own, ownStart, hash);
    const othersEnd = endOfHash(others, othersStart, hash);
    if (!isOneEntry(own, ownStart, ownEnd, others, othersStart, othersEnd)) {
      const entries = entriesOfHash(own, ownStart, ownEnd);
      entries.visitDifferences(entriesOfHash(others, othersStart, othersEnd), visit);
    }
    ownStart = ownEnd;
    othersStart = othersEnd;
  }
}

function hashOrLast(entries: HashEntries<unknown>, index: number): number {
  return index < entries.length ? hashAt(entries, index) : Infinity;
}

/** Whether both have one and the same entry, or run, in these places: the common case, without a map. */
function isOneEntry<Value>(
  own: HashEntries<Value>,
  ownStart: number,
  ownEnd: number,
  others: HashEntries<Value>,
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
