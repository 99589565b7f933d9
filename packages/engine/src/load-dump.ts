import { createTable } from './operations/create-table.ts';
import { attributeMapShape } from './shapes/attribute-map-shape.ts';
import { decodeInput } from './shapes/decode-input.ts';
import type { Decoded } from './shapes/decoded.ts';
import type { StructureShape } from './shapes/shape.ts';
import { findTable } from './state/find-table.ts';
import type { OperationContext } from './state/operation.ts';
import type { Change } from './tables/change.ts';
import { sizedItem } from './tables/item.ts';
import type { OrderedKey } from './tables/ordered-key.ts';
import { currentLayer } from './values/attribute-value-fault.ts';
import { attributeMapSize } from './values/size.ts';
import { isWireStructure } from './values/wire-structure.ts';
import type { WireAttributeValue } from './values/wire-form.ts';
import { itemKey } from './writes/item-key.ts';
import { requireItemSize } from './writes/item-size.ts';
import { requireSoundValues } from './writes/write-parameters.ts';

/** The engine a dump is loaded into: one without delays that nobody else uses, so that it can be left half done. */
export interface LoadingEngine {
  /** Performs an operation, input in the `json` form. */
  readonly execute: (operationName: string, input: object) => unknown;
  /** What is, everything due done. */
  readonly context: () => OperationContext;
  readonly apply: (changes: readonly Change[]) => void;
}

const dumpMembers: ReadonlySet<string> = new Set(['version', 'tables']);
const tableMembers: ReadonlySet<string> = new Set([
  ...Object.keys(createTable.input.members),
  'TimeToLiveSpecification',
  'Items',
]);

const loadedItemShape: StructureShape = {
  type: 'structure',
  name: 'PutItemInput',
  required: ['Item'],
  members: { Item: attributeMapShape },
};

/**
 * Creates the tables of a dump with their items. Streams begin after the items, as those of an imported table do.
 * @throws Error telling where the dump is none or cannot be loaded, with what it met as its cause
 */
export function loadDump(dump: unknown, engine: LoadingEngine): void {
  const { version, tables } = structureAt('The dump', dump, dumpMembers);
  if (version !== 1) throw new Error(`The dump is of version ${String(version)}, not 1`);
  for (const [index, table] of listAt('tables', tables).entries())
    loadTable(`tables[${index}]`, structureAt(`tables[${index}]`, table, tableMembers), engine);
}

type Structure = Readonly<Record<string, unknown>>;

function loadTable(place: string, table: Structure, { execute, context, apply }: LoadingEngine): void {
  const { Items, StreamSpecification, TimeToLiveSpecification, ...input } = table;
  const { TableName } = input;
  at(place, () => execute('CreateTable', input));
  const items = listAt(`${place}.Items`, Items);
  const changes = itemChanges(`${place}.Items`, String(TableName), items, at(place, context));
  apply(changes);
  if (StreamSpecification !== undefined)
    at(`${place}.StreamSpecification`, () => execute('UpdateTable', { TableName, StreamSpecification }));
  if (TimeToLiveSpecification !== undefined) {
    at(`${place}.TimeToLiveSpecification`, () =>
      execute('UpdateTimeToLive', { TableName, TimeToLiveSpecification }),
    );
  }
}

/**
 * The changes that put items into a new table. They are checked as PutItem checks them but for their attributes that
 * are keys of indexes: an item may be older than an index that has no place for it.
 */
function itemChanges(
  place: string,
  tableName: string,
  items: readonly unknown[],
  context: OperationContext,
): Change[] {
  const table = at(place, () => findTable(context, tableName));
  const keys = new Set<OrderedKey>();
  return items.map((wire, index) =>
    at(`${place}[${index}]`, () => {
      const { Item: decoded } = decodeItem(wire, context);
      requireSoundValues(decoded, currentLayer(context.wording));
      const sizeBytes = attributeMapSize(decoded.attributes);
      requireItemSize(sizeBytes);
      const key = itemKey(table.keySchema, decoded.attributes);
      if (keys.has(key)) throw new Error('The dump has another item with this key');
      keys.add(key);
      const after = sizedItem(decoded.attributes, sizeBytes);
      return { type: 'item', tableName, key, before: undefined, after };
    }),
  );
}

interface LoadedItem {
  Item: Record<string, WireAttributeValue>;
}

function decodeItem(wire: unknown, { wording }: OperationContext): Decoded<LoadedItem> {
  return decodeInput<LoadedItem>(loadedItemShape, { Item: wire }, 'json', wording);
}

function structureAt(place: string, value: unknown, members: ReadonlySet<string>): Structure {
  if (!isWireStructure(value)) throw new Error(`${place} is no object`);
  const structure: Structure = { ...value };
  const unknown = Object.keys(structure).find((name) => !members.has(name));
  if (unknown !== undefined) throw new Error(`${place} has a member that no dump has: ${unknown}`);
  return structure;
}

function listAt(place: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${place} is no list`);
  return value;
}

/** What `perform` gives; what it throws is told with its place. */
function at<Result>(place: string, perform: () => Result): Result {
  try {
    return perform();
  } catch (error) {
    throw new Error(`${place}: ${String(error)}`, { cause: error });
  }
}
