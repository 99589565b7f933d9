import { diff, type Engine, type PathDifference } from '@dynamem/engine';
import { keyNamesOf, type WireItem } from '../fixture-item.ts';

/**
 * Where an item of a table has not the attributes that are expected of it, `before` being what it has; attributes that
 * are not expected do not count. Equality is DynamoDB's: of numbers by value, of sets in any order.
 * @throws DynamoDBException when no such item could be in the table
 */
export function itemDifference(
  engine: Engine,
  TableName: string,
  actual: WireItem,
  expected: WireItem,
): readonly PathDifference[] {
  const [has, should] = [engine.fork({ history: false }), engine.fork({ history: false })];
  has.putItem({ TableName, Item: actual });
  should.deleteItem({ TableName, Key: keyIn(engine, TableName, actual) });
  should.putItem({
    TableName,
    Item: Object.fromEntries([...Object.entries(actual), ...Object.entries(expected)]),
  });
  return diff(has, should).tables.flatMap(({ added, changed }) => [
    // With another key it is another item.
    ...added.map((item) => ({ path: 'key', before: undefined, after: { M: item } })),
    ...changed.flatMap(({ paths }) => paths),
  ]);
}

function keyIn(engine: Engine, tableName: string, item: WireItem): WireItem {
  const keyNames = new Set(keyNamesOf(engine, tableName));
  return Object.fromEntries(Object.entries(item).filter(([name]) => keyNames.has(name)));
}
