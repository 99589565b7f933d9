import { keyNamesOf, keyOf, wireItem, type FixtureItem } from '../fixture-item.ts';
import { engineOf } from './engine-of.ts';
import { itemDifference } from './item-difference.ts';
import { matcherResult, type MatcherResult } from './matcher.ts';
import { valueText } from './value-text.ts';

/**
 * Whether a table has an item with the key and all the other attributes that are given; it may have more.
 * @throws Error when the key is not whole or there is no such table
 */
export function toHaveItem(received: unknown, tableName: string, item: FixtureItem): MatcherResult {
  // What the test asks is not what the code under test did: no history is kept of it.
  const engine = engineOf(received).fork({ history: false });
  const keyNames = keyNamesOf(engine, tableName);
  const expected = wireItem(item, tableName, keyNames);
  const Key = keyOf(expected, keyNames);
  const { Item } = engine.getItem({ TableName: tableName, Key, ConsistentRead: true });
  const expectation = (not: string): string =>
    `Expected ${tableName} ${not}to have the item ${valueText(expected)}`;
  if (Item === undefined)
    return matcherResult(false, () => [expectation(''), `It has none with the key ${valueText(Key)}`]);
  const paths = itemDifference(engine, tableName, Item, expected);
  if (paths.length === 0)
    return matcherResult(true, () => [expectation('not '), `It has ${valueText(Item)}`]);
  return matcherResult(false, () => [
    expectation(''),
    `The item with the key ${valueText(Key)} differs:`,
    ...paths.map(
      ({ path, before, after }) => `  ${path}: expected ${valueText(after)}, has ${valueText(before)}`,
    ),
  ]);
}
