import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from './parse.ts';
import { stringify } from './stringify.ts';
import type { TypedItem } from './typed-value.ts';

describe('parse', () => {
  it.each<[string, TypedItem[string], unknown]>([
    ['S', { S: 'Bob' }, 'Bob'],
    ['N', { N: '144' }, 144],
    ['NS', { NS: ['1', '22'] }, [1, 22]],
    ['SS', { SS: ['a', 'b'] }, ['a', 'b']],
    ['B', { B: new Uint8Array([1]) }, new Uint8Array([1])],
    ['BS', { BS: [new Uint8Array([1])] }, [new Uint8Array([1])]],
    ['BOOL', { BOOL: false }, false],
    ['NULL', { NULL: true }, null],
    ['M', { M: { a: { M: {} } } }, { a: {} }],
    ['L', { L: [{ N: '1' }, { S: '' }] }, [1, '']],
  ])('a value of type %s is the plain one', (_type, typed, value) => {
    expect(parse({ value: typed })).toEqual({ value });
  });

  it('an item of several attributes has them all', () => {
    const typed = { name: { S: 'Bob' }, age: { N: '22' }, nums: { NS: ['1'] }, tags: { SS: ['x'] } };
    expect(parse(typed)).toEqual({ name: 'Bob', age: 22, nums: [1], tags: ['x'] });
  });

  it.each([[{}], [null], [undefined]])('%j is null', (typed) => {
    expect(parse(typed)).toBeNull();
  });

  it('a type that DynamoDB does not have is an error of the call, not of the process', () => {
    expect(() => parse({ value: { X: 1 } as never })).toThrow('Unsupported type: X');
  });

  it('native gives sets as Sets', () => {
    const typed = { s: { SS: ['a'] }, n: { NS: ['1'] }, b: { BS: [new Uint8Array([1])] }, l: { L: [] } };
    expect(parse(typed, { conversion: 'native' })).toEqual({
      s: new Set(['a']),
      n: new Set([1]),
      b: new Set([new Uint8Array([1])]),
      l: [],
    });
  });

  it.each([
    ['9007199254740991', 9007199254740991, 9007199254740991, 9007199254740991],
    ['9007199254740993', 9007199254740992, 9007199254740993n, '9007199254740993'],
    ['-9007199254740993', -9007199254740992, -9007199254740993n, '-9007199254740993'],
    ['0.1', 0.1, 0.1, 0.1],
    ['0.0000001', 1e-7, 1e-7, 1e-7],
    ['-120.50', -120.5, -120.5, -120.5],
    ['0.1234567890123456789', 0.12345678901234568, '0.1234567890123456789', '0.1234567890123456789'],
  ])('%s is exact wherever another than a number was asked for', (text, number, bigint, string) => {
    const parsed = (numbers: 'number' | 'bigint' | 'string'): unknown =>
      parse({ value: { N: text } }, { numbers })?.['value'];
    expect([parsed('number'), parsed('bigint'), parsed('string')]).toEqual([number, bigint, string]);
  });

  it('what stringify has written comes back, in the native conversion for any data', () => {
    const data = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), data, { minKeys: 1 }), (item) => {
        const native = { conversion: 'native' } as const;
        expect(JSON.stringify(parse(stringify(item, native), native))).toBe(JSON.stringify(item));
      }),
    );
  });
});
