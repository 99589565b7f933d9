import type { Patch } from 'immer';
import type { Item } from './item.ts';
import type { OrderedKey } from './ordered-key.ts';
import type { TransactionChange } from './transaction-change.ts';

/** An item put, changed or removed: `before` and `after` are its two images. */
export interface ItemChange {
  readonly type: 'item';
  readonly tableName: string;
  readonly key: OrderedKey;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** What made the change, where no request did: DynamoDB deletes what has expired by itself. */
  readonly cause?: 'timeToLive';
}

/** A change of what the catalog says of tables. */
export interface CatalogChange {
  readonly type: 'catalog';
  readonly patches: readonly Patch[];
}

/** The one noun by which state moves. */
export type Change = ItemChange | CatalogChange | TransactionChange;
