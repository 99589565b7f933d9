import { changedPaths } from '../expressions/changed-paths.ts';
import { pathText } from '../expressions/explain-operand.ts';
import { compareByKey } from '../tables/compare-by-key.ts';
import type { Item } from '../tables/item.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import type { Table } from '../tables/table.ts';
import { attributeMapOf, getAttribute } from '../values/attribute-map.ts';
import { encodeAttributes, encodeAttributeValue, type WireAttributeValue } from '../values/wire-form.ts';
import { Difference, type ItemDifference, type TableDifference } from './difference.ts';
import { settingDifferences } from './setting-differences.ts';
import { Snapshot } from './snapshot.ts';

/** What can be compared: an engine as it is now, or a snapshot. */
export type Comparable = Snapshot | { snapshot(): Snapshot };

/**
 * What `after` has that `before` has not, what it lacks, and what is another content of an item with the same key. Of
 * two engines one of which was forked from the other, or a snapshot and the engine it was taken of, it costs what they
 * differ in, whatever they hold. Tables are compared by name, by their settings and items.
 */
export function diff(before: Comparable, after: Comparable): Difference {
  const [{ tables: earlier }, { tables: later }] = [stateOf(before), stateOf(after)];
  const names = [...new Set([...earlier.keys(), ...later.keys()])].toSorted();
  return new Difference(
    names.flatMap((name) => {
      const [from, to] = [earlier.get(name), later.get(name)];
      const table = tableDifference(from, to);
      const same = from !== undefined && to !== undefined && isWithoutDifference(table);
      return same ? [] : [table];
    }),
  );
}

function stateOf(comparable: Comparable): Snapshot['state'] {
  return (comparable instanceof Snapshot ? comparable : comparable.snapshot()).state;
}

function isWithoutDifference({ added, removed, changed, settings }: TableDifference): boolean {
  return added.length + removed.length + changed.length + settings.length === 0;
}

function tableDifference(before: Table | undefined, after: Table | undefined): TableDifference {
  const { name: tableName = '', keySchema = { partitionKey: [], sortKey: [] } } = after ?? before ?? {};
  const added: Item[] = [];
  const removed: Item[] = [];
  const changed: { readonly before: Item; readonly after: Item }[] = [];
  const note = (_key: string, from: Item | undefined, to: Item | undefined): void => {
    if (from === undefined) added.push(...(to === undefined ? [] : [to]));
    else if (to === undefined) removed.push(from);
    else changed.push({ before: from, after: to });
  };
  eachDifference(before, after, note);
  const inOrder = compareByKey(keySchema);
  return {
    tableName,
    status: before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed',
    added: added.toSorted(inOrder).map(wireItem),
    removed: removed.toSorted(inOrder).map(wireItem),
    changed: changed
      .toSorted((left, right) => inOrder(left.after, right.after))
      .map((pair) => itemDifference(keySchema, pair.before, pair.after))
      // Written anew as it was, an item is another one with the same content.
      .filter(({ paths }) => paths.length > 0),
    settings:
      before === undefined || after === undefined ? [] : settingDifferences(before.record, after.record),
  };
}

type Note = (key: string, before: Item | undefined, after: Item | undefined) => void;

function eachDifference(before: Table | undefined, after: Table | undefined, note: Note): void {
  if (before !== undefined && after !== undefined) {
    before.items.visitDifferences(after.items, note);
    return;
  }
  before?.items.visit({}, (key, item) => {
    note(key, item, undefined);
    return true;
  });
  after?.items.visit({}, (key, item) => {
    note(key, undefined, item);
    return true;
  });
}

function itemDifference(keySchema: KeySchema, before: Item, after: Item): ItemDifference {
  const key = keyAttributes(keySchema).flatMap(({ name }) => {
    const value = getAttribute(after.attributes, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    key: encodeAttributes(attributeMapOf(key), 'sdk'),
    before: wireItem(before),
    after: wireItem(after),
    paths: changedPaths(before.attributes, after.attributes).map(({ path, before: from, after: to }) => ({
      path: pathText(path),
      before: from === undefined ? undefined : encodeAttributeValue(from, 'sdk'),
      after: to === undefined ? undefined : encodeAttributeValue(to, 'sdk'),
    })),
  };
}

function wireItem(item: Item): Record<string, WireAttributeValue> {
  return encodeAttributes(item.attributes, 'sdk');
}
