import { attributeMapOf, type AttributeMap } from '../src/values/attribute-map.ts';
import type { AttributeValue, ScalarAttributeType } from '../src/values/attribute-value.ts';
import { attributeMapSize } from '../src/values/size.ts';
import { sizedItem, type Item } from '../src/tables/item.ts';
import { orderedKey } from '../src/tables/ordered-key.ts';
import { Table } from '../src/tables/table.ts';
import type { GlobalIndexRecord, KeySchemaElement, LocalIndexRecord } from '../src/tables/table-record.ts';

/** A key as the tests of this folder write it: `pk:S sk:N`; of an index `gh:S,gi:S gr:N`, partition key first. */
type KeyText = string;

interface IndexFixture {
  readonly key: KeyText;
  readonly keeps?: readonly string[];
}

/** Attributes from a plain object, for tests. */
export function attributesOf(record: Readonly<Record<string, AttributeValue>>): AttributeMap {
  return attributeMapOf(Object.entries(record));
}

/** An item from a plain object, for tests. */
export function itemOf(record: Readonly<Record<string, AttributeValue>>): Item {
  const attributes = attributesOf(record);
  return sizedItem(attributes, attributeMapSize(attributes));
}

/** A table with its indexes and items, for tests. An index keeps `keeps` beside the keys, or all without it. */
export function tableFixture(
  key: KeyText,
  indexes: { local?: Record<string, IndexFixture>; global?: Record<string, IndexFixture> } = {},
  items: readonly Readonly<Record<string, AttributeValue>>[] = [],
): Table {
  const { local = {}, global = {} } = indexes;
  const throughput = { readCapacityUnits: 0, writeCapacityUnits: 0, decreasesMs: [] };
  const types = new Map<string, ScalarAttributeType>();
  for (const text of [
    key,
    ...[...Object.values(local), ...Object.values(global)].map((index) => index.key),
  ]) {
    for (const attribute of text.split(/[ ,]/)) {
      const [name = '', type] = attribute.split(':');
      types.set(name, type === 'N' || type === 'B' ? type : 'S');
    }
  }
  const table = new Table({
    name: 'T',
    id: 'id',
    arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/T',
    status: 'ACTIVE',
    createdMs: 0,
    attributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    keySchema: keySchemaOf(key),
    billingMode: 'PAY_PER_REQUEST',
    throughput,
    localIndexes: Object.entries(local).map(indexRecord),
    globalIndexes: Object.entries(global).map((entry): GlobalIndexRecord => ({
      ...indexRecord(entry),
      status: 'ACTIVE',
      throughput,
    })),
    sseChangesMs: [],
    tableClassChangesMs: [],
    deletionProtection: false,
    tags: [],
    transitions: [],
  });
  for (const item of items.map(itemOf)) {
    const place = orderedKey(table.keySchema, item.attributes);
    if (place === undefined) throw new Error('a fixture item lacks its key');
    table.replace(place, undefined, item);
  }
  return table;
}

function indexRecord([name, { key, keeps }]: [string, IndexFixture]): LocalIndexRecord {
  const projection = {
    type: keeps === undefined ? 'ALL' : 'INCLUDE',
    nonKeyAttributes: keeps ?? [],
  } as const;
  return { name, keySchema: keySchemaOf(key), projection };
}

function keySchemaOf(key: KeyText): KeySchemaElement[] {
  return key.split(' ').flatMap((part, position) =>
    part.split(',').map((attribute) => ({
      AttributeName: attribute.split(':')[0] ?? '',
      KeyType: position === 0 ? 'HASH' : 'RANGE',
    })),
  );
}
