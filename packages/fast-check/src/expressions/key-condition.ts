import type { CreateTableInput, WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { compareValues } from '../model/compare-values.ts';
import { modelValue } from '../model/model-value.ts';
import type { ItemConstraints } from '../tables/item.ts';
import { keyValue } from '../tables/key-value.ts';
import { tableOutline, type KeyOutline, type TableOutline } from '../tables/table-outline.ts';
import type { Placeholders } from './placeholders.ts';

/** What a key condition asks of one attribute. */
export interface KeyPart {
  readonly name: string;
  readonly comparator: '=' | '<' | '<=' | '>' | '>=' | 'between' | 'begins_with';
  /** One value, or the two bounds of `between`. */
  readonly values: readonly WireAttributeValue[];
}

/** A key condition before it is text: equality of every attribute of the partition, then what is asked of the sort key. */
export type KeyConditionTree = readonly KeyPart[];

/**
 * Key conditions that DynamoDB accepts for a table or one of its indexes, as trees.
 * @example
 * keyConditionTree(table, tableOutline(table).key);
 */
export function keyConditionTree(
  table: CreateTableInput,
  key: KeyOutline,
  { keys }: ItemConstraints = {},
): fc.Arbitrary<KeyConditionTree> {
  const outline = tableOutline(table);
  const valueOf = (name: string): fc.Arbitrary<WireAttributeValue> =>
    keyValue(outline.types.get(name) ?? 'S', keys);
  const equal = (name: string): fc.Arbitrary<KeyPart> =>
    valueOf(name).map((value) => ({ name, comparator: '=', values: [value] }));
  const partition = fc.tuple(...key.partition.map(equal));
  const sorts = key.sort.map((name) => fc.tuple(equal(name), sortPart(outline, name, valueOf(name))));
  return fc
    .tuple(partition, fc.tuple(...sorts), fc.nat({ max: key.sort.length }), fc.boolean())
    .map(([equals, drawn, length, open]) => {
      // All but the last attribute of the sort key that is named must be equal to something.
      const sort = drawn
        .slice(0, length)
        .map(([same, other], index) => (open && index === length - 1 ? other : same));
      return [...equals, ...sort];
    });
}

function sortPart(
  { types }: TableOutline,
  name: string,
  value: fc.Arbitrary<WireAttributeValue>,
): fc.Arbitrary<KeyPart> {
  const comparison = fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), value)
    .map(([comparator, one]): KeyPart => ({ name, comparator, values: [one] }));
  const between = fc.tuple(value, value).map(([one, other]): KeyPart => {
    const inOrder = (compareValues(modelValue(one), modelValue(other)) ?? 0) <= 0;
    return { name, comparator: 'between', values: inOrder ? [one, other] : [other, one] };
  });
  if (types.get(name) === 'N') return fc.oneof(comparison, between);
  const prefix = value.map((one): KeyPart => ({ name, comparator: 'begins_with', values: [one] }));
  return fc.oneof(comparison, between, prefix);
}

/** The text of a key condition. */
export function printKeyCondition(tree: KeyConditionTree, placeholders: Placeholders): string {
  return tree
    .map(({ name, comparator, values }) => {
      const attribute = placeholders.name(name);
      const [first = '', second = ''] = values.map((value) => placeholders.value(value));
      if (comparator === 'between') return `${attribute} BETWEEN ${first} AND ${second}`;
      if (comparator === 'begins_with') return `begins_with(${attribute}, ${first})`;
      return `${attribute} ${comparator} ${first}`;
    })
    .join(' AND ');
}
