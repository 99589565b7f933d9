import { writeUnits, type CapacityMeter } from '../reads/consumed-capacity.ts';
import type { ItemChange } from '../tables/change.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import { equalAttributeMaps } from '../values/equal.ts';

/** Counts what `change` costs: the larger image on the table, and what moves in each index. */
export function meterWriteCapacity(meter: CapacityMeter, table: Table, change: ItemChange): void {
  const { before, after } = change;
  meter.addTable(writeUnits(Math.max(before?.sizeBytes ?? 0, after?.sizeBytes ?? 0)));
  if (before === after) return;
  for (const index of table.indexes.values()) {
    const units = indexWriteUnits(index, change);
    if (units > 0) meter.addIndex(index, units);
  }
}

/**
 * What `change` costs on `index` (measured on AWS, 2026): an entry that appears, goes or moves is written as often
 * as it is put or deleted, one whose projection changes in place once, one that stays equal not at all.
 */
export function indexWriteUnits(index: SecondaryIndex, { key, before, after }: ItemChange): number {
  const beforeKey = before && index.entryKey(before, key);
  const afterKey = after && index.entryKey(after, key);
  const old = before !== undefined && beforeKey !== undefined ? index.entry(before) : undefined;
  const now = after !== undefined && afterKey !== undefined ? index.entry(after) : undefined;
  if (old === undefined || now === undefined) {
    const only = old ?? now;
    return only === undefined ? 0 : writeUnits(only.sizeBytes);
  }
  if (beforeKey !== afterKey) return writeUnits(old.sizeBytes) + writeUnits(now.sizeBytes);
  if (equalAttributeMaps(old.attributes, now.attributes)) return 0;
  return writeUnits(Math.max(old.sizeBytes, now.sizeBytes));
}
