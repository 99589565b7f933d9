import { describe, expect, it } from 'vitest';
import { attributeMapOf, getAttribute } from '../values/attribute-map.ts';
import { sizedItem } from './item.ts';
import { orderedKey } from './ordered-key.ts';
import type { TableRecord } from './table-record.ts';
import { Table } from './table.ts';

const record: TableRecord = {
  name: 'T',
  id: 'id',
  arn: 'arn',
  status: 'ACTIVE',
  createdMs: 0,
  attributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'genre', AttributeType: 'S' },
  ],
  keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  billingMode: 'PAY_PER_REQUEST',
  throughput: { readCapacityUnits: 0, writeCapacityUnits: 0, decreasesMs: [] },
  localIndexes: [],
  globalIndexes: [],
  sseChangesMs: [],
  tableClassChangesMs: [],
  deletionProtection: false,
  tags: [],
  transitions: [],
};
const withIndex: TableRecord = {
  ...record,
  globalIndexes: [
    {
      name: 'byGenre',
      keySchema: [{ AttributeName: 'genre', KeyType: 'HASH' }],
      projection: { type: 'ALL', nonKeyAttributes: [] },
      status: 'ACTIVE',
      throughput: record.throughput,
    },
  ],
};

function put(table: Table, pk: string, genre: string): void {
  const item = sizedItem(
    attributeMapOf([
      ['pk', pk],
      ['genre', genre],
    ]),
    10,
  );
  const key = orderedKey(table.keySchema, item.attributes);
  if (key === undefined) throw new Error('the item has a key');
  table.replace(key, table.items.get(key), item);
}

function genres(table: Table): Set<unknown> {
  const found = new Set<unknown>();
  table.indexes.get('byGenre')?.entries.visit({}, (_, item) => {
    found.add(getAttribute(item.attributes, 'genre'));
    return true;
  });
  return found;
}

describe('a table', () => {
  it('fills an index that a new record adds and keeps its items', () => {
    const table = new Table(record);
    put(table, 'a', 'jazz');
    const indexed = table.withRecord(withIndex);
    expect(indexed.items).toBe(table.items);
    expect(indexed.indexes.get('byGenre')?.entries.count).toBe(1);
    expect(indexed.withRecord(record).indexes.size).toBe(0);
  });

  it('keeps the entries of an index that stays', () => {
    const table = new Table(withIndex);
    put(table, 'a', 'jazz');
    const next = table.withRecord({ ...withIndex, deletionProtection: true });
    expect(next.indexes.get('byGenre')).toBe(table.indexes.get('byGenre'));
  });

  it('is independent of its clone, either way', () => {
    const table = new Table(withIndex);
    put(table, 'a', 'jazz');
    const clone = table.clone();
    put(table, 'b', 'blues');
    put(clone, 'a', 'rock');
    put(clone, 'c', 'pop');
    expect(genres(table)).toEqual(new Set(['blues', 'jazz']));
    expect(genres(clone)).toEqual(new Set(['pop', 'rock']));
    expect([table.items.count, table.items.sizeBytes]).toEqual([2, 20]);
    expect([clone.items.count, clone.items.sizeBytes]).toEqual([2, 20]);
  });

  it('is a fault where a key attribute has no type', () => {
    expect(() => new Table({ ...record, attributeDefinitions: [] })).toThrow('invariant');
  });
});
