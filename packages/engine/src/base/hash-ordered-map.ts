import {
  ENTRY_LENGTH,
  placeOf,
  Run,
  valueAt,
  withEntry,
  withoutEntry,
  withValue,
  type Bucket,
} from './bucket.ts';
import { Directory, HASH_BITS, LAST_HASH, visitDirectory, type Slot } from './directory.ts';
import { visitSlotDifferences, type VisitDifference } from './slot-differences.ts';
import type { KeyRange } from './ordered-map.ts';

/** The first 30 bits of the hash that `key` begins with, four code units up to U+00FF; missing ones count as 0. */
function hashOf(key: string): number {
  const first = (key.charCodeAt(0) << 24) | (key.charCodeAt(1) << 16);
  return (first | (key.charCodeAt(2) << 8) | key.charCodeAt(3)) >>> (32 - HASH_BITS);
}

/**
 * A map ordered by `<` on string keys that begin with a hash (four code units up to U+00FF, evenly distributed), cheap
 * to clone: clones share structure until written. A lookup reads a handful of cache lines whatever the size, which an
 * ordered tree of strings does not: each of its comparisons reads a key from somewhere else.
 */
export class HashOrderedMap<Value> {
  /** Who may write in place what carries this token; no other map has it. */
  private owner: object = {};
  private root: Directory<Value>;
  private count: number;

  constructor() {
    this.root = new Directory(this.owner, 0, 0, [[]], 0);
    this.count = 0;
  }

  get size(): number {
    return this.count;
  }

  get(key: string): Value | undefined {
    const hash = hashOf(key);
    let slot: Slot<Value> | undefined = this.root;
    while (slot instanceof Directory) slot = slot.slots[slot.slotOf(hash)];
    if (slot === undefined) return undefined;
    const index = placeOf(slot, hash, key);
    if (index < 0) return undefined;
    const value = valueAt(slot, index);
    return value instanceof Run ? value.entries.get(key) : value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    const hash = hashOf(key);
    const directory = this.directoryOf(hash);
    const slot = directory.slotOf(hash);
    const bucket = directory.slots[slot] as Bucket<Value>;
    const index = placeOf(bucket, hash, key);
    if (index < 0) {
      const longer = withEntry(bucket, -1 - index, [hash, key, value], this.owner);
      directory.slots[slot] = longer;
      directory.entries += (longer.length - bucket.length) / ENTRY_LENGTH;
      this.count += 1;
      directory.growIfCrowded();
      return;
    }
    const present = valueAt(bucket, index);
    if (present instanceof Run) {
      const run = present.ownedBy(this.owner);
      this.count -= run.entries.size;
      run.entries.set(key, value);
      this.count += run.entries.size;
      if (run !== present) directory.slots[slot] = withValue(bucket, index, run);
    } else {
      directory.slots[slot] = withValue(bucket, index, value);
    }
  }

  delete(key: string): void {
    if (!this.has(key)) return;
    this.count -= 1;
    const hash = hashOf(key);
    const directory = this.directoryOf(hash);
    const slot = directory.slotOf(hash);
    const bucket = directory.slots[slot] as Bucket<Value>;
    const index = placeOf(bucket, hash, key);
    const present = valueAt(bucket, index);
    if (present instanceof Run && present.entries.size > 1) {
      const run = present.ownedBy(this.owner);
      run.entries.delete(key);
      if (run !== present) directory.slots[slot] = withValue(bucket, index, run);
    } else {
      directory.slots[slot] = withoutEntry(bucket, index);
      directory.entries -= 1;
    }
  }

  /** An independent map with the same entries, in constant time. */
  clone(): HashOrderedMap<Value> {
    const clone = new HashOrderedMap<Value>();
    clone.root = this.root;
    clone.count = this.count;
    // Nobody has the old token any more: from now on whoever writes copies what it writes.
    this.owner = {};
    return clone;
  }

  /**
   * Calls `visit` for each entry of `range` in order until it returns false.
   * The map must not be written meanwhile.
   */
  visit(range: KeyRange, visit: (key: string, value: Value) => boolean): void {
    const { from, to } = range;
    const fromHash = from === undefined ? 0 : hashOf(from);
    const toHash = to === undefined ? LAST_HASH : hashOf(to);
    visitDirectory(this.root, { ...range, fromHash, toHash }, visit, true);
  }

  /**
   * Calls `visit` for each key that has another value here than in `other`; a value is undefined where the key is
   * missing. What the two share since one was cloned of the other is not walked.
   * @returns how many slots and entries it looked at, a run of entries counting as one
   */
  visitDifferences(other: HashOrderedMap<Value>, visit: VisitDifference<Value>): number {
    return visitSlotDifferences([this.root], [other.root], visit);
  }

  /** The directory that has the bucket of `hash`, ready to be written. */
  private directoryOf(hash: number): Directory<Value> {
    let directory = this.root.ownedBy(this.owner);
    this.root = directory;
    for (;;) {
      const slot = directory.slotOf(hash);
      const below = directory.slots[slot];
      if (!(below instanceof Directory)) return directory;
      const owned = below.ownedBy(this.owner);
      directory.slots[slot] = owned;
      directory = owned;
    }
  }
}
