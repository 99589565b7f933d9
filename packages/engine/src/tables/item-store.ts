import { HashOrderedMap } from '../base/hash-ordered-map.ts';
import type { KeyRange } from '../base/ordered-map.ts';
import { Item } from './item.ts';
import type { OrderedKey } from './ordered-key.ts';
import { ReadAhead } from './read-ahead.ts';
import type { StoredItem } from './stored-item.ts';

/** A table of fewer items is mostly in the processor's caches: to read ahead in it would but cost. */
const LARGE_COUNT = 50_000;

/**
 * The items of a table, or the entries of an index, by ordered key: partitions follow each other in the order
 * of their partition key's hash, and within one the items in the order of the sort key.
 */
export class ItemStore {
  private readonly items: HashOrderedMap<StoredItem>;
  private totalSizeBytes: number;

  constructor(items: HashOrderedMap<StoredItem> = new HashOrderedMap<StoredItem>(), totalSizeBytes = 0) {
    this.items = items;
    this.totalSizeBytes = totalSizeBytes;
  }

  get count(): number {
    return this.items.size;
  }

  /** The sum of the items' sizes. */
  get sizeBytes(): number {
    return this.totalSizeBytes;
  }

  get(key: OrderedKey): Item | undefined {
    const stored = this.items.get(key);
    return stored === undefined ? undefined : new Item(stored);
  }

  /** Calls `visit` for each item of `range` in order until it returns false. */
  visit(range: KeyRange, visit: (key: OrderedKey, item: Item) => boolean): void {
    if (this.count < LARGE_COUNT) {
      this.items.visit(range, (key, stored) => visit(key, new Item(stored)));
      return;
    }
    const ahead = new ReadAhead(visit);
    this.items.visit(range, (key, stored) => ahead.take(key, stored));
    ahead.handOn();
  }

  /** Calls `visit` for each key with another item here than in `other`. */
  visitDifferences(
    other: ItemStore,
    visit: (key: OrderedKey, own: Item | undefined, others: Item | undefined) => void,
  ): void {
    this.items.visitDifferences(other.items, (key, own, others) =>
      visit(key, own && new Item(own), others && new Item(others)),
    );
  }

  /** Puts `after` in the place of `before`; only `commit` calls this. */
  replace(key: OrderedKey, before: Item | undefined, after: Item | undefined): void {
    if (after === undefined) this.items.delete(key);
    else this.items.set(key, after.stored);
    this.totalSizeBytes += (after?.sizeBytes ?? 0) - (before?.sizeBytes ?? 0);
  }

  /** An independent store with the same items, in constant time. */
  clone(): ItemStore {
    return new ItemStore(this.items.clone(), this.totalSizeBytes);
  }
}
