import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedKey, positionalKey } from './positional-key.ts';
import type { TableSchema } from './table-schema.ts';

const names = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('hash', 'range', 'HashKeyElement', 'RangeKeyElement', '__proto__', 'constructor'),
);
const schema = (keyNames: readonly string[]): TableSchema => ({ keyNames, indexes: new Map() });

describe('a key by position', () => {
  it('of a key by names, made one by names again, is the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 2 }), (keyNames) => {
        const key = Object.fromEntries(keyNames.map((name, index) => [name, { N: `${index}` }]));
        const there = positionalKey(key, schema(keyNames));
        expect(namedKey(there, schema(keyNames))).toEqual(key);
      }),
    );
  });

  it('of attributes called as positions are, in the other order, stays as it is', () => {
    const key = { RangeKeyElement: { S: 'a' }, HashKeyElement: { S: 'b' } };
    const swapped = schema(['RangeKeyElement', 'HashKeyElement']);
    expect(positionalKey(key, swapped)).toBe(key);
    expect(namedKey(key, swapped)).toBe(key);
  });

  it('of another key than the table has stays as it is', () => {
    const indexKey = { id: { S: 'a' }, kind: { S: 'x' } };
    expect(positionalKey(indexKey, schema(['id']))).toBe(indexKey);
    expect(namedKey({ name: { S: 'a' } }, schema(['id']))).toEqual({ name: { S: 'a' } });
  });

  it('with a range too many keeps it under a name no table has, for DynamoDB to refuse', () => {
    const key = { HashKeyElement: { S: 'a' }, RangeKeyElement: { S: 'b' } };
    expect(namedKey(key, schema(['id']))).toEqual({ id: { S: 'a' }, RangeKeyElement: { S: 'b' } });
  });

  it('of a table that is not there stays as it is', () => {
    const key = { HashKeyElement: { S: 'a' } };
    expect(namedKey(key, undefined)).toBe(key);
    expect(positionalKey(key, undefined)).toBe(key);
  });
});
