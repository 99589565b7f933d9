import { describe, expect, it } from 'vitest';
import type { UpdateAction } from '../expressions/update.ts';
import { applyUpdate, UpdateRefused } from './apply-update.ts';
import { itemText, modelItem } from './model-value.ts';

const item = modelItem({
  n: { N: '1' },
  l: { L: [{ S: 'a' }, { S: 'b' }, { S: 'c' }] },
  m: { M: { s: { SS: ['x', 'y'] } } },
});

const set = (path: UpdateAction['path'], S: string): UpdateAction => ({
  type: 'set',
  path,
  value: { type: 'value', value: { S } },
});

describe('an update of the model', () => {
  it('counts places in lists before it, and closes the gaps', () => {
    const updated = applyUpdate(
      [{ type: 'remove', path: ['l', 0] }, set(['l', 1], 'B'), set(['l', 9], 'd')],
      item,
    );
    expect(updated.get('l')).toEqual(modelItem({ l: { L: [{ S: 'B' }, { S: 'c' }, { S: 'd' }] } }).get('l'));
  });

  it('removes a set of which nothing is left', () => {
    const updated = applyUpdate([{ type: 'delete', path: ['m', 's'], value: { SS: ['y', 'x'] } }], item);
    expect(updated.get('m')).toEqual(modelItem({ m: { M: {} } }).get('m'));
  });

  it('leaves the item as it was', () => {
    const before = itemText(item);
    applyUpdate([set(['m', 's'], ''), { type: 'remove', path: ['n'] }], item);
    expect(itemText(item)).toBe(before);
  });

  it.each<[string, UpdateAction]>([
    ['a parent that is missing', set(['none', 'a'], '')],
    ['a parent of another kind', set(['m', 0], '')],
    ['a number added to a list', { type: 'add', path: ['l'], value: { N: '1' } }],
    ['a number out of range', { type: 'add', path: ['n'], value: { N: '1e125' } }],
    ['an attribute that is missing', { type: 'set', path: ['a'], value: { type: 'path', path: ['none'] } }],
  ])('is refused for %s', (_title, action) => {
    expect(() => applyUpdate([action], item)).toThrow(UpdateRefused);
  });
});
