import { describe, expect, it } from 'vitest';
import { parseCondition } from './parse-condition.ts';
import { parseProjection } from './parse-projection.ts';
import { parseUpdate } from './parse-update.ts';

function isFrozenThroughout(tree: object): boolean {
  const children = Object.values(tree).filter((child) => typeof child === 'object' && child !== null);
  return Object.isFrozen(tree) && children.every(isFrozenThroughout);
}

describe('a tree', () => {
  it('is frozen throughout', () => {
    expect(
      isFrozenThroughout(parseCondition('NOT a.b[1] IN (:v, size(#c)) OR attribute_exists(d)', 'Condition')),
    ).toBe(true);
    expect(isFrozenThroughout(parseUpdate('SET a = if_not_exists(b, :v) + c REMOVE d[0]'))).toBe(true);
    expect(isFrozenThroughout(parseProjection('a, b.c'))).toBe(true);
  });

  it('is shared by calls with the same text, whatever the kind of condition', () => {
    const tree = parseCondition('a = :shared', 'Condition');
    expect(parseCondition('a = :shared', 'Condition')).toBe(tree);
    expect(parseCondition('a = :shared', 'Filter')).toBe(tree);
    expect(parseUpdate('REMOVE common')).toBe(parseUpdate('REMOVE common'));
    expect(parseProjection('common')).toBe(parseProjection('common'));
  });

  it('is not confused between the languages', () => {
    expect(parseProjection('a').type).toBe('projection');
    expect(() => parseCondition('a', 'Condition')).toThrow('Syntax error');
    expect(() => parseUpdate('a')).toThrow('Syntax error');
  });

  it('that is refused is refused again, under the name of each kind', () => {
    for (const kind of ['Condition', 'Filter', 'KeyCondition', 'Condition'] as const) {
      expect(() => parseCondition('select = a', kind)).toThrow(
        `Invalid ${kind}Expression: Attribute name is a reserved keyword; reserved keyword: select`,
      );
    }
  });
});
