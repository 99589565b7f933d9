import { describe, expect, it } from 'vitest';
import { stringify } from './stringify.ts';

describe('stringify', () => {
  it.each([
    ['a string', 'Bob', { S: 'Bob' }],
    ['a number', 144, { N: '144' }],
    ['zero', 0, { N: '0' }],
    ['minus zero', -0, { N: '0' }],
    ['a large number', 1e21, { N: '1e+21' }],
    ['no number at all, which DynamoDB refuses', NaN, { N: 'NaN' }],
    ['a bigint', 9007199254740993n, { N: '9007199254740993' }],
    ['a boxed number', Object(5), { N: '5' }],
    ['an array of strings', ['a', 'b'], { SS: ['a', 'b'] }],
    ['strings of which one is empty', ['a', ''], { SS: ['a', ''] }],
    ['an array of numbers', [1, 2], { NS: ['1', '2'] }],
    ['zeros, which dynode lost', [0], { NS: ['0'] }],
    ['numbers and bigints', [1, 2n], { NS: ['1', '2'] }],
    ['a mixed array', [1, 'a'], { L: [{ N: '1' }, { S: 'a' }] }],
    ['an array with null', ['a', null], { L: [{ S: 'a' }, { NULL: true }] }],
    ['an array of booleans', [false], { L: [{ BOOL: false }] }],
    ['an array of arrays', [['a'], []], { L: [{ L: [{ S: 'a' }] }, { L: [] }] }],
    ['a Date', new Date(0), { S: '1970-01-01T00:00:00.000Z' }],
    ['an object with toJSON', { toJSON: () => [1] }, { NS: ['1'] }],
    ['a boolean', true, { BOOL: true }],
    ['a Buffer', Buffer.from('hi'), { B: new Uint8Array([104, 105]) }],
    ['a view of bytes', new Uint16Array([1]), { B: new Uint8Array([1, 0]) }],
    ['an ArrayBuffer', new Uint8Array([7]).buffer, { B: new Uint8Array([7]) }],
    ['a Set of strings', new Set(['a']), { SS: ['a'] }],
    ['a Set of bytes', new Set([new Uint8Array([1])]), { BS: [new Uint8Array([1])] }],
    ['a Map', new Map([['a', 1]]), { M: { a: { N: '1' } } }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), { M: { a: { N: '1' } } }],
    [
      'an object, in which nothing is dropped and arrays are lists',
      { empty: '', none: null, gone: undefined, list: ['a'], deep: { set: new Set([1]) } },
      {
        M: {
          empty: { S: '' },
          none: { NULL: true },
          list: { L: [{ S: 'a' }] },
          deep: { M: { set: { NS: ['1'] } } },
        },
      },
    ],
  ])('%s has its type', (_what, value, typed) => {
    expect(stringify({ value })).toEqual({ value: typed });
  });

  it.each([[''], [null], [undefined], [[]], [['']], [['', '']], [[null]], [new Set()]])(
    'the attribute %j is left out',
    (value) => {
      expect(stringify({ id: 'a', value })).toEqual({ id: { S: 'a' } });
    },
  );

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a regular expression', /x/],
    ['an error', new Error('x')],
    ['a promise', Promise.resolve()],
    ['a date that is none', new Date(NaN)],
    ['a mixed Set', new Set([1, 'a'])],
  ])('%s is refused rather than stored as something else', (_what, value) => {
    expect(() => stringify({ value })).toThrow('Unsupported Data type: ');
    expect(() => stringify({ value: { within: value } })).toThrow('Unsupported Data type: ');
    expect(() => stringify({ value }, { conversion: 'native' })).toThrow('Unsupported Data type: ');
  });

  it('a structure that contains itself is refused', () => {
    const value: Record<string, unknown> = {};
    value['itself'] = value;
    expect(() => stringify({ value })).toThrow('Unsupported Data type: a structure that contains itself');
  });

  it('an attribute named length loses nothing', () => {
    expect(stringify({ id: 'a', length: 2 })).toEqual({ id: { S: 'a' }, length: { N: '2' } });
  });

  it('__proto__ and constructor are attributes as any other', () => {
    const item = JSON.parse('{"__proto__": "a", "constructor": {"__proto__": 1}}') as object;
    const typed = stringify(item);
    expect(Object.keys(typed)).toEqual(['__proto__', 'constructor']);
    expect(JSON.stringify(typed)).toBe('{"__proto__":{"S":"a"},"constructor":{"M":{"__proto__":{"N":"1"}}}}');
  });

  it('no item has no attributes, and what is no object is no item', () => {
    expect(stringify(null)).toEqual({});
    expect(() => stringify([])).toThrow(TypeError);
    expect(() => stringify('text' as unknown as object)).toThrow('An item is an object');
  });

  it('bytes are copied, so that a later change of them changes nothing', () => {
    const bytes = new Uint8Array([1]);
    const typed = stringify({ bytes });
    bytes[0] = 9;
    expect(typed).toEqual({ bytes: { B: new Uint8Array([1]) } });
  });

  it('native keeps what is empty and takes arrays for lists', () => {
    const item = { empty: '', none: null, gone: undefined, list: ['a'], no: [], set: new Set(['a']) };
    expect(stringify(item, { conversion: 'native' })).toEqual({
      empty: { S: '' },
      none: { NULL: true },
      list: { L: [{ S: 'a' }] },
      no: { L: [] },
      set: { SS: ['a'] },
    });
  });

  it('booleans are strings for programs that compare them with "true"', () => {
    const item = { yes: true, list: [false] };
    expect(stringify(item, { booleans: 'string' })).toEqual({
      yes: { S: 'true' },
      list: { L: [{ S: 'false' }] },
    });
  });
});
