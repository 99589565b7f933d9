import { describe, expect, it } from 'vitest';
import { emptyAttributeMap } from '../../values/attribute-map.ts';
import { evaluateCondition } from '../condition/evaluate.ts';
import type { BoundCondition } from '../bound.ts';
import { combineConditions } from './combine-conditions.ts';

const yes: BoundCondition = { type: 'attribute_not_exists', path: ['a'] };
const no: BoundCondition = { type: 'attribute_exists', path: ['a'] };

describe('combineConditions', () => {
  it('has no condition for none and the condition itself for one', () => {
    expect(combineConditions([], undefined)).toBeUndefined();
    expect(combineConditions([yes], undefined)).toBe(yes);
  });

  it.each([
    [[yes, yes, yes], 'AND', true],
    [[yes, no, yes], 'AND', false],
    [[yes, yes, no], undefined, false],
    [[no, no, yes], 'OR', true],
    [[no, no, no], 'OR', false],
  ] as const)('combines case %# by %s', (conditions, operator, expected) => {
    const condition = combineConditions(conditions, operator) as BoundCondition;
    expect(evaluateCondition(condition, emptyAttributeMap)).toBe(expected);
  });

  it('combines 100,000 conditions into a tree that can be evaluated', () => {
    const conditions = Array.from({ length: 100_000 }, () => yes);
    expect(evaluateCondition(combineConditions(conditions, 'AND') as BoundCondition, emptyAttributeMap)).toBe(
      true,
    );
    expect(
      evaluateCondition(combineConditions([...conditions, no], 'AND') as BoundCondition, emptyAttributeMap),
    ).toBe(false);
  });

  it('refuses an operator with fewer than two conditions', () => {
    expect(() => combineConditions([yes], 'OR')).toThrow(
      'ConditionalOperator can only be used when Filter or Expected has two or more elements',
    );
    expect(() => combineConditions([], 'AND')).toThrow(
      'ConditionalOperator cannot be used without Filter or Expected',
    );
  });
});
