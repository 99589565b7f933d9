import type { TableFixture } from './table-fixture.ts';

/**
 * The tables, with their items in `data`, of `jest-dynalite-config` or `jest-dynamodb-config`: what the file exports, or
 * its JSON. Both may be functions, also in a module's `default`.
 * @throws TypeError where there are no tables
 */
export async function tablesFromJestDynalite(configuration: object): Promise<TableFixture[]> {
  const read: unknown =
    typeof configuration === 'function' ? await (configuration as () => unknown)() : configuration;
  const inner = memberOf(read, 'default');
  if (inner instanceof Object) return tablesFromJestDynalite(inner);
  const tables: unknown = memberOf(read, 'tables');
  const found: unknown = typeof tables === 'function' ? await (tables as () => unknown)() : tables;
  // Their members are checked when the tables are created.
  if (!Array.isArray(found)) throw new TypeError('The configuration has no list of `tables`');
  return found as TableFixture[];
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
