import type { KeyRange } from '../base/ordered-map.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import { evaluateCondition } from '../expressions/condition/evaluate.ts';
import type { Item } from '../tables/item.ts';
import type { ItemStore } from '../tables/item-store.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';

/**
 * A page ends with the item that brings what was read to 1 MB. Of a local index whose items are fetched from the
 * table, the whole items count (DynamoDB Local 2.6.1 and dynalite agree).
 */
const PAGE_SIZE_BYTES = 1024 * 1024;

/** What a page is read by. */
export interface PageRequest {
  readonly range: KeyRange;
  readonly descending: boolean;
  /** The most items to read, before the filter. */
  readonly limit: number | undefined;
  readonly filter: BoundCondition | undefined;
  /** Where the last page ended. */
  readonly after: OrderedKey | undefined;
  /** Gives the whole item of an index entry, where the request wants more than the index keeps. */
  readonly fetch?: (entry: Item) => Item;
}

/**
 * One answer's worth of items.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
 */
export interface Page {
  /** What the filter let through, in order. */
  readonly items: readonly Item[];
  /** How many were read. */
  readonly scannedCount: number;
  /** The size of what was found, before fetch, filter and projection. */
  readonly sizeBytes: number;
  /** The item the page stopped at; undefined where it came to the end of its range. */
  readonly last: Item | undefined;
}

/** Reads items of `store` until `limit`, 1 MB or the end of the range. */
export function readPage(
  store: ItemStore,
  { range, descending, limit, filter, after, fetch }: PageRequest,
): Page {
  const items: Item[] = [];
  let scannedCount = 0;
  let sizeBytes = 0;
  let pageBytes = 0;
  let last: Item | undefined;
  store.visit(remainingRange(range, descending, after), (_key, entry) => {
    scannedCount += 1;
    sizeBytes += entry.sizeBytes;
    const item = fetch === undefined ? entry : fetch(entry);
    pageBytes += item.sizeBytes;
    if (filter === undefined || evaluateCondition(filter, item.attributes)) items.push(item);
    if (scannedCount !== limit && pageBytes < PAGE_SIZE_BYTES) return true;
    last = item;
    return false;
  });
  return { items, scannedCount, sizeBytes, last };
}

/** What is left of `range` after the place `after`, in the direction of reading. */
function remainingRange(range: KeyRange, descending: boolean, after: OrderedKey | undefined): KeyRange {
  if (after === undefined) return descending ? { ...range, descending } : range;
  if (descending) {
    const beyond = range.to !== undefined && after >= range.to;
    return beyond ? { ...range, descending } : { ...range, to: after, toExcluded: true, descending };
  }
  const before = range.from !== undefined && after < range.from;
  return before ? range : { ...range, from: after, fromExcluded: true };
}
