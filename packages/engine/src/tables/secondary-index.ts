import { AttributeMapBuilder, getAttribute } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import { Item } from './item.ts';
import { ItemStore } from './item-store.ts';
import { keyAttributes, type KeySchema } from './key-schema.ts';
import { orderedKey, type OrderedKey } from './ordered-key.ts';
import type { ProjectionRecord } from './table-record.ts';

/**
 * A local or global secondary index: its entries are what the projection keeps of the table's items.
 * Items that lack an attribute of the index key are not in it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/SecondaryIndexes.html
 */
export class SecondaryIndex {
  readonly name: string;
  readonly kind: 'local' | 'global';
  readonly keySchema: KeySchema;
  readonly tableKeySchema: KeySchema;
  readonly projection: ProjectionRecord;
  readonly entries: ItemStore;

  constructor(
    description: Pick<SecondaryIndex, 'name' | 'kind' | 'keySchema' | 'tableKeySchema' | 'projection'>,
    entries: ItemStore = new ItemStore(),
  ) {
    this.name = description.name;
    this.kind = description.kind;
    this.keySchema = description.keySchema;
    this.tableKeySchema = description.tableKeySchema;
    this.projection = description.projection;
    this.entries = entries;
  }

  /** Where the entry of `item` stands: the index key, then the table key; undefined where `item` is not indexed. */
  entryKey(item: Item, tableKey: OrderedKey): OrderedKey | undefined {
    const indexKey = orderedKey(this.keySchema, item.attributes);
    return indexKey === undefined ? undefined : indexKey + tableKey;
  }

  /** What the index keeps of `item`. */
  entry(item: Item): Item {
    if (this.projection.type === 'ALL') return item;
    const builder = new AttributeMapBuilder();
    for (const name of this.projectedNames()) {
      const value = getAttribute(item.attributes, name);
      if (value !== undefined) builder.set(name, value);
    }
    const attributes = builder.build();
    return new Item(attributes, attributeMapSize(attributes));
  }

  /** The names of the attributes the index keeps, where its projection is not ALL. */
  projectedNames(): ReadonlySet<string> {
    const keyNames = [...keyAttributes(this.keySchema), ...keyAttributes(this.tableKeySchema)].map(({ name }) => name);
    return new Set([...keyNames, ...this.projection.nonKeyAttributes]);
  }

  /** Brings the index after a change of one item; only `commit` calls this. */
  apply(tableKey: OrderedKey, before: Item | undefined, after: Item | undefined): void {
    const beforeKey = before && this.entryKey(before, tableKey);
    const afterKey = after && this.entryKey(after, tableKey);
    const beforeEntry = beforeKey === undefined ? undefined : this.entries.get(beforeKey);
    if (beforeKey !== undefined && beforeKey !== afterKey) this.entries.replace(beforeKey, beforeEntry, undefined);
    if (after === undefined || afterKey === undefined) return;
    this.entries.replace(afterKey, beforeKey === afterKey ? beforeEntry : undefined, this.entry(after));
  }

  /** An independent index with the same entries, in constant time. */
  clone(): SecondaryIndex {
    return new SecondaryIndex(this, this.entries.clone());
  }
}
