import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import {
  attributeMapOf,
  emptyAttributeMap,
  getAttribute,
  type AttributeMap,
} from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { encodeAttributes } from '../../values/wire-form.ts';
import type { BoundUpdateAction, BoundUpdateOperand, DocumentPath } from '../bound.ts';
import { valueAt } from '../document-path.ts';
import { applyUpdate } from './apply-update.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const at = (...path: DocumentPath): BoundUpdateOperand => ({ type: 'path', path });
const just = (value: AttributeValue): BoundUpdateOperand => ({ type: 'value', value });
const set = (path: DocumentPath, value: BoundUpdateOperand): BoundUpdateAction => ({
  type: 'set',
  path,
  value,
});
const remove = (...path: DocumentPath): BoundUpdateAction => ({ type: 'remove', path });
const add = (path: DocumentPath, value: AttributeValue): BoundUpdateAction => ({ type: 'add', path, value });
const del = (path: DocumentPath, value: AttributeValue): BoundUpdateAction => ({
  type: 'delete',
  path,
  value,
});
const sum = (left: BoundUpdateOperand, right: BoundUpdateOperand): BoundUpdateOperand => ({
  type: '+',
  left,
  right,
});
const run = (item: AttributeMap, ...actions: BoundUpdateAction[]): AttributeMap =>
  applyUpdate({ type: 'update', actions }, item);

const tags = attributeSetOf('SS', ['a', 'b']);
const map = attributeMapOf([
  ['x', 'mx'],
  ['n', number('1')],
]);
const item = attributeMapOf([
  ['s', 'text'],
  ['n', number('5')],
  ['tags', tags],
  ['map', map],
  ['list', attributeListOf(['l0', 'l1', 'l2'])],
  ['nested', attributeListOf([attributeMapOf([['k', attributeListOf(['n0', 'n1'])]]), 'last'])],
]);

/** The attribute `name` after the actions. */
function after(name: string, ...actions: BoundUpdateAction[]): AttributeValue | undefined {
  return getAttribute(run(item, ...actions), name);
}

describe('SET', () => {
  it('creates and overwrites, whatever the type was', () => {
    expect(after('new', set(['new'], just(null)))).toBe(null);
    expect(after('n', set(['n'], just('now text')))).toBe('now text');
    expect(after('list', set(['list'], just(map)))).toEqual(map);
  });

  it('creates and overwrites within maps and lists', () => {
    expect(after('map', set(['map', 'new'], just(true)))).toEqual(
      attributeMapOf([
        ['x', 'mx'],
        ['n', number('1')],
        ['new', true],
      ]),
    );
    expect(after('list', set(['list', 1], just('!')))).toEqual(attributeListOf(['l0', '!', 'l2']));
    expect(after('nested', set(['nested', 0, 'k', 1], just('!')))).toEqual(
      attributeListOf([attributeMapOf([['k', attributeListOf(['n0', '!'])]]), 'last']),
    );
  });

  it('appends past the end of a list, in the order of positions and without gaps', () => {
    expect(after('list', set(['list', 3], just('x')))).toEqual(attributeListOf(['l0', 'l1', 'l2', 'x']));
    expect(
      after('list', set(['list', 90], just('x')), set(['list', 8], just('y')), set(['list', 10], just('z'))),
    ).toEqual(attributeListOf(['l0', 'l1', 'l2', 'y', 'z', 'x']));
  });

  it('reads the item as it was', () => {
    const swapped = run(item, set(['s'], at('n')), set(['n'], at('s')));
    expect(getAttribute(swapped, 's')).toEqual(number('5'));
    expect(getAttribute(swapped, 'n')).toBe('text');
    expect(after('new', remove('list', 0), set(['new'], at('list', 0)))).toBe('l0');
  });

  it('sets names that JavaScript gives a meaning', () => {
    const updated = run(
      item,
      set(['__proto__'], just('p')),
      set(['map', '__proto__'], just('q')),
      set(['constructor'], just('c')),
    );
    expect(getAttribute(updated, '__proto__')).toBe('p');
    expect(getAttribute(updated, 'constructor')).toBe('c');
    expect(getAttribute(getAttribute(updated, 'map') as AttributeMap, '__proto__')).toBe('q');
    expect(Object.getPrototypeOf(encodeAttributes(updated, 'sdk'))).toBe(Object.prototype);
    expect(run(updated, remove('__proto__'), remove('map', '__proto__'), remove('constructor'))).toEqual(
      item,
    );
  });
});

