import { ExpiryIndex, type TimeToLiveDelay } from '../tables/expiry-index.ts';
import type { ItemChange } from '../tables/change.ts';
import type { Table } from '../tables/table.ts';

/** What expires in the tables that have time to live enabled. Only `commit` changes it. */
export class Expiries {
  private readonly delay: TimeToLiveDelay;
  private readonly byTable: Map<string, { readonly tableId: string; readonly index: ExpiryIndex }> =
    new Map();

  constructor(delay: TimeToLiveDelay) {
    this.delay = delay;
  }

  /** When the next item is to be deleted. */
  get nextDueMs(): number {
    let dueMs = Infinity;
    for (const { index } of this.byTable.values()) dueMs = Math.min(dueMs, index.nextDueMs);
    return dueMs;
  }

  /** Follows a table's settings: an index is made of its items when time to live is enabled, and goes with it. */
  adopt(tableName: string, table: Table | undefined, nowMs: number): void {
    const settings = table?.record.status === 'DELETING' ? undefined : table?.record.timeToLive;
    if (table === undefined || settings?.enabled !== true) {
      this.byTable.delete(tableName);
      return;
    }
    const known = this.byTable.get(tableName);
    const { id: tableId } = table.record;
    if (known?.tableId === tableId && known.index.attributeName === settings.attributeName) return;
    const index = new ExpiryIndex(settings.attributeName, this.delay);
    table.items.visit({}, (key, item) => {
      index.apply(key, undefined, item, nowMs);
      return true;
    });
    this.byTable.set(tableName, { tableId, index });
  }

  /** Follows a change of an item; gives when the item is to be deleted, where that is new. */
  apply({ tableName, key, before, after }: ItemChange, nowMs: number): number {
    return this.byTable.get(tableName)?.index.apply(key, before, after, nowMs) ?? Infinity;
  }

  /** The keys of the items of a table that expire at `expiresMs` or later. */
  expiringFrom(tableName: string, expiresMs: number): readonly string[] {
    return this.byTable.get(tableName)?.index.expiringFrom(expiresMs) ?? [];
  }

  /** Independent expiries of the same items, at a cost that does not depend on their number. */
  clone(): Expiries {
    const clone = new Expiries(this.delay);
    for (const [tableName, { tableId, index }] of this.byTable)
      clone.byTable.set(tableName, { tableId, index: index.clone() });
    return clone;
  }

  /** Calls `visit` for each item to be deleted by `dueMs` that has expired by `expiredMs`. */
  visitDue(dueMs: number, expiredMs: number, visit: (tableName: string, key: string) => void): void {
    for (const [tableName, { index }] of this.byTable) {
      for (const key of index.due(dueMs, expiredMs)) visit(tableName, key);
    }
  }
}
