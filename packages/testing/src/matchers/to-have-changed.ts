import {
  diff,
  type Comparable,
  type Difference,
  type Engine,
  type Snapshot,
  type TableDifference,
} from '@dynamem/engine';
import { keyNamesOf, wireItem, type FixtureItem, type WireItem } from '../fixture-item.ts';
import { engineOf } from './engine-of.ts';
import { itemDifference } from './item-difference.ts';
import { matcherResult, type MatcherResult } from './matcher.ts';
import { counted, valueText } from './value-text.ts';

/** How many items, or which: their keys and any other attributes, of a changed item as it is afterwards. */
export type ExpectedItems = number | readonly FixtureItem[];

/** What is to have happened to a table; what is not told is not to have happened. */
export interface ExpectedChange {
  readonly added?: ExpectedItems;
  readonly removed?: ExpectedItems;
  readonly changed?: ExpectedItems;
  /** That the table was created, or deleted. */
  readonly table?: 'created' | 'deleted';
  /** How many settings, or which, as a difference tells them: `BillingMode`, `GlobalSecondaryIndexes.byEmail`. */
  readonly settings?: number | readonly string[];
}

/** By the names of tables; tables that are not named are to be as they were. */
export type ExpectedChanges = Readonly<Record<string, ExpectedChange>>;

const KINDS = ['added', 'removed', 'changed'] as const;

/**
 * Whether the engine holds something else than `before`, a snapshot or another engine; with `expected`, whether exactly
 * that has changed.
 * @throws Error when an expected item lacks its key
 */
export function toHaveChanged(
  received: unknown,
  before: Comparable,
  expected?: ExpectedChanges,
): MatcherResult {
  const after = engineOf(received);
  const difference = diff(before, after);
  const breaches =
    expected === undefined ? [] : breachesOf(expected, difference, [after, engineAt(before, after)]);
  const pass = expected === undefined ? !difference.isEmpty : breaches.length === 0;
  const change = `the engine ${pass ? 'not to have changed' : 'to have changed'}${expected === undefined ? '' : ' so'}`;
  return matcherResult(pass, () => [
    `Expected ${change}`,
    ...breaches.map((breach) => `  ${breach}`),
    `What changed: ${difference.isEmpty ? 'nothing' : ''}`.trimEnd(),
    ...(difference.isEmpty ? [] : [String(difference)]),
  ]);
}

function engineAt(before: Comparable, after: Engine): Engine {
  const engine = after.fork({ history: false });
  engine.restore('snapshot' in before ? before.snapshot() : (before satisfies Snapshot));
  return engine;
}

function breachesOf(expected: ExpectedChanges, { tables }: Difference, engines: readonly Engine[]): string[] {
  const names = new Set([...Object.keys(expected), ...tables.map(({ tableName }) => tableName)]);
  const expectedOf = new Map(Object.entries(expected));
  return [...names].flatMap((tableName) => {
    const table = tables.find((each) => each.tableName === tableName);
    const change = expectedOf.get(tableName) ?? {};
    const breaches = tableBreaches(tableName, change, table);
    return KINDS.flatMap((kind) => {
      const items = itemsOf(table, kind);
      const wanted = change[kind] ?? 0;
      const title = `${tableName}: expected ${counted(typeof wanted === 'number' ? wanted : wanted.length, 'item')} ${kind}`;
      if (items.length !== (typeof wanted === 'number' ? wanted : wanted.length))
        return [`${title}, got ${items.length}`];
      return typeof wanted === 'number'
        ? []
        : missing(wanted, items, tableName, engines).map(
            (item) => `${tableName}: not among the items ${kind}: ${valueText(item)}`,
          );
    }).concat(breaches);
  });
}

/** What of the table itself is not as it was expected to be. */
function tableBreaches(
  tableName: string,
  { table: wanted, settings = 0 }: ExpectedChange,
  difference: TableDifference | undefined,
): string[] {
  const status = difference?.status === 'changed' ? undefined : difference?.status;
  const paths = (difference?.settings ?? []).map(({ path }) => path).toSorted();
  const isOther =
    typeof settings === 'number'
      ? paths.length !== settings
      : [...settings].toSorted().join('\n') !== paths.join('\n');
  const told = typeof settings === 'number' ? counted(settings, 'setting') : settings.join(', ');
  return [
    ...(status === wanted
      ? []
      : [
          `${tableName}: expected the table ${wanted ?? 'to stay as it was'}, it was ${status ?? 'there before and after'}`,
        ]),
    ...(isOther
      ? [`${tableName}: expected ${told || 'no setting'} changed, got ${paths.join(', ') || 'none'}`]
      : []),
  ];
}

function itemsOf(table: TableDifference | undefined, kind: (typeof KINDS)[number]): readonly WireItem[] {
  if (table === undefined) return [];
  return kind === 'changed' ? table.changed.map(({ after }) => after) : table[kind];
}

/** The expected items none of `items` is, each of which is at most one. */
function missing(
  wanted: readonly FixtureItem[],
  items: readonly WireItem[],
  tableName: string,
  engines: readonly Engine[],
): FixtureItem[] {
  const engine = engines.find((each) => hasTable(each, tableName));
  if (engine === undefined) return [...wanted];
  const scratch = engine.fork({ history: false });
  const keyNames = keyNamesOf(scratch, tableName);
  const left = [...items];
  return wanted.filter((item) => {
    const expected = wireItem(item, tableName, keyNames);
    const found = left.findIndex((each) => itemDifference(scratch, tableName, each, expected).length === 0);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

function hasTable(engine: Engine, tableName: string): boolean {
  // Asked of a fork, as a request would stand in the engine's history.
  const asked = engine.fork({ history: false });
  let from: string | undefined;
  do {
    const page = asked.listTables({ ExclusiveStartTableName: from });
    if (page.TableNames?.includes(tableName) === true) return true;
    from = page.LastEvaluatedTableName;
  } while (from !== undefined);
  return false;
}
