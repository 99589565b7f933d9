import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../values/attribute-list.ts';
import { attributeMapOf } from '../values/attribute-map.ts';
import { formatDocumentPath, memberAt, valueAt } from './document-path.ts';

const item = attributeMapOf([
  ['a', 'top'],
  ['null', null],
  ['map', attributeMapOf([['list', attributeListOf(['zero', attributeMapOf([['deep', true]])])]])],
  ['__proto__', attributeMapOf([['constructor', 'own']])],
  ['1', attributeListOf(['one'])],
]);

describe('valueAt', () => {
  it.each([
    [['a'], 'top'],
    [['null'], null],
    [['map', 'list', 0], 'zero'],
    [['map', 'list', 1, 'deep'], true],
    [['__proto__', 'constructor'], 'own'],
    [['1', 0], 'one'],
  ] as const)('finds %j', (path, value) => {
    expect(valueAt(item, path)).toBe(value);
  });

  it.each([
    [['missing']],
    [['missing', 'below', 3]],
    [['map', 'list', 2]],
    [['map', 0]],
    [['map', 'list', 'length']],
    [['a', 'length']],
    [['a', 0]],
    [['null', 'x']],
    [['constructor']],
    [['toString', 'name']],
    [['map', '__proto__']],
    [['map', 'toString']],
  ] as const)('finds nothing at %j', (path) => {
    expect(valueAt(item, path)).toBeUndefined();
  });
});

describe('memberAt', () => {
  it('reads a list by position and a map by name only', () => {
    expect(memberAt(attributeListOf(['x']), 0)).toBe('x');
    expect(memberAt(attributeListOf(['x']), '0')).toBeUndefined();
    expect(memberAt(attributeMapOf([['0', 'x']]), '0')).toBe('x');
    expect(memberAt(attributeMapOf([['0', 'x']]), 0)).toBeUndefined();
  });
});

describe('formatDocumentPath', () => {
  it('prints names bare and positions in brackets', () => {
    expect(formatDocumentPath(['a', 'b', 3])).toBe('[a, b, [3]]');
    expect(formatDocumentPath(['only'])).toBe('[only]');
  });
});
