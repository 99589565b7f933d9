import { describe, expect, it } from 'vitest';
import { allConstraints, brokenBounds, isAllowedString, matchesPattern } from './constraint.ts';
import { tableNameOrArnShape, tableNameShape } from './table-name.ts';

describe('a pattern', () => {
  it('holds for the whole of a text', () => {
    expect(matchesPattern('abc', '[a-z]+')).toBe(true);
    expect(matchesPattern('abc!', '[a-z]+')).toBe(false);
    expect(matchesPattern('abc\n', '[a-z]+')).toBe(false);
    expect(matchesPattern('ab', 'a|ab')).toBe(true);
  });
});

describe('bounds', () => {
  it('name what is broken', () => {
    expect(brokenBounds(0, { min: 1, max: 25 }, 'length')).toEqual([
      'Member must have length greater than or equal to 1',
    ]);
    expect(brokenBounds(26, { min: 1, max: 25 }, 'length')).toEqual([
      'Member must have length less than or equal to 25',
    ]);
    expect(brokenBounds(-1, { min: 0 }, 'value')).toEqual([
      'Member must have value greater than or equal to 0',
    ]);
    expect(brokenBounds(1_000_001, { max: 1_000_000 }, 'value')).toEqual([
      'Member must have value less than or equal to 1000000',
    ]);
    expect(brokenBounds(7, { min: 7, max: 7 }, 'value')).toEqual([]);
  });
});

describe('the constraints of a collection', () => {
  it('stand in brackets, the upper bound first', () => {
    expect(allConstraints(tableNameShape)).toBe(
      '[Member must have length less than or equal to 255, Member must have length greater than or equal to 3, ' +
        'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]',
    );
    expect(allConstraints({ values: ['A', 'B'] })).toBe('[Member must satisfy enum value set: [A, B]]');
  });
});

describe('the name of a table', () => {
  it.each(['abc', 'a-b_c.d', 'x'.repeat(255), 'arn:aws:dynamodb:us-east-1:1:table/t'])(
    '%s is allowed',
    (name) => {
      expect(isAllowedString(name, tableNameOrArnShape)).toBe(true);
    },
  );

  it.each(['', 'ab', 'abc!', 'ünï', 'x'.repeat(256), `arn:${'x'.repeat(1021)}`])('%s is not', (name) => {
    expect(isAllowedString(name, tableNameOrArnShape)).toBe(false);
  });
});