describe('REMOVE', () => {
  it('takes away an attribute, a member, an element', () => {
    expect(after('s', remove('s'))).toBeUndefined();
    expect(after('map', remove('map', 'x'))).toEqual(attributeMapOf([['n', number('1')]]));
    expect(after('nested', remove('nested', 0, 'k', 0))).toEqual(
      attributeListOf([attributeMapOf([['k', attributeListOf(['n1'])]]), 'last']),
    );
  });

  it('counts positions before the update and closes the gaps', () => {
    expect(after('list', remove('list', 0), remove('list', 2))).toEqual(attributeListOf(['l1']));
    expect(
      after('list', remove('list', 0), set(['list', 1], just('!')), set(['list', 7], just('new'))),
    ).toEqual(attributeListOf(['!', 'l2', 'new']));
    expect(after('list', remove('list', 0), remove('list', 1), remove('list', 2))).toEqual(
      attributeListOf([]),
    );
  });

  it('leaves the item itself where there is nothing to take', () => {
    expect(run(item, remove('missing'), remove('map', 'missing'), remove('list', 3))).toBe(item);
  });
});

describe('ADD', () => {
  it('adds numbers and starts from zero', () => {
    expect(after('n', add(['n'], number('-7.5')))).toEqual(number('-2.5'));
    expect(after('new', add(['new'], number('3')))).toEqual(number('3'));
    expect(after('map', add(['map', 'n'], number('1')), add(['map', 'new'], number('2')))).toEqual(
      attributeMapOf([
        ['x', 'mx'],
        ['n', number('2')],
        ['new', number('2')],
      ]),
    );
    expect(after('list', add(['list', 9], number('2')))).toEqual(
      attributeListOf(['l0', 'l1', 'l2', number('2')]),
    );
  });

  it('joins sets and creates a missing one', () => {
    expect(after('tags', add(['tags'], attributeSetOf('SS', ['b', 'c'])))).toEqual(
      attributeSetOf('SS', ['a', 'b', 'c']),
    );
    expect(after('new', add(['new'], tags))).toEqual(tags);
  });
});

describe('DELETE', () => {
  it('takes members from a set, and an emptied set away', () => {
    expect(after('tags', del(['tags'], attributeSetOf('SS', ['b', 'z'])))).toEqual(
      attributeSetOf('SS', ['a']),
    );
    expect(after('tags', del(['tags'], attributeSetOf('SS', ['b', 'a'])))).toBeUndefined();
    const listed = attributeMapOf([['l', attributeListOf([tags, 'x'])]]);
    expect(run(listed, del(['l', 0], tags))).toEqual(attributeMapOf([['l', attributeListOf(['x'])]]));
  });

  it('leaves the item itself where the set is missing', () => {
    expect(run(item, del(['missing'], tags), del(['map', 'missing'], tags))).toBe(item);
  });
});

describe('applyUpdate', () => {
  it('builds an item out of nothing', () => {
    const key = attributeMapOf([['pk', 'p']]);
    expect(run(key, set(['copy'], at('pk')), add(['n'], number('1')), remove('x'))).toEqual(
      attributeMapOf([
        ['pk', 'p'],
        ['copy', 'p'],
        ['n', number('1')],
      ]),
    );
    expect(run(emptyAttributeMap)).toBe(emptyAttributeMap);
  });

  it('shares what it does not touch', () => {
    const long = attributeListOf(Array.from({ length: 20 }, (_, index) => `l${index}`));
    const before = attributeMapOf([
      ['s', 'text'],
      ['long', long],
      ['nested', attributeListOf([attributeMapOf([['k', long]]), 'last'])],
    ]);
    const updated = run(before, set(['nested', 1], just('!')), remove('s'));
    expect(getAttribute(updated, 'long')).toBe(long);
    expect(valueAt(updated, ['nested', 0, 'k'])).toBe(long);
  });
});

