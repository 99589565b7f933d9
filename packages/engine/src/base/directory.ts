import { ENTRY_LENGTH, HASH_BITS, hashAt, type HashEntries } from './hash-entries.ts';
import { entriesOfBucket, bucketOf, type Bucket } from './bucket.ts';
import { visitBucket, type HashRange } from './visit-bucket.ts';

/** How many slots a directory has at most: so many buckets are quickly laid anew when it doubles, and it is soon copied. */
const MAX_SLOTS = 64;

/**
 * The slots of all hashes that begin with the same bits, told apart by the next; `owner` is the one map that may write
 * it in place.
 */
export class Directory<Value> {
  readonly owner: object;
  /** A power of two of them. */
  slots: Slot<Value>[];

  constructor(owner: object, slots: Slot<Value>[]) {
    this.owner = owner;
    this.slots = slots;
  }

  /** How many bits tell the slots apart. */
  get bits(): number {
    return 31 - Math.clz32(this.slots.length);
  }

  /** This directory where `owner` may write it, otherwise a copy that it may. */
  ownedBy(owner: object): Directory<Value> {
    return this.owner === owner ? this : new Directory(owner, this.slots.slice());
  }

  /** Which slot `hash` falls into, where all hashes here have their first `depth` bits in common. */
  slotIndex(depth: number, hash: number): number {
    return (hash >>> (HASH_BITS - depth - this.bits)) & (this.slots.length - 1);
  }

  /** One of `count` equal parts, which may be fewer than the slots. */
  part(index: number, count: number): Slot<Value> {
    const length = this.slots.length / count;
    return length === 1
      ? (this.slots[index] as Slot<Value>)
      : new Directory(this.owner, this.slots.slice(index * length, (index + 1) * length));
  }

  /** Takes in the directories among the slots, where that does not make it too long; only its owner calls this. */
  widen(depth: number): void {
    if (this.slots.length === MAX_SLOTS || !this.slots.some((slot) => slot instanceof Directory)) return;
    const depthOfSlots = depth + this.bits;
    this.slots = this.slots.flatMap((slot) => halves(slot, depthOfSlots, this.owner));
  }
}

/** What stands for a range of hashes. */
export type Slot<Value> = Bucket<Value> | Directory<Value>;

/** A bucket with `entries`, or a directory where there is no room for them in one. */
export function slotOf<Value>(entries: HashEntries<Value>, depth: number, owner: object): Slot<Value> {
  return bucketOf(entries, depth, owner) ?? new Directory(owner, halvesOf(entries, depth, owner));
}

function halves<Value>(slot: Slot<Value>, depth: number, owner: object): Slot<Value>[] {
  return slot instanceof Directory
    ? [slot.part(0, 2), slot.part(1, 2)]
    : halvesOf(entriesOfBucket(slot), depth, owner);
}

function halvesOf<Value>(entries: HashEntries<Value>, depth: number, owner: object): Slot<Value>[] {
  const mask = 1 << (HASH_BITS - 1 - depth);
  let index = 0;
  while (index < entries.length && (hashAt(entries, index) & mask) === 0) index += ENTRY_LENGTH;
  return [entries.slice(0, index), entries.slice(index)].map((half) => slotOf(half, depth + 1, owner));
}

/**
 * Visits the entries of `range` below `slot`; whether what follows it may be visited too.
 * @param begins whether the range may begin below this slot, and not before it
 */
export function visitSlot<Value>(
  slot: Slot<Value>,
  depth: number,
  range: HashRange,
  visit: (key: string, value: Value) => boolean,
  begins: boolean,
): boolean {
  if (!(slot instanceof Directory)) return visitBucket(slot, depth, range, visit, begins);
  const { slots } = slot;
  const descending = range.descending === true;
  const end = descending ? slots.length - 1 : 0;
  const first = begins ? slot.slotIndex(depth, descending ? range.toHash : range.fromHash) : end;
  for (let index = first; index >= 0 && index < slots.length; index += descending ? -1 : 1) {
    const below = slots[index] as Slot<Value>;
    if (!visitSlot(below, depth + slot.bits, range, visit, begins && index === first)) return false;
  }
  return true;
}
