import { Item } from './item.ts';
import type { OrderedKey } from './ordered-key.ts';
import type { StoredItem } from './stored-item.ts';

/** How many items are looked at together at most; the first alone, for many reads want but one. */
const MAX_TOGETHER = 16;
const GROWTH = 4;

/**
 * Hands on items some behind those that it takes. In a large table each item is a wait for memory, but to look at
 * several, with nothing between, takes hardly longer than to look at one.
 */
export class ReadAhead {
  private readonly visit: (key: OrderedKey, item: Item) => boolean;
  private readonly keys: OrderedKey[] = [];
  private readonly items: StoredItem[] = [];
  private count = 0;
  private together = 1;
  private goesOn = true;
  /** What is looked at: the sum is asked for by nobody. */
  private seenBytes = 0;

  /** @param visit what is called for each item in order until it returns false */
  constructor(visit: (key: OrderedKey, item: Item) => boolean) {
    this.visit = visit;
  }

  /** Takes the next item; whether more are wanted. */
  take(key: OrderedKey, item: StoredItem): boolean {
    this.keys[this.count] = key;
    this.items[this.count] = item;
    this.count += 1;
    return this.count < this.together || this.handOn();
  }

  /** Hands on what has been taken; whether more are wanted. */
  handOn(): boolean {
    const { keys, items, count } = this;
    for (let index = 0; index < count; index += 1) this.seenBytes += (items[index] as StoredItem).sizeBytes;
    for (let index = 0; index < count && this.goesOn; index += 1)
      this.goesOn = this.visit(keys[index] as OrderedKey, new Item(items[index] as StoredItem));
    this.count = 0;
    this.together = Math.min(MAX_TOGETHER, this.together * GROWTH);
    return this.goesOn;
  }
}
