import { Directory, slotOf, visitSlot, type Slot } from './directory.ts';
import { HASH_BITS, LAST_HASH, valueAt, type HashEntries } from './hash-entries.ts';
import type { KeyRange } from './ordered-map.ts';
import {
  become,
  entriesOfBucket,
  entriesWith,
  find,
  insert,
  isSparse,
  ownedBucket,
  remove,
  replaceValue,
  type Bucket,
} from './bucket.ts';
import { Run } from './run.ts';
import { visitSlotDifferences, type VisitDifference } from './slot-differences.ts';

/** The first 30 bits of the hash that `key` begins with, four code units up to U+00FF; missing ones count as 0. */
function hashOf(key: string): number {
  const first = (key.charCodeAt(0) << 24) | (key.charCodeAt(1) << 16);
  return (first | (key.charCodeAt(2) << 8) | key.charCodeAt(3)) >>> (32 - HASH_BITS);
}

/** What a map begins with: nobody owns it. */
const emptyBucket = slotOf<unknown>([], 0, {});

/** Where a bucket or a directory hangs: among the slots of `parent`, or, without one, at the root. */
interface Place<Value> {
  readonly parent: Directory<Value> | undefined;
  readonly index: number;
}

/** A bucket that may be written, and its place; all its hashes have the first `depth` bits in common. */
interface Path<Value> extends Place<Value> {
  readonly bucket: Bucket<Value>;
  readonly depth: number;
}

/**
 * A map ordered by `<` on string keys that begin with a hash (four code units up to U+00FF, evenly distributed), cheap
 * to clone: clones share structure until written. A lookup reads a handful of cache lines whatever the size, which an
 * ordered tree of strings does not: each of its comparisons reads a key from somewhere else.
 */
export class HashOrderedMap<Value> {
  /** Who may write in place what carries this token; no other map has it. */
  private owner: object = {};
  private root: Slot<Value>;
  private count: number;

  constructor(root: Slot<Value> = emptyBucket as Slot<Value>, count = 0) {
    this.root = root;
    this.count = count;
  }

  get size(): number {
    return this.count;
  }

  get(key: string): Value | undefined {
    const hash = hashOf(key);
    let slot = this.root;
    let depth = 0;
    while (!Array.isArray(slot)) {
      const directory: Directory<Value> = slot;
      slot = directory.slots[directory.slotIndex(depth, hash)] as Slot<Value>;
      depth += directory.bits;
    }
    const index = find(slot, depth, hash, key);
    if (index < 0) return undefined;
    const value = valueAt<Value>(slot, index);
    return value instanceof Run ? value.entries.get(key) : value;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    const hash = hashOf(key);
    const path = this.pathTo(hash);
    const { bucket, depth } = path;
    const index = find(bucket, depth, hash, key);
    if (index < 0) {
      this.count += 1;
      if (insert(bucket, depth, -1 - index, hash, key, value)) return;
      this.layAnew(path, entriesWith(bucket, hash, key, value));
      return;
    }
    const present = valueAt<Value>(bucket, index);
    if (present instanceof Run) {
      const run = present.ownedBy(this.owner);
      this.count -= run.entries.size;
      run.entries.set(key, value);
      this.count += run.entries.size;
      replaceValue(bucket, index, run);
    } else {
      replaceValue(bucket, index, value);
    }
  }

  delete(key: string): void {
    if (!this.has(key)) return;
    this.count -= 1;
    const hash = hashOf(key);
    const path = this.pathTo(hash);
    const { bucket, depth } = path;
    const index = find(bucket, depth, hash, key);
    const present = valueAt<Value>(bucket, index);
    if (present instanceof Run && present.entries.size > 1) {
      const run = present.ownedBy(this.owner);
      run.entries.delete(key);
      replaceValue(bucket, index, run);
      return;
    }
    remove(bucket, depth, index);
    if (isSparse(bucket)) this.layAnew(path, entriesOfBucket(bucket));
  }

  /** An independent map with the same entries, in constant time. */
  clone(): HashOrderedMap<Value> {
    // Nobody has the old token any more: from now on whoever writes copies what it writes.
    this.owner = {};
    return new HashOrderedMap<Value>(this.root, this.count);
  }

  /**
   * Calls `visit` for each entry of `range` in order until it returns false.
   * The map must not be written meanwhile.
   */
  visit(range: KeyRange, visit: (key: string, value: Value) => boolean): void {
    const { from, to } = range;
    const fromHash = from === undefined ? 0 : hashOf(from);
    const toHash = to === undefined ? LAST_HASH : hashOf(to);
    visitSlot(this.root, 0, { ...range, fromHash, toHash }, visit, true);
  }

  /**
   * Calls `visit` for each key that has another value here than in `other`; a value is undefined where the key is
   * missing. What the two share since one was cloned of the other is not walked.
   * @returns how many slots and entries it looked at, a run of entries counting as one
   */
  visitDifferences(other: HashOrderedMap<Value>, visit: VisitDifference<Value>): number {
    return visitSlotDifferences(this.root, other.root, visit);
  }

  /** Gives `entries`, those of the bucket or one more, more places or fewer. */
  private layAnew(path: Path<Value>, entries: HashEntries<Value>): void {
    const { parent, bucket, depth } = path;
    const slot = slotOf(entries, depth, this.owner);
    if (Array.isArray(slot)) {
      // It stays the array it was: those of a directory were made together and are near one another in memory.
      become(bucket, slot);
    } else {
      this.put(path, slot);
      parent?.widen(depth - parent.bits);
    }
  }

  /** The way to the bucket of `hash`, all of which may be written. */
  private pathTo(hash: number): Path<Value> {
    let parent: Directory<Value> | undefined;
    let index = 0;
    let slot = this.root;
    let depth = 0;
    while (slot instanceof Directory) {
      const directory: Directory<Value> = slot.ownedBy(this.owner);
      if (directory !== slot) this.put({ parent, index }, directory);
      parent = directory;
      index = directory.slotIndex(depth, hash);
      slot = directory.slots[index] as Slot<Value>;
      depth += directory.bits;
    }
    const bucket = ownedBucket(slot, this.owner);
    if (bucket !== slot) this.put({ parent, index }, bucket);
    return { parent, index, bucket, depth };
  }

  private put({ parent, index }: Place<Value>, slot: Slot<Value>): void {
    if (parent === undefined) this.root = slot;
    else parent.slots[index] = slot;
  }
}
