import { invariant } from '../base/invariant.ts';
import type { ScalarAttributeType } from '../values/attribute-value.ts';
import type { Item } from './item.ts';
import { ItemStore } from './item-store.ts';
import { compileKeySchema, type KeySchema } from './key-schema.ts';
import type { OrderedKey } from './ordered-key.ts';
import { SecondaryIndex } from './secondary-index.ts';
import type { LocalIndexRecord, TableRecord } from './table-record.ts';

/** A table at work: what the catalog says of it, its items and its indexes. */
export class Table {
  readonly record: TableRecord;
  readonly keySchema: KeySchema;
  readonly items: ItemStore;
  /** Local and global indexes by name, local ones first, in the order they were declared. */
  readonly indexes: ReadonlyMap<string, SecondaryIndex>;
  /** The items that prepared transactions hold, with the transaction's id; only `commit` changes them. */
  readonly locks: Map<OrderedKey, number>;

  constructor(
    record: TableRecord,
    items: ItemStore = new ItemStore(),
    known: ReadonlyMap<string, SecondaryIndex> = new Map(),
    locks: Map<OrderedKey, number> = new Map(),
    keySchema: KeySchema = compileKeySchema(record.keySchema, typesOf(record)),
  ) {
    this.record = record;
    this.items = items;
    this.locks = locks;
    this.keySchema = keySchema;
    this.indexes = indexesOf(record, this.keySchema, items, known);
  }

  get name(): string {
    return this.record.name;
  }

  /** Puts `after` in the place of `before`, in the table and its indexes; only `commit` calls this. */
  replace(key: OrderedKey, before: Item | undefined, after: Item | undefined): void {
    this.items.replace(key, before, after);
    for (const index of this.indexes.values()) index.apply(key, before, after);
  }

  /** The same items and indexes under a new record; indexes the record adds are filled from the items. */
  withRecord(record: TableRecord): Table {
    return new Table(record, this.items, this.indexes, this.locks);
  }

  /**
   * An independent table with the same content, at a cost that does not depend on the number of items. No prepared
   * transaction holds anything of it: there is none that could let go.
   */
  clone(): Table {
    const indexes = new Map<string, SecondaryIndex>();
    for (const [name, index] of this.indexes) indexes.set(name, index.clone());
    return new Table(this.record, this.items.clone(), indexes, new Map(), this.keySchema);
  }
}

function typesOf(record: TableRecord): (attributeName: string) => ScalarAttributeType {
  const types = new Map(
    record.attributeDefinitions.map((definition) => [definition.AttributeName, definition.AttributeType]),
  );
  return (attributeName) => {
    const type = types.get(attributeName);
    invariant(type !== undefined, `the key attribute ${attributeName} of ${record.name} has a type`);
    return type;
  };
}

function indexesOf(
  record: TableRecord,
  tableKeySchema: KeySchema,
  items: ItemStore,
  known: ReadonlyMap<string, SecondaryIndex>,
): ReadonlyMap<string, SecondaryIndex> {
  if (isUpToDate(record, known)) return known;
  const typeOf = typesOf(record);
  const build = (kind: SecondaryIndex['kind'], index: LocalIndexRecord): [string, SecondaryIndex] => {
    const existing = known.get(index.name);
    if (existing !== undefined) return [index.name, existing];
    const keySchema = compileKeySchema(index.keySchema, typeOf);
    const created = new SecondaryIndex({
      name: index.name,
      kind,
      keySchema,
      tableKeySchema,
      projection: index.projection,
    });
    items.visit({}, (key, item) => {
      created.apply(key, undefined, item);
      return true;
    });
    return [index.name, created];
  };
  return new Map([
    ...record.localIndexes.map((index) => build('local', index)),
    ...record.globalIndexes.map((index) => build('global', index)),
  ]);
}

/** Whether `known` are the indexes of `record`, no more and no fewer, in its order. */
function isUpToDate(record: TableRecord, known: ReadonlyMap<string, SecondaryIndex>): boolean {
  const names = known.keys();
  return (
    known.size === record.localIndexes.length + record.globalIndexes.length &&
    record.localIndexes.every(({ name }) => names.next().value === name) &&
    record.globalIndexes.every(({ name }) => names.next().value === name)
  );
}
