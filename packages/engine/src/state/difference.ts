import type { WireAttributeValue } from '../values/wire-form.ts';
import { wireText } from './wire-text.ts';

type WireItem = Readonly<Record<string, WireAttributeValue>>;

/** A place within an item that has changed. */
export interface PathDifference {
  /** As an expression without placeholders would write it: `a.b[1]`. */
  readonly path: string;
  /** Undefined where the item had nothing there. */
  readonly before: WireAttributeValue | undefined;
  /** Undefined where the item has nothing there. */
  readonly after: WireAttributeValue | undefined;
}

/** An item that is in both states with another content. */
export interface ItemDifference {
  readonly key: WireItem;
  readonly before: WireItem;
  readonly after: WireItem;
  readonly paths: readonly PathDifference[];
}

/** What of a table differs; its items in the order of their keys. */
export interface TableDifference {
  readonly tableName: string;
  /** Whether the table is only in the later state, only in the earlier one, or in both. */
  readonly status: 'created' | 'deleted' | 'changed';
  readonly added: readonly WireItem[];
  readonly removed: readonly WireItem[];
  readonly changed: readonly ItemDifference[];
}

/** More items of one kind than this are counted rather than printed. */
const MAX_PRINTED = 20;

/** What is different between two states, table by table in the order of their names; values in the SDK's form. */
export class Difference {
  readonly tables: readonly TableDifference[];

  constructor(tables: readonly TableDifference[]) {
    this.tables = tables;
  }

  /** Whether the states have the same tables with the same items. */
  get isEmpty(): boolean {
    return this.tables.length === 0;
  }

  /** A line a table, and one for each item and each place within it: `+` added, `-` removed, `~` changed. */
  toString(): string {
    if (this.isEmpty) return 'no difference';
    return this.tables.flatMap(tableLines).join('\n');
  }
}

function tableLines({ tableName, status, added, removed, changed }: TableDifference): string[] {
  const counts = [`${added.length} added`, `${removed.length} removed`, `${changed.length} changed`];
  const told = counts.filter((count) => !count.startsWith('0 '));
  return [
    `${tableName}: ${[...(status === 'changed' ? [] : [`table ${status}`]), ...told].join(', ')}`,
    ...limited(added, (item) => [`  + ${wireText(item)}`]),
    ...limited(removed, (item) => [`  - ${wireText(item)}`]),
    ...limited(changed, ({ key, paths }) => [`  ~ ${wireText(key)}`, ...paths.map(pathLine)]),
  ];
}

function pathLine({ path, before, after }: PathDifference): string {
  return `      ${path}: ${wireText(before)} → ${wireText(after)}`;
}

function limited<Element>(elements: readonly Element[], linesOf: (element: Element) => string[]): string[] {
  const lines = elements.slice(0, MAX_PRINTED).flatMap(linesOf);
  const more = elements.length - MAX_PRINTED;
  return more > 0 ? [...lines, `    … and ${more} more`] : lines;
}
