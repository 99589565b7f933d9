import { ValidationException } from '../errors/validation-exception.ts';
import { functionRules } from '../expressions/function-rules.ts';
import type { Comparator, ConditionSyntax } from '../expressions/syntax.ts';
import { nodeName } from './node-name.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';

/** Whether an expression comes to true or false. */
export function isCondition(node: ExpressionSyntax): boolean {
  switch (node.type) {
    case 'and':
    case 'or':
    case 'not':
    case 'comparison':
    case 'between':
    case 'in':
    case 'is':
    case 'like':
      return true;
    case 'call':
      return functionRules.get(node.name)?.use === 'condition';
    default:
      return false;
  }
}

/**
 * The comparison of a condition with a value: `attribute_exists(a) = true`. A value that is no boolean equals none.
 * @throws ValidationException when it asks for an order, or `other` is no value
 */
export function compareCondition(
  condition: ConditionSyntax,
  comparator: Comparator,
  other: ExpressionSyntax,
  values: StatementValues,
): ConditionSyntax {
  if (comparator !== '=' && comparator !== '<>') {
    throw new ValidationException(
      `Incorrect operand type for operator or function; operator or function: ${comparator}, operand type: BOOL`,
    );
  }
  // AWS's text is not known.
  if (other.type === 'path' || isCondition(other))
    throw new ValidationException(`Unsupported operation: ${nodeName(other)}`);
  const value = values.literal(other);
  const isEqual = comparator === '=';
  if (typeof value === 'boolean') return value === isEqual ? condition : { type: 'not', condition };
  return {
    type: 'comparison',
    comparator,
    left: values.placeValue(true),
    right: values.placeValue(value),
  };
}
