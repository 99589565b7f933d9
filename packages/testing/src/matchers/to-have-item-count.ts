import type { Engine } from '@dynamem/engine';
import { keyNamesOf, keyOf, type WireItem } from '../fixture-item.ts';
import { engineOf } from './engine-of.ts';
import { matcherResult, type MatcherResult } from './matcher.ts';
import { counted, limitedLines, valueText } from './value-text.ts';

/** Whether a table has so many items. */
export function toHaveItemCount(received: unknown, tableName: string, count: number): MatcherResult {
  const engine = engineOf(received).fork({ history: false });
  const items = itemsOf(engine, tableName);
  const pass = items.length === count;
  return matcherResult(pass, () => {
    if (pass) return [`Expected ${tableName} not to have ${counted(count, 'item')}`];
    const keyNames = keyNamesOf(engine, tableName);
    const has = items.length === 0 ? 'It has none' : `It has ${items.length}:`;
    const keys = items.map((item) => `  ${valueText(keyOf(item, keyNames))}`);
    return [`Expected ${tableName} to have ${counted(count, 'item')}`, has, ...limitedLines(keys)];
  });
}

function itemsOf(engine: Engine, TableName: string): WireItem[] {
  const items: WireItem[] = [];
  let ExclusiveStartKey: WireItem | undefined;
  do {
    const page = engine.scan({ TableName, ExclusiveStartKey, ConsistentRead: true });
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}
