import { describe, expect, it } from 'vitest';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import { Decimal } from '../../values/decimal.ts';
import type { BoundUpdateAction, BoundUpdateOperand, DocumentPath } from '../bound.ts';
import { updateCost } from './update-cost.ts';

const at = (...path: DocumentPath): BoundUpdateOperand => ({ type: 'path', path });
const five: BoundUpdateOperand = { type: 'value', value: 'vvvvv' };
const set = (path: DocumentPath, value: BoundUpdateOperand): BoundUpdateAction => ({
  type: 'set',
  path,
  value,
});
const item = attributeMapOf([['tags', attributeSetOf('SS', ['aa', 'bbb'])]]);

describe('updateCost', () => {
  it.each<[string, readonly BoundUpdateAction[], number]>([
    ['no action', [], 3],
    ['SET a = :v', [set(['a'], five)], 3 + 19 + 1 + 5],
    ['a name of several bytes', [set(['ä€'], five)], 3 + 19 + 5 + 5],
    ['SET a.bc[12] = :v', [set(['a', 'bc', 12], five)], 3 + 19 + 1 + (4 + 2) + (4 + 2) + 5],
    ['SET a = b.cd[3]', [set(['a'], at('b', 'cd', 3))], 3 + 19 + 1 + 1 + (14 + 1) + (14 + 2) + (14 + 1)],
    ['SET a = b + :v', [set(['a'], { type: '+', left: at('b'), right: five })], 3 + 20 + 34 + 16 + 5],
    ['SET a = :v - b', [set(['a'], { type: '-', left: five, right: at('b') })], 3 + 20 + 37 + 5 + 16],
    [
      'if_not_exists',
      [set(['a'], { type: 'if_not_exists', path: ['b'], otherwise: five })],
      3 + 20 + 39 + 16 + 5,
    ],
    ['list_append', [set(['a'], { type: 'list_append', head: at('b'), tail: five })], 3 + 20 + 37 + 16 + 5],
    ['a value used twice', [set(['a'], five), set(['b'], five)], 3 + 25 + 25],
    ['REMOVE a.b', [{ type: 'remove', path: ['a', 'b'] }], 3 + 1 + 1 + 5],
    ['ADD of a number', [{ type: 'add', path: ['n'], value: new Decimal('12') }], 3 + 19 + 1 + 2],
    [
      'ADD of a set to nothing',
      [{ type: 'add', path: ['x'], value: attributeSetOf('SS', ['aa', 'c']) }],
      3 + 19 + 1 + 3,
    ],
    [
      'ADD of a set, members already there free',
      [{ type: 'add', path: ['tags'], value: attributeSetOf('SS', ['aa', 'c']) }],
      3 + 19 + 4 + 1,
    ],
    [
      'ADD of a set all there',
      [{ type: 'add', path: ['tags'], value: attributeSetOf('SS', ['aa']) }],
      3 + 19 + 4,
    ],
    [
      'DELETE, its value free',
      [{ type: 'delete', path: ['tags'], value: attributeSetOf('SS', ['aa']) }],
      3 + 1 + 4,
    ],
  ])('%s', (_title, actions, expected) => {
    expect(updateCost({ type: 'update', actions }, item)).toBe(expected);
  });
});
