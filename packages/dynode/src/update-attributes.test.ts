import { describe, expect, it } from 'vitest';
import { updateAttributes } from './update-attributes.ts';

describe('updateAttributes', () => {
  it('plain values are put, each with its type', () => {
    expect(
      updateAttributes({ name: 'Bob', age: 22, nums: [1, 2], tags: ['a'], on: true, m: { a: 1 } }),
    ).toEqual({
      name: { Value: { S: 'Bob' }, Action: 'PUT' },
      age: { Value: { N: '22' }, Action: 'PUT' },
      nums: { Value: { NS: ['1', '2'] }, Action: 'PUT' },
      tags: { Value: { SS: ['a'] }, Action: 'PUT' },
      on: { Value: { BOOL: true }, Action: 'PUT' },
      m: { Value: { M: { a: { N: '1' } } }, Action: 'PUT' },
    });
  });

  it.each<[string, unknown, object]>([
    ['{ add: 4 }', { add: 4 }, { Value: { N: '4' }, Action: 'ADD' }],
    ['{ Add: 0 }', { Add: 0 }, { Value: { N: '0' }, Action: 'ADD' }],
    ["{ add: ['a', 'b'] }", { add: ['a', 'b'] }, { Value: { SS: ['a', 'b'] }, Action: 'ADD' }],
    ['{ add: [0] }', { add: [0] }, { Value: { NS: ['0'] }, Action: 'ADD' }],
    ['{ add: a typed value }', { add: { NS: ['1'] } }, { Value: { NS: ['1'] }, Action: 'ADD' }],
    ['{ delete: 4 }', { delete: 4 }, { Value: { N: '4' }, Action: 'DELETE' }],
    ['{ delete: [5] }', { delete: [5] }, { Value: { NS: ['5'] }, Action: 'DELETE' }],
    ['{ delete: [0] }', { delete: [0] }, { Value: { NS: ['0'] }, Action: 'DELETE' }],
    ['{ delete: null }', { delete: null }, { Action: 'DELETE' }],
    ['{ delete: [] }', { delete: [] }, { Action: 'DELETE' }],
    ['{ put: 4 }', { put: 4 }, { Value: { N: '4' }, Action: 'PUT' }],
    ["{ put: '' }", { put: '' }, { Value: { S: '' }, Action: 'PUT' }],
    [
      "{ put: 'DELETE' }, which dynode took for a deletion",
      { put: 'DELETE' },
      { Value: { S: 'DELETE' }, Action: 'PUT' },
    ],
    ['{ put: { add: 1 } }', { put: { add: 1 } }, { Value: { M: { add: { N: '1' } } }, Action: 'PUT' }],
    ["{ put: { S: 'x' } }", { put: { S: 'x' } }, { Value: { M: { S: { S: 'x' } } }, Action: 'PUT' }],
    ['{ put: null }, which DynamoDB refuses', { put: null }, { Action: 'PUT' }],
    ['{ add: [] }, which DynamoDB refuses', { add: [] }, { Action: 'ADD' }],
    ["{ Action: 'DELETE' }", { Action: 'DELETE' }, { Action: 'DELETE' }],
    ["{ action: 'delete' }", { action: 'delete' }, { Action: 'DELETE' }],
    ["{ Action: 'ADD', Value: 1 }", { Action: 'ADD', Value: 1 }, { Value: { N: '1' }, Action: 'ADD' }],
    [
      'an action with a typed value',
      { Value: { SS: ['a'] }, Action: 'DELETE' },
      { Value: { SS: ['a'] }, Action: 'DELETE' },
    ],
  ])('%s is an action', (_what, value, update) => {
    expect(updateAttributes({ attribute: value })).toEqual({ attribute: update });
  });

  it.each<[unknown]>([[''], [null], [undefined], [[]], [['']]])('%j removes the attribute', (value) => {
    expect(updateAttributes({ attribute: value })).toEqual({ attribute: { Action: 'DELETE' } });
  });

  it('zero and [0] are put', () => {
    expect(updateAttributes({ zero: 0, zeros: [0] })).toEqual({
      zero: { Value: { N: '0' }, Action: 'PUT' },
      zeros: { Value: { NS: ['0'] }, Action: 'PUT' },
    });
  });

  it.each<[object, object]>([
    [{ city: 'NYC' }, { city: { S: 'NYC' } }],
    [{ city: 'DELETE' }, { city: { S: 'DELETE' } }],
    [
      { add: 1, put: 2 },
      { add: { N: '1' }, put: { N: '2' } },
    ],
    [
      { Action: 'ADD', Value: 1, more: 2 },
      { Action: { S: 'ADD' }, Value: { N: '1' }, more: { N: '2' } },
    ],
    [{}, {}],
  ])('%j is a map to be put', (value, map) => {
    expect(updateAttributes({ attribute: value })).toEqual({
      attribute: { Value: { M: map }, Action: 'PUT' },
    });
  });

  it('native puts what is empty, skips undefined, and keeps the operands of add and delete sets', () => {
    const updates = {
      none: null,
      empty: '',
      list: ['a'],
      gone: undefined,
      nums: { delete: [5] },
      away: { delete: null },
    };
    expect(updateAttributes(updates, { conversion: 'native' })).toEqual({
      none: { Value: { NULL: true }, Action: 'PUT' },
      empty: { Value: { S: '' }, Action: 'PUT' },
      list: { Value: { L: [{ S: 'a' }] }, Action: 'PUT' },
      nums: { Value: { NS: ['5'] }, Action: 'DELETE' },
      away: { Action: 'DELETE' },
    });
  });

  it.each([[undefined], [null], [{}]])('%j updates nothing', (updates) => {
    expect(updateAttributes(updates)).toEqual({});
  });

  it('an attribute named length loses nothing', () => {
    expect(updateAttributes({ length: 2, name: 'x' })).toEqual({
      length: { Value: { N: '2' }, Action: 'PUT' },
      name: { Value: { S: 'x' }, Action: 'PUT' },
    });
  });
});
