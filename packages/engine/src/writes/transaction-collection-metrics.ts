import type { ItemCollectionMetrics } from '../shapes/item-collection-metrics.ts';
import type { ItemChange } from '../tables/change.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import type { WireForm } from '../values/wire-form.ts';
import { metricsOfCollections } from './item-collection-metrics.ts';
import { writtenAttributes, type PerformedAction } from './transaction.ts';

/** The metrics of the item collections a transaction wrote to, by table; undefined where no table has any. */
export function transactionCollectionMetrics(
  actions: readonly PerformedAction[],
  changes: readonly ItemChange[],
  form: WireForm,
): Record<string, ItemCollectionMetrics[]> | undefined {
  const written = new Map<string, { readonly table: PerformedAction['table']; items: AttributeMap[] }>();
  for (const { tableName, table, write } of actions) {
    if (write.type === 'check') continue;
    const ofTable = written.get(tableName) ?? { table, items: [] };
    ofTable.items.push(writtenAttributes(write));
    written.set(tableName, ofTable);
  }
  const metrics = [...written].map(
    ([tableName, { table, items }]) =>
      [tableName, metricsOfCollections(table, items, changes, form)] as const,
  );
  const counted = metrics.filter(([, collections]) => collections.length > 0);
  return counted.length > 0 ? Object.fromEntries(counted) : undefined;
}
