import { marshall } from '@dynamem/client';
import type { Engine, WireAttributeValue } from '@dynamem/engine';

/** An item, or some of its attributes: in native values, or in DynamoDB's form. */
export type FixtureItem = object;

/** An item in DynamoDB's form. */
export type WireItem = Record<string, WireAttributeValue>;

/** The names of the attributes that are the key of a table's items. */
export function keyNamesOf(engine: Engine, tableName: string): string[] {
  const { Table } = engine.describeTable({ TableName: tableName });
  return (Table?.KeySchema ?? []).flatMap(({ AttributeName }) => AttributeName ?? []);
}

/**
 * The item in DynamoDB's form. Which form it has is told by its key, as no key is a map.
 * @throws Error when an attribute of the key is missing, or a native value has no type
 */
export function wireItem(item: FixtureItem, tableName: string, keyNames: readonly string[]): WireItem {
  const attributes = new Map<string, unknown>(Object.entries(item));
  const missing = keyNames.filter((name) => !attributes.has(name));
  if (missing.length > 0)
    throw new Error(
      `An item of ${tableName} has the key ${keyNames.join(', ')}; ${missing.join(', ')} is missing`,
    );
  const isWire = keyNames.every((name) => isKeyInWireForm(attributes.get(name)));
  return isWire ? (item as WireItem) : marshall(item, { removeUndefinedValues: true });
}

/** The key of an item in DynamoDB's form. */
export function keyOf(item: WireItem, keyNames: readonly string[]): WireItem {
  const attributes = new Map(Object.entries(item));
  return Object.fromEntries(
    keyNames.flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function isKeyInWireForm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [type = '', ...others] = Object.keys(value);
  return others.length === 0 && ['S', 'N', 'B'].includes(type);
}
