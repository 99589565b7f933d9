import { describe, expect, it } from 'vitest';
import { attributeMapOf } from '../values/attribute-map.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { attributeMapSize } from '../values/size.ts';
import { encodeAttributes } from '../values/wire-form.ts';
import { sizedItem, type Item } from './item.ts';
import type { KeySchema } from './key-schema.ts';
import { SecondaryIndex } from './secondary-index.ts';

const tableKeySchema: KeySchema = { partitionKey: [{ name: 'pk', type: 'S' }], sortKey: [] };
const keySchema: KeySchema = {
  partitionKey: [{ name: 'genre', type: 'S' }],
  sortKey: [{ name: 'data', type: 'B' }],
};

function index(projection: SecondaryIndex['projection']): SecondaryIndex {
  return new SecondaryIndex({ name: 'i', kind: 'global', keySchema, tableKeySchema, projection });
}

function item(attributes: Record<string, AttributeValue>): Item {
  const map = attributeMapOf(Object.entries(attributes));
  return sizedItem(map, attributeMapSize(map));
}

const bytes = new Uint8Array([1]);
const keysOnly = index({ type: 'KEYS_ONLY', nonKeyAttributes: [] });

describe('an entry of a secondary index', () => {
  it('keeps the whole item itself where the projection is ALL', () => {
    const whole = item({ pk: 'a', genre: 'jazz', data: bytes, year: 'x' });
    expect(index({ type: 'ALL', nonKeyAttributes: [] }).entry(whole)).toBe(whole);
  });

  it('keeps both keys where it is KEYS_ONLY, and the named attributes where it is INCLUDE', () => {
    const whole = item({ pk: 'a', genre: 'jazz', data: bytes, year: 'x', more: 'y' });
    const keys = { pk: { S: 'a' }, genre: { S: 'jazz' }, data: { B: bytes } };
    expect(encodeAttributes(keysOnly.entry(whole).attributes, 'sdk')).toEqual(keys);
    const include = index({ type: 'INCLUDE', nonKeyAttributes: ['year', 'absent'] });
    const entry = include.entry(whole);
    expect(encodeAttributes(entry.attributes, 'sdk')).toEqual({ ...keys, year: { S: 'x' } });
    expect([keysOnly.entry(whole).sizeBytes, entry.sizeBytes]).toEqual([3 + 9 + 5, 3 + 9 + 5 + 5]);
  });

  it.each<[string, Record<string, AttributeValue>]>([
    ['lacks an attribute of the index key', { pk: 'a', genre: 'jazz' }],
    ['has one of another type', { pk: 'a', genre: 'jazz', data: 'text' }],
    ['has an empty string there', { pk: 'a', genre: '', data: bytes }],
    ['has empty binary there', { pk: 'a', genre: 'jazz', data: new Uint8Array() }],
    ['has a partition key of more than 2048 bytes', { pk: 'a', genre: 'é'.repeat(1025), data: bytes }],
    ['has a sort key of more than 1024 bytes', { pk: 'a', genre: 'jazz', data: new Uint8Array(1025) }],
  ])('is none where the item %s', (_, attributes) => {
    expect(keysOnly.entryKey(item(attributes), 'key')).toBeUndefined();
  });

  it('is there with the longest keys', () => {
    const longest = item({ pk: 'a', genre: 'é'.repeat(1024), data: new Uint8Array(1024) });
    expect(keysOnly.entryKey(longest, 'key')).toBeDefined();
  });

  it('moves with its key, changes with its content and goes with the item', () => {
    const sizes = index({ type: 'INCLUDE', nonKeyAttributes: ['year'] });
    const before = item({ pk: 'a', genre: 'jazz', data: bytes, year: 'x' });
    const after = item({ pk: 'a', genre: 'blues', data: bytes, year: 'xyz' });
    sizes.apply('key', undefined, before);
    expect([sizes.entries.count, sizes.entries.sizeBytes]).toEqual([1, before.sizeBytes]);
    sizes.apply('key', before, after);
    expect([sizes.entries.count, sizes.entries.sizeBytes]).toEqual([1, after.sizeBytes]);
    const unindexed = item({ pk: 'a' });
    sizes.apply('key', after, unindexed);
    expect([sizes.entries.count, sizes.entries.sizeBytes]).toEqual([0, 0]);
    sizes.apply('key', unindexed, before);
    sizes.apply('key', before, undefined);
    expect([sizes.entries.count, sizes.entries.sizeBytes]).toEqual([0, 0]);
  });
});
