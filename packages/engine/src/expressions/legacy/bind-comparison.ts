import { invariant } from '../../base/invariant.ts';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { BoundCondition, BoundPath, BoundValue, DocumentPath } from '../bound.ts';
import type { Comparator } from '../syntax.ts';

const comparators: Readonly<Partial<Record<ComparisonOperator, Comparator>>> = {
  EQ: '=',
  NE: '<>',
  LE: '<=',
  LT: '<',
  GE: '>=',
  GT: '>',
};

/** One older comparison as the condition of the expression language that means the same. */
export function bindComparison(
  path: DocumentPath,
  operator: ComparisonOperator,
  values: readonly AttributeValue[],
): BoundCondition {
  if (operator === 'NULL') return { type: 'attribute_not_exists', path };
  if (operator === 'NOT_NULL') return { type: 'attribute_exists', path };
  const operand: BoundPath = { type: 'path', path };
  const [first, second] = values.map((value): BoundValue => ({ type: 'value', value }));
  invariant(first !== undefined, `${operator} has a value`);
  const comparator = comparators[operator];
  if (comparator !== undefined) return { type: 'comparison', comparator, left: operand, right: first };
  switch (operator) {
    case 'BETWEEN':
      invariant(second !== undefined, 'BETWEEN has two values');
      return { type: 'between', operand, lower: first, upper: second };
    case 'BEGINS_WITH':
      return { type: 'begins_with', operand, prefix: first };
    case 'CONTAINS':
      return { type: 'contains', container: operand, element: first };
    case 'NOT_CONTAINS':
      return notContains(path, { type: 'contains', container: operand, element: first });
    default:
      return { type: 'in', operand, candidates: values.map((value) => ({ type: 'value', value })) };
  }
}

/** False for a missing attribute (DynamoDB Local 2.6.1), where NOT contains(…) is true. */
function notContains(path: DocumentPath, contains: BoundCondition): BoundCondition {
  return {
    type: 'and',
    left: { type: 'attribute_exists', path },
    right: { type: 'not', condition: contains },
  };
}
