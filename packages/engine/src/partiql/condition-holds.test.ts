import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../test/table-fixture.ts';
import type { BoundCondition, BoundOperand } from '../expressions/bound.ts';
import { evaluateCondition } from '../expressions/condition/evaluate.ts';
import { operandValue } from '../expressions/condition/operand.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { conditionHolds } from './condition-holds.ts';

const anOperand: fc.Arbitrary<BoundOperand> = fc.oneof(
  fc.constantFrom('a', 'b', 'gone').map((name): BoundOperand => ({ type: 'path', path: [name] })),
  fc.constantFrom('x', 'y', true).map((value): BoundOperand => ({ type: 'value', value })),
  fc
    .constantFrom('a', 'b', 'gone')
    .map((name): BoundOperand => ({ type: 'size', operand: { type: 'path', path: [name] } })),
);
const aComparator = fc.constantFrom('=', '<>', '<', '>=' as const);

const { condition: aCondition } = fc.letrec<{ condition: BoundCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(aComparator, anOperand, anOperand)
      .map(([comparator, left, right]): BoundCondition => ({ type: 'comparison', comparator, left, right })),
    fc.tuple(anOperand, anOperand, anOperand).map(([operand, lower, upper]): BoundCondition => {
      return { type: 'between', operand, lower, upper };
    }),
    fc
      .constantFrom('attribute_exists', 'attribute_not_exists')
      .map((type): BoundCondition => ({ type, path: ['gone'] })),
    fc
      .tuple(fc.constantFrom('and', 'or'), tie('condition'), tie('condition'))
      .map(([type, left, right]): BoundCondition => ({ type, left, right })),
    tie('condition').map((condition): BoundCondition => ({ type: 'not', condition })),
  ),
}));

const item = attributesOf({ a: 'x', b: true });

/** Three-valued logic told plainly: undefined is neither true nor false. */
function truth(where: BoundCondition, attributes: AttributeMap): boolean | undefined {
  if (where.type === 'and' || where.type === 'or') {
    const sides = new Set([truth(where.left, attributes), truth(where.right, attributes)]);
    const deciding = where.type === 'or';
    if (sides.has(deciding)) return deciding;
    return sides.has(undefined) ? undefined : !deciding;
  }
  if (where.type === 'not') {
    const inner = truth(where.condition, attributes);
    return inner === undefined ? undefined : !inner;
  }
  const operands =
    where.type === 'comparison'
      ? [where.left, where.right]
      : where.type === 'between'
        ? [where.operand, where.lower, where.upper]
        : [];
  const missing = operands.some((operand) => operandValue(operand, attributes) === undefined);
  return missing ? undefined : evaluateCondition(where, attributes);
}

describe('conditionHolds', () => {
  it('holds where three-valued logic says true', () => {
    fc.assert(
      fc.property(aCondition, (where) => {
        expect(evaluateCondition(conditionHolds(where), item)).toBe(truth(where, item) === true);
      }),
    );
  });

  it('leaves a condition without <> and NOT as it is', () => {
    const where: BoundCondition = { type: 'attribute_exists', path: ['a'] };
    expect(conditionHolds(where)).toBe(where);
  });
});
