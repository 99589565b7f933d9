import type { CreateTableInput, WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { attributeValue, type AttributeType } from '../values/attribute-value.ts';
import { keyValue, type KeySpread } from './key-value.ts';
import { keyNames, tableOutline } from './table-outline.ts';

/** Attributes in the form AWS SDK v3 has them. */
export type WireItem = Record<string, WireAttributeValue>;

/** What items, and the paths and requests that speak of them, may be made of. */
export interface ItemConstraints {
  /** The attributes beside those of keys, which are members of maps as well; a, b, c, name and constructor by default. */
  readonly names?: readonly string[];
  /** The types of those; all ten by default. */
  readonly types?: readonly AttributeType[];
  /** How many lists and maps may be in one another; 2 by default. */
  readonly maxDepth?: number;
  /** How far the values of keys are spread; `few` by default. */
  readonly keys?: KeySpread;
}

/** The attributes beside those of keys where no others are asked for. */
export const defaultNames: readonly string[] = ['a', 'b', 'c', 'name', 'constructor'];

/**
 * Keys of a table's items.
 * @example
 * fc.assert(fc.property(itemKey(table), (Key) => engine.deleteItem({ TableName, Key })));
 */
export function itemKey(table: CreateTableInput, { keys }: ItemConstraints = {}): fc.Arbitrary<WireItem> {
  const { key, types } = tableOutline(table);
  const values = keyNames(key).map((name) =>
    keyValue(types.get(name) ?? 'S', keys).map((value) => [name, value]),
  );
  return fc.tuple(...values).map((entries) => Object.fromEntries(entries));
}

/**
 * Items a table takes: its key, often the attributes of its indexes' keys, and any others.
 * @example
 * fc.assert(fc.property(item(table), (Item) => engine.putItem({ TableName, Item })));
 */
export function item(table: CreateTableInput, constraints: ItemConstraints = {}): fc.Arbitrary<WireItem> {
  const { names = defaultNames, types: valueTypes, maxDepth, keys } = constraints;
  const { key, types } = tableOutline(table);
  const ofTable = new Set(keyNames(key));
  const ofIndexes = [...types].filter(([name]) => !ofTable.has(name));
  const indexed = ofIndexes.map(([name, type]) =>
    fc.option(
      keyValue(type, keys).map((value) => [name, value] as const),
      { nil: undefined, freq: 4 },
    ),
  );
  const free = names.filter((name) => !types.has(name));
  const others = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...free),
      attributeValue({
        names: fc.constantFrom(...names),
        ...(valueTypes !== undefined && { types: valueTypes }),
        ...(maxDepth !== undefined && { maxDepth }),
      }),
    ),
    { maxLength: free.length, selector: ([name]) => name },
  );
  return fc
    .tuple(itemKey(table, constraints), fc.tuple(...indexed), free.length === 0 ? fc.constant([]) : others)
    .map(([keyed, entries, rest]) =>
      Object.fromEntries([
        ...Object.entries(keyed),
        ...entries.filter((entry) => entry !== undefined),
        ...rest,
      ]),
    );
}
