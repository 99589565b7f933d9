import { AttributeMapBuilder, getAttribute } from '../values/attribute-map.ts';
import { attributeMapSize, attributeValueSize } from '../values/size.ts';
import { sizedItem, type Item } from './item.ts';
import { ItemStore } from './item-store.ts';
import { keyAttributes, type KeyAttribute, type KeySchema } from './key-schema.ts';
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
  private readonly projected: ReadonlySet<string>;

  constructor(
    description: Pick<SecondaryIndex, 'name' | 'kind' | 'keySchema' | 'tableKeySchema' | 'projection'>,
    entries: ItemStore = new ItemStore(),
    projected: ReadonlySet<string> = projectedNames(description),
  ) {
    this.name = description.name;
    this.kind = description.kind;
    this.keySchema = description.keySchema;
    this.tableKeySchema = description.tableKeySchema;
    this.projection = description.projection;
    this.entries = entries;
    this.projected = projected;
  }

  /** Where the entry of `item` stands: the index key, then the table key; undefined where `item` is not indexed. */
  entryKey(item: Item, tableKey: OrderedKey): OrderedKey | undefined {
    const indexKey = orderedKey(this.keySchema, item.attributes);
    return indexKey === undefined || !isIndexable(this.keySchema, item, indexKey)
      ? undefined
      : indexKey + tableKey;
  }

  /** What the index keeps of `item`. */
  entry(item: Item): Item {
    if (this.projection.type === 'ALL') return item;
    const builder = new AttributeMapBuilder();
    for (const name of this.projected) {
      const value = getAttribute(item.attributes, name);
      if (value !== undefined) builder.set(name, value);
    }
    const attributes = builder.build();
    return sizedItem(attributes, attributeMapSize(attributes));
  }

  /** The names of the attributes the index keeps, where its projection is not ALL. */
  projectedNames(): ReadonlySet<string> {
    return this.projected;
  }

  /** Brings the index after a change of one item; only `commit` calls this. */
  apply(tableKey: OrderedKey, before: Item | undefined, after: Item | undefined): void {
    const beforeKey = before && this.entryKey(before, tableKey);
    const afterKey = after && this.entryKey(after, tableKey);
    const beforeEntry = beforeKey === undefined ? undefined : this.entries.get(beforeKey);
    if (beforeKey !== undefined && beforeKey !== afterKey)
      this.entries.replace(beforeKey, beforeEntry, undefined);
    if (after === undefined || afterKey === undefined) return;
    this.entries.replace(afterKey, beforeKey === afterKey ? beforeEntry : undefined, this.entry(after));
  }

  /** An independent index with the same entries, in constant time. */
  clone(): SecondaryIndex {
    return new SecondaryIndex(this, this.entries.clone(), this.projected);
  }
}

function projectedNames({
  keySchema,
  tableKeySchema,
  projection,
}: Pick<SecondaryIndex, 'keySchema' | 'tableKeySchema' | 'projection'>): ReadonlySet<string> {
  const keyNames = [...keyAttributes(keySchema), ...keyAttributes(tableKeySchema)].map(({ name }) => name);
  return new Set([...keyNames, ...projection.nonKeyAttributes]);
}

const MAX_PARTITION_KEY_BYTES = 2048;
const MAX_SORT_KEY_BYTES = 1024;
/** A key of no more code units than this is within the limits whatever its characters. */
const SURELY_WITHIN_LIMITS = Math.floor(MAX_SORT_KEY_BYTES / 3);

/**
 * Whether the values `item` has for the index key may be keys at all. Writes are refused that give an index
 * other values, but an item written before the index was created can have them: backfilling skips it.
 */
function isIndexable(keySchema: KeySchema, item: Item, indexKey: OrderedKey): boolean {
  const isShort = indexKey.length <= SURELY_WITHIN_LIMITS;
  return (
    fitsPart(keySchema.partitionKey, item, isShort ? Infinity : MAX_PARTITION_KEY_BYTES) &&
    fitsPart(keySchema.sortKey, item, isShort ? Infinity : MAX_SORT_KEY_BYTES)
  );
}

function fitsPart(part: readonly KeyAttribute[], item: Item, maxBytes: number): boolean {
  for (const { name } of part) {
    const value = getAttribute(item.attributes, name);
    if (value === '' || (value instanceof Uint8Array && value.length === 0)) return false;
    if (maxBytes < Infinity && value !== undefined && attributeValueSize(value) > maxBytes) return false;
  }
  return true;
}
