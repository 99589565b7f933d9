import { ENTRY_LENGTH, split, visitBucket, type Bucket, type HashRange } from './bucket.ts';

/** How many bits of a hash a lookup goes by: as many as are a small integer in every JavaScript engine. */
export const HASH_BITS = 30;
export const LAST_HASH: number = 2 ** HASH_BITS - 1;
/** A directory doubles when it has more entries than this a slot. */
const ENTRIES_PER_SLOT = 12;
/** A directory of so many bits gets directories below it instead. */
const MAX_DIRECTORY_BITS = 10;

/**
 * The slots of all hashes that begin with the same `depth` bits, told apart by the next `bits`; `owner` is the one map
 * that may write it in place.
 */
export class Directory<Value> {
  readonly owner: object;
  readonly depth: number;
  bits: number;
  slots: Slot<Value>[];
  /** How many entries the buckets of this directory hold, a run counting as one. */
  entries: number;

  constructor(owner: object, depth: number, bits: number, slots: Slot<Value>[], entries: number) {
    this.owner = owner;
    this.depth = depth;
    this.bits = bits;
    this.slots = slots;
    this.entries = entries;
  }

  /** This directory where `owner` may write it, otherwise a copy that it may. */
  ownedBy(owner: object): Directory<Value> {
    const { depth, bits, slots, entries } = this;
    return this.owner === owner ? this : new Directory(owner, depth, bits, slots.slice(), entries);
  }

  /** Which slot `hash` falls into. */
  slotOf(hash: number): number {
    return (hash >>> (HASH_BITS - this.depth - this.bits)) & (this.slots.length - 1);
  }

  /** Takes twice the slots where there are too many entries, or directories below them. */
  growIfCrowded(): void {
    const { owner, depth, bits, slots } = this;
    if (this.entries <= slots.length * ENTRIES_PER_SLOT || depth + bits === HASH_BITS) return;
    if (bits < MAX_DIRECTORY_BITS) {
      const mask = 1 << (HASH_BITS - depth - bits - 1);
      this.slots = slots.flatMap((bucket) => split(bucket as Bucket<Value>, mask));
      this.bits += 1;
      return;
    }
    this.slots = slots.map((slot) => {
      const bucket = slot as Bucket<Value>;
      return new Directory(owner, depth + bits, 0, [bucket], bucket.length / ENTRY_LENGTH);
    });
    this.entries = 0;
  }
}

/** What stands for a range of hashes. */
export type Slot<Value> = Bucket<Value> | Directory<Value>;

/**
 * Visits the entries of `range` below `directory`; whether what follows it may be visited too.
 * @param begins whether the range begins in this directory, not in one before it
 */
export function visitDirectory<Value>(
  directory: Directory<Value>,
  range: HashRange,
  visit: (key: string, value: Value) => boolean,
  begins: boolean,
): boolean {
  const { slots } = directory;
  const descending = range.descending === true;
  const end = descending ? slots.length - 1 : 0;
  const first = begins ? directory.slotOf(descending ? range.toHash : range.fromHash) : end;
  for (let slot = first; slot >= 0 && slot < slots.length; slot += descending ? -1 : 1) {
    const below = slots[slot] as Slot<Value>;
    const goesOn =
      below instanceof Directory
        ? visitDirectory(below, range, visit, begins && slot === first)
        : visitBucket(below, range, visit);
    if (!goesOn) return false;
  }
  return true;
}
