import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import type { BoundUpdate } from '../bound.ts';
import { applyUpdate } from './apply-update.ts';
import { updatedFragments } from './updated-fragments.ts';

const before = attributeMapOf([
  [
    'map',
    attributeMapOf([
      ['x', 'old'],
      ['y', 'other'],
    ]),
  ],
  ['list', attributeListOf(['l0', 'l1', 'l2'])],
  ['gone', 'g'],
]);
const update: BoundUpdate = {
  type: 'update',
  actions: [
    { type: 'set', path: ['map', 'x'], value: { type: 'value', value: 'new' } },
    { type: 'set', path: ['list', 2], value: { type: 'value', value: 'two' } },
    { type: 'set', path: ['list', 0], value: { type: 'value', value: 'zero' } },
    { type: 'remove', path: ['gone'] },
  ],
};

describe('updatedFragments', () => {
  it('gives the fragments as they were', () => {
    expect(updatedFragments(update, before)).toEqual(
      attributeMapOf([
        ['map', attributeMapOf([['x', 'old']])],
        ['list', attributeListOf(['l0', 'l2'])],
        ['gone', 'g'],
      ]),
    );
  });

  it('gives the fragments as they are', () => {
    expect(updatedFragments(update, applyUpdate(update, before))).toEqual(
      attributeMapOf([
        ['map', attributeMapOf([['x', 'new']])],
        ['list', attributeListOf(['zero', 'two'])],
      ]),
    );
  });

  it('gives nothing where the paths address nothing', () => {
    const removal: BoundUpdate = { type: 'update', actions: [{ type: 'remove', path: ['gone'] }] };
    expect(updatedFragments(removal, applyUpdate(removal, before))).toBeUndefined();
    expect(updatedFragments({ type: 'update', actions: [] }, before)).toBeUndefined();
  });
});
