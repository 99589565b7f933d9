import { describe, expect, it } from 'vitest';
import { toKeys, type Key } from './to-keys.ts';

describe('toKeys', () => {
  it.each<[string, Key, object]>([
    ['a string', 'Foo', { HashKeyElement: { S: 'Foo' } }],
    ['a number', 55.55, { HashKeyElement: { N: '55.55' } }],
    ['zero', 0, { HashKeyElement: { N: '0' } }],
    ['a bigint', 10n, { HashKeyElement: { N: '10' } }],
    ['bytes', new Uint8Array([1]), { HashKeyElement: { B: new Uint8Array([1]) } }],
    ['an empty string, which DynamoDB refuses', '', { HashKeyElement: { S: '' } }],
    ['a hash', { hash: 'Foo' }, { HashKeyElement: { S: 'Foo' } }],
    ['a hash that is a number', { hash: 123 }, { HashKeyElement: { N: '123' } }],
    ['a hash that is zero, which dynode refused', { hash: 0 }, { HashKeyElement: { N: '0' } }],
    ['a hash that is a Date', { hash: new Date(0) }, { HashKeyElement: { S: '1970-01-01T00:00:00.000Z' } }],
    [
      'hash and range',
      { hash: 'Foo', range: 456 },
      { HashKeyElement: { S: 'Foo' }, RangeKeyElement: { N: '456' } },
    ],
    [
      'a range that is zero',
      { hash: 'Foo', range: 0 },
      { HashKeyElement: { S: 'Foo' }, RangeKeyElement: { N: '0' } },
    ],
    ['an empty range', { hash: 'Foo', range: '' }, { HashKeyElement: { S: 'Foo' } }],
    ['no range', { hash: 'Foo', range: null }, { HashKeyElement: { S: 'Foo' } }],
    ['attributes by name', { id: 'a', sort: 1 }, { id: { S: 'a' }, sort: { N: '1' } }],
    ['one attribute named range', { range: 1 }, { range: { N: '1' } }],
    ['typed values by name', { id: { S: 'a' } }, { id: { S: 'a' } }],
    ['the form of 2011', { HashKeyElement: { S: 'a' } }, { HashKeyElement: { S: 'a' } }],
  ])('%s is a key', (_what, key, typed) => {
    expect(toKeys(key)).toEqual(typed);
  });

  it.each([[{ hash: null }], [{ hash: undefined, range: 1 }], [true], [['a']], [new Date(0)], [{}]])(
    '%j is none',
    (key) => {
      expect(() => toKeys(key as unknown as Key)).toThrow('Invalid Hashkey ');
    },
  );

  it.each([[null], [undefined]])('%s is none', (key) => {
    expect(() => toKeys(key as unknown as Key)).toThrow(TypeError);
  });
});
