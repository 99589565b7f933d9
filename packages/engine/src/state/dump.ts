import { produce } from 'immer';
import { compareByKey } from '../tables/compare-by-key.ts';
import type { Item } from '../tables/item.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import { settleTransitions } from '../tables/settle-transitions.ts';
import type { Table } from '../tables/table.ts';
import { attributeNames } from '../values/attribute-map.ts';
import { encodeAttributes } from '../values/wire-form.ts';
import { tableFixture, type TableFixture } from './table-fixture.ts';
import type { State } from './state.ts';

/** An attribute value as DynamoDB's JSON has it: `{ "S": "a" }`, bytes in base64. */
export type JsonAttributeValue = Readonly<Record<string, unknown>>;

/** A table and its items. */
export interface TableDump extends TableFixture {
  /** In the order of their keys: partition key, then sort key. */
  readonly Items: readonly Readonly<Record<string, JsonAttributeValue>>[];
}

/** The tables of an engine as plain JSON, the same for equal tables, so that a file of it shows what has changed. */
export interface Dump {
  readonly version: 1;
  /** In the order of their names. */
  readonly tables: readonly TableDump[];
}

/** What `state` holds. What is under way on a table is told as done. */
export function dump({ tables }: State): Dump {
  const inOrder = [...tables.values()].toSorted((left, right) => (left.name < right.name ? -1 : 1));
  return { version: 1, tables: inOrder.flatMap((table) => tableDump(table) ?? []) };
}

function tableDump({ record, keySchema, items }: Table): TableDump | undefined {
  let stays = true;
  const settled = produce(record, (draft) => {
    stays = settleTransitions(draft, Infinity);
  });
  return stays ? { ...tableFixture(settled), Items: itemsOf(items, keySchema) } : undefined;
}

function itemsOf(items: Table['items'], keySchema: KeySchema): TableDump['Items'] {
  const found: Item[] = [];
  items.visit({}, (_key, item) => found.push(item) > 0);
  const keyNames = keyAttributes(keySchema).map(({ name }) => name);
  return found.toSorted(compareByKey(keySchema)).map(({ attributes }) => {
    const wire = new Map(Object.entries(encodeAttributes(attributes, 'json')));
    const others = attributeNames(attributes).filter((name) => !keyNames.includes(name));
    return Object.fromEntries(
      [...keyNames, ...others.toSorted()].map((name) => [name, inOrderOfNames({ ...wire.get(name) })]),
    );
  });
}

/** The same value with the members of its maps in the order of their names. */
function inOrderOfNames(value: JsonAttributeValue): JsonAttributeValue {
  if (Array.isArray(value['L'])) return { L: value['L'].map(inOrderOfNames) };
  const { M: members } = value;
  if (typeof members !== 'object' || members === null) return value;
  const sorted = Object.entries(members).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { M: Object.fromEntries(sorted.map(([name, member]) => [name, inOrderOfNames(member)])) };
}
