import type { Engine } from '@dynamem/engine';
import { keyNamesOf, wireItem, type FixtureItem } from './fixture-item.ts';

/**
 * Puts items into a table.
 * @throws Error naming the item, with the exception that AWS would answer as its cause
 */
export function seedTable(engine: Engine, tableName: string, items: readonly FixtureItem[]): void {
  const keyNames = keyNamesOf(engine, tableName);
  for (const [index, item] of items.entries()) {
    try {
      engine.putItem({ TableName: tableName, Item: wireItem(item, tableName, keyNames) });
    } catch (error) {
      throw new Error(`Item ${index} of the seed of ${tableName} cannot be put: ${String(error)}`, {
        cause: error,
      });
    }
  }
}
