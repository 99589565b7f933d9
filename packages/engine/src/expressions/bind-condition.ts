import type { AttributeType } from '../values/attribute-value.ts';
import { checkBetweenBounds } from './check-between-bounds.ts';
import { bindFunction } from './bind-function.ts';
import { bindOperand } from './bind-operand.ts';
import type { BoundCondition } from './bound.ts';
import { explainedSyntax } from './explained-syntax.ts';
import { expressionError } from './expression-error.ts';
import { requireDistinct } from './require-distinct.ts';
import { requireOperandType, staticType } from './require-operand-type.ts';
import { checkOperatorCount } from './check-operator-count.ts';
import { parseCondition } from './parse-condition.ts';
import type { ConditionKind, ConditionSyntax } from './syntax.ts';
import type { Placeholders } from './placeholders.ts';

const orderedTypes: readonly AttributeType[] = ['S', 'N', 'B'];
const maximumCandidates = 100;

/**
 * Reads `text` as a ConditionExpression or FilterExpression and binds it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 * @throws ValidationException `Invalid ConditionExpression: …` for what `parseCondition` refuses, then in the order
 * written: placeholders not defined, paths too deep, wrong numbers, types and bounds of operands; at last, too many
 * operators.
 */
export function bindCondition(
  text: string,
  kind: 'Condition' | 'Filter',
  placeholders: Placeholders,
): BoundCondition {
  return bindConditionOf(text, kind, placeholders);
}

/** `bindCondition` for a KeyConditionExpression too. */
export function bindConditionOf(
  text: string,
  kind: ConditionKind,
  placeholders: Placeholders,
): BoundCondition {
  return bindConditionSyntax(kind, text, parseCondition(text, kind), placeholders);
}

/** `bindConditionOf` for a tree that is no expression's; `text` is what it was read from. */
export function bindConditionSyntax(
  kind: ConditionKind,
  text: string,
  syntax: ConditionSyntax,
  placeholders: Placeholders,
): BoundCondition {
  try {
    const bound = bind(kind, syntax, placeholders);
    checkOperatorCount(kind, text, syntax);
    return bound;
  } catch (error) {
    throw explainedSyntax(error, kind, syntax, placeholders);
  }
}

function bind(kind: ConditionKind, condition: ConditionSyntax, placeholders: Placeholders): BoundCondition {
  switch (condition.type) {
    case 'and':
    case 'or': {
      const left = bind(kind, condition.left, placeholders);
      return { type: condition.type, left, right: bind(kind, condition.right, placeholders) };
    }
    case 'not':
      return { type: 'not', condition: bind(kind, condition.condition, placeholders) };
    case 'comparison':
      return bindComparison(kind, condition, placeholders);
    case 'between':
      return bindBetween(kind, condition, placeholders);
    case 'in':
      return bindIn(kind, condition, placeholders);
    case 'function':
      return bindFunction(kind, condition, placeholders);
  }
}

function bindComparison(
  kind: ConditionKind,
  comparison: Extract<ConditionSyntax, { type: 'comparison' }>,
  placeholders: Placeholders,
): BoundCondition {
  const { comparator } = comparison;
  const left = bindOperand(kind, comparison.left, placeholders);
  const right = bindOperand(kind, comparison.right, placeholders);
  requireDistinct(kind, comparator, left, right);
  if (comparator !== '=' && comparator !== '<>') {
    requireOperandType(kind, comparator, staticType(left), orderedTypes);
    requireOperandType(kind, comparator, staticType(right), orderedTypes);
  }
  return { type: 'comparison', comparator, left, right };
}

function bindBetween(
  kind: ConditionKind,
  between: Extract<ConditionSyntax, { type: 'between' }>,
  placeholders: Placeholders,
): BoundCondition {
  const operand = bindOperand(kind, between.operand, placeholders);
  const lower = bindOperand(kind, between.lower, placeholders);
  const upper = bindOperand(kind, between.upper, placeholders);
  requireOperandType(kind, 'BETWEEN', staticType(operand), orderedTypes);
  requireOperandType(kind, 'BETWEEN', staticType(lower), orderedTypes);
  requireOperandType(kind, 'BETWEEN', staticType(upper), orderedTypes);
  requireDistinct(kind, 'BETWEEN', operand, lower);
  requireDistinct(kind, 'BETWEEN', operand, upper);
  checkBetweenBounds(kind, [lower, upper], [between.lower, between.upper], placeholders);
  return { type: 'between', operand, lower, upper };
}

function bindIn(
  kind: ConditionKind,
  condition: Extract<ConditionSyntax, { type: 'in' }>,
  placeholders: Placeholders,
): BoundCondition {
  const operand = bindOperand(kind, condition.operand, placeholders);
  const candidates = condition.candidates.map((candidate) => bindOperand(kind, candidate, placeholders));
  for (const candidate of candidates) requireDistinct(kind, 'IN', operand, candidate);
  if (candidates.length > maximumCandidates) {
    throw expressionError(
      kind,
      `The IN operator is provided with too many operands; number of operands: ${candidates.length}`,
    );
  }
  return { type: 'in', operand, candidates };
}
