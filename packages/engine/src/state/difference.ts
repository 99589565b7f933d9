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

/** A setting of a table that has changed. */
export interface SettingDifference {
  /** In the words of CreateTable and UpdateTimeToLive, indexes and tags by name: `GlobalSecondaryIndexes.byEmail`. */
  readonly path: string;
  /** Plain JSON, as the request would have it; undefined where nothing was set. */
  readonly before: unknown;
  /** Undefined where nothing is set. */
  readonly after: unknown;
}

/** What of a table differs; its items in the order of their keys. */
export interface TableDifference {
  readonly tableName: string;
  /** Whether the table is only in the later state, only in the earlier one, or in both. */
  readonly status: 'created' | 'deleted' | 'changed';
  readonly added: readonly WireItem[];
  readonly removed: readonly WireItem[];
  readonly changed: readonly ItemDifference[];
  /** Of a table that is in both: its billing mode, throughput, indexes, stream, time to live, tags and the rest. */
  readonly settings: readonly SettingDifference[];
}

/** More items of one kind than this are counted rather than printed. */
const MAX_PRINTED = 20;

/** What is different between two states, table by table in the order of their names; values in the SDK's form. */
export class Difference {
  readonly tables: readonly TableDifference[];

  constructor(tables: readonly TableDifference[]) {
    this.tables = tables;
  }

  /** Whether the states have the same tables with the same settings and items. */
  get isEmpty(): boolean {
    return this.tables.length === 0;
  }

  /** A line a table, and one for each setting, each item and each place within it: `+` added, `-` removed, `~` changed. */
  toString(): string {
    if (this.isEmpty) return 'no difference';
    return this.tables.flatMap(tableLines).join('\n');
  }
}

function tableLines({ tableName, status, added, removed, changed, settings }: TableDifference): string[] {
  const counts = [`${added.length} added`, `${removed.length} removed`, `${changed.length} changed`];
  const setting =
    settings.length === 0 ? [] : [`${settings.length} ${settings.length === 1 ? 'setting' : 'settings'}`];
  const told = counts.filter((count) => !count.startsWith('0 '));
  return [
    `${tableName}: ${[...(status === 'changed' ? [] : [`table ${status}`]), ...told, ...setting].join(', ')}`,
    ...settings.map((difference) => `  ~ ${placeText(difference)}`),
    ...limited(added, (item) => [`  + ${wireText(item)}`]),
    ...limited(removed, (item) => [`  - ${wireText(item)}`]),
    ...limited(changed, ({ key, paths }) => [`  ~ ${wireText(key)}`, ...paths.map(pathLine)]),
  ];
}

function pathLine(difference: PathDifference): string {
  return `      ${placeText(difference)}`;
}

function placeText({ path, before, after }: PathDifference | SettingDifference): string {
  return `${path}: ${wireText(before)} → ${wireText(after)}`;
}

function limited<Element>(elements: readonly Element[], linesOf: (element: Element) => string[]): string[] {
  const lines = elements.slice(0, MAX_PRINTED).flatMap(linesOf);
  const more = elements.length - MAX_PRINTED;
  return more > 0 ? [...lines, `    … and ${more} more`] : lines;
}