describe('the errors of applyUpdate', () => {
  const path = 'The document path provided in the update expression is invalid for update';
  const type = 'An operand in the update expression has an incorrect data type';
  const missing = 'The provided expression refers to an attribute that does not exist in the item';
  const overflow = 'Number overflow. Attempting to store a number with magnitude larger than supported range';
  const badSum = sum(at('s'), just(number('1')));
  const big = attributeMapOf([
    ['n', number('9E125')],
    ['s', 'text'],
  ]);

  it.each<[string, readonly BoundUpdateAction[], string]>([
    ['SET below a missing map', [set(['missing', 'x'], just('v'))], path],
    ['SET below a missing element', [set(['list', 9, 'x'], just('v'))], path],
    ['SET of a name in a list', [set(['list', 'x'], just('v'))], path],
    ['SET of a position in a map', [set(['map', 0], just('v'))], path],
    ['SET below a string', [set(['s', 'x'], just('v'))], path],
    ['SET of a position in a set', [set(['tags', 0], just('v'))], path],
    ['REMOVE below a missing map', [remove('missing', 'x')], path],
    ['REMOVE of a name in a list', [remove('list', 'x')], path],
    ['ADD below a missing map', [add(['missing', 'x'], number('1'))], path],
    ['DELETE below a missing map', [del(['missing', 'x'], tags)], path],
    ['an operand that is missing', [set(['new'], at('missing'))], missing],
    ['an operand that is missing within a map', [set(['new'], at('map', 'missing'))], missing],
    ['an operand of a name in a list', [set(['new'], at('list', 'length'))], missing],
    ['a sum of a string', [set(['new'], badSum)], type],
    ['ADD of a number to a string', [add(['s'], number('1'))], type],
    ['ADD of a set to a set of another type', [add(['tags'], attributeSetOf('NS', [number('1')]))], type],
    ['ADD of a set to a number', [add(['n'], tags)], type],
    ['DELETE from a string', [del(['s'], tags)], type],
    ['DELETE of another type of set', [del(['tags'], attributeSetOf('BS', [Uint8Array.of(1)]))], type],
    ['a wrong container before a wrong type', [set(['new'], badSum), set(['s', 'x'], just('v'))], path],
    ['a wrong type before a missing parent', [set(['missing', 'x'], just('v')), set(['new'], badSum)], type],
    ['a wrong type before a missing attribute', [set(['new'], at('missing')), set(['new2'], badSum)], type],
    [
      'a missing parent before a missing attribute',
      [set(['new'], at('missing')), set(['missing', 'x'], just('v'))],
      path,
    ],
    [
      'the later section first: a missing parent',
      [set(['new'], at('missing')), remove('missing', 'x')],
      path,
    ],
    [
      'the later section first: a missing attribute',
      [remove('missing', 'x'), set(['new'], at('missing'))],
      missing,
    ],
  ])('%s', (_title, actions, message) => {
    expect(() => run(item, ...actions)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it('reports a number out of range last', () => {
    const tooBig = set(['new'], sum(at('n'), at('n')));
    expect(() => run(big, tooBig)).toThrow(overflow);
    expect(() => run(big, tooBig, set(['new2'], at('missing')))).toThrow(missing);
    expect(() => run(big, tooBig, set(['new2'], badSum))).toThrow(type);
    expect(() => run(big, add(['n'], number('1')))).toThrow(
      'Attempting to store more than 38 significant digits in a Number',
    );
  });

  it('has another text for the older AttributeUpdates', () => {
    const update = {
      type: 'update',
      actions: [add(['s'], number('1'))],
      source: 'AttributeUpdates',
    } as const;
    expect(() => applyUpdate(update, item)).toThrow('Type mismatch for attribute to update');
  });
});
