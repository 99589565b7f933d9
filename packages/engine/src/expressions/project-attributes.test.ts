import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../values/attribute-list.ts';
import { attributeMapOf, type AttributeMap } from '../values/attribute-map.ts';
import type { DocumentPath } from './bound.ts';
import { projectAttributes } from './project-attributes.ts';

const inner = attributeMapOf([
  ['x', 'ix'],
  ['y', 'iy'],
]);
const item = attributeMapOf([
  ['a', 'va'],
  ['null', null],
  [
    'map',
    attributeMapOf([
      ['b', 'mb'],
      ['c', inner],
      ['l', attributeListOf(['m0', 'm1'])],
    ]),
  ],
  ['list', attributeListOf(['l0', inner, attributeListOf(['n0', 'n1', 'n2']), 'l3'])],
  ['__proto__', attributeMapOf([['constructor', 'own']])],
]);

const cases: readonly (readonly [string, readonly DocumentPath[], AttributeMap])[] = [
  [
    'whole attributes',
    [['a'], ['null']],
    attributeMapOf([
      ['a', 'va'],
      ['null', null],
    ]),
  ],
  [
    'a member of a map in its place',
    [['map', 'b']],
    attributeMapOf([['map', attributeMapOf([['b', 'mb']])]]),
  ],
  [
    'members of one map together',
    [
      ['map', 'c', 'x'],
      ['map', 'b'],
    ],
    attributeMapOf([
      [
        'map',
        attributeMapOf([
          ['c', attributeMapOf([['x', 'ix']])],
          ['b', 'mb'],
        ]),
      ],
    ]),
  ],
  ['an element of a list, without gaps', [['list', 3]], attributeMapOf([['list', attributeListOf(['l3'])]])],
  [
    'elements of one list in ascending order',
    [
      ['list', 3],
      ['list', 0],
    ],
    attributeMapOf([['list', attributeListOf(['l0', 'l3'])]]),
  ],
  [
    'many indexes by number, not by text',
    [
      ['list', 2, 2],
      ['list', 2, 0],
      ['list', 10],
      ['list', 1],
    ],
    attributeMapOf([['list', attributeListOf([inner, attributeListOf(['n0', 'n2'])])]]),
  ],
  [
    'below an element of a list',
    [
      ['list', 1, 'y'],
      ['list', 2, 1],
    ],
    attributeMapOf([['list', attributeListOf([attributeMapOf([['y', 'iy']]), attributeListOf(['n1'])])]]),
  ],
  [
    'names that JavaScript gives a meaning',
    [['__proto__', 'constructor']],
    attributeMapOf([['__proto__', attributeMapOf([['constructor', 'own']])]]),
  ],
  ['only what there is', [['missing'], ['a']], attributeMapOf([['a', 'va']])],
];

const nothing: readonly (readonly [string, DocumentPath])[] = [
  ['a missing attribute', ['missing']],
  ['a missing member', ['map', 'missing']],
  ['a position past the end', ['list', 4]],
  ['below a missing member', ['map', 'missing', 'x']],
  ['a name in a list', ['list', 'a']],
  ['a position in a map', ['map', 0]],
  ['below a string', ['a', 'length']],
  ['below null', ['null', 0]],
  ['an inherited name', ['constructor']],
  ['an inherited name in a map', ['map', 'toString', 'name']],
];

describe('projectAttributes', () => {
  it.each(cases)('keeps %s', (_title, paths, expected) => {
    expect(projectAttributes(paths, item)).toEqual(expected);
    expect(projectAttributes(paths, item)).toEqual(expected);
  });

  it.each(nothing)('leaves nothing, not even an empty map, for %s', (_title, path) => {
    expect(projectAttributes([path], item)).toEqual(attributeMapOf([]));
  });

  it('keeps an empty map and an empty list that a path ends at', () => {
    const empty = attributeMapOf([
      ['map', attributeMapOf([])],
      ['list', attributeListOf([])],
    ]);
    expect(projectAttributes([['map'], ['list']], empty)).toEqual(empty);
  });

  it('projects different items by the same paths', () => {
    const paths: readonly DocumentPath[] = [
      ['list', 1],
      ['list', 0],
    ];
    expect(projectAttributes(paths, attributeMapOf([['list', attributeListOf(['p', 'q'])]]))).toEqual(
      attributeMapOf([['list', attributeListOf(['p', 'q'])]]),
    );
    expect(projectAttributes(paths, attributeMapOf([['list', attributeListOf(['r'])]]))).toEqual(
      attributeMapOf([['list', attributeListOf(['r'])]]),
    );
  });
});
