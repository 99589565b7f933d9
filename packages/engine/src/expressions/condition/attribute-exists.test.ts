import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeExists } from './attribute-exists.ts';

const item = attributeMapOf([
  ['null', null],
  ['empty', ''],
  ['map', attributeMapOf([['list', attributeListOf([false])]])],
]);

describe('attributeExists', () => {
  it.each([[['null']], [['empty']], [['map']], [['map', 'list', 0]]] as const)('finds %j', (path) => {
    expect(attributeExists(path, item)).toBe(true);
  });

  it.each([
    [['missing']],
    [['map', 'list', 1]],
    [['map', 'list', 'x']],
    [['constructor']],
    [['__proto__']],
  ] as const)('does not find %j', (path) => {
    expect(attributeExists(path, item)).toBe(false);
  });
});
