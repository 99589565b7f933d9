import { describe, expect, it } from 'vitest';
import { attributesOf, itemOf } from '../../test/table-fixture.ts';
import type { BoundUpdate } from '../expressions/bound.ts';
import type { Item } from '../tables/item.ts';
import { attributeListOf } from '../values/attribute-list.ts';
import { encodeAttributes } from '../values/wire-form.ts';
import { returnedAttributes, type ReturnValues } from './return-values.ts';

const before = itemOf({
  pk: 'a',
  map: attributesOf({ x: 'old', y: 'kept' }),
  list: attributeListOf(['0', '1', '2']),
  gone: true,
});
const after = itemOf({
  pk: 'a',
  map: attributesOf({ x: 'new', y: 'kept' }),
  list: attributeListOf(['0', '1', 'two']),
  made: true,
});
const update: BoundUpdate = {
  type: 'update',
  actions: [
    { type: 'set', path: ['map', 'x'], value: { type: 'value', value: 'new' } },
    { type: 'set', path: ['list', 2], value: { type: 'value', value: 'two' } },
    { type: 'set', path: ['made'], value: { type: 'value', value: true } },
    { type: 'remove', path: ['gone'] },
  ],
};
const returned = (
  returnValues: ReturnValues,
  images: readonly [Item | undefined, Item | undefined] = [before, after],
  of: BoundUpdate | undefined = update,
): unknown => {
  const change = { type: 'item', tableName: 'T', key: 'k', before: images[0], after: images[1] } as const;
  const attributes = returnedAttributes(returnValues, change, of);
  return attributes && encodeAttributes(attributes, 'sdk');
};

describe('returnedAttributes', () => {
  it('is nothing for NONE and by default', () => {
    expect(returned('NONE')).toBeUndefined();
    expect(returned(undefined)).toBeUndefined();
  });

  it('is the whole item for ALL_OLD and ALL_NEW', () => {
    expect(returned('ALL_OLD')).toEqual(encodeAttributes(before.attributes, 'sdk'));
    expect(returned('ALL_NEW')).toEqual(encodeAttributes(after.attributes, 'sdk'));
  });

  it('is the fragments the update addresses for UPDATED_OLD and UPDATED_NEW', () => {
    expect(returned('UPDATED_OLD')).toEqual({
      map: { M: { x: { S: 'old' } } },
      list: { L: [{ S: '2' }] },
      gone: { BOOL: true },
    });
    expect(returned('UPDATED_NEW')).toEqual({
      map: { M: { x: { S: 'new' } } },
      list: { L: [{ S: 'two' }] },
      made: { BOOL: true },
    });
  });

  it('is nothing where the image is missing or the update addresses nothing in it', () => {
    expect(returned('ALL_OLD', [undefined, after])).toBeUndefined();
    expect(returned('UPDATED_OLD', [undefined, after])).toBeUndefined();
    expect(returned('ALL_NEW', [undefined, undefined])).toBeUndefined();
    const removal: BoundUpdate = { type: 'update', actions: [{ type: 'remove', path: ['gone'] }] };
    expect(returned('UPDATED_NEW', [before, after], removal)).toBeUndefined();
  });
});
