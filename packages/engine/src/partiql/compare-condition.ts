import { ValidationException } from '../errors/validation-exception.ts';
import { functionRules } from '../expressions/function-rules.ts';
import type { Comparator, ConditionSyntax, OperandSyntax } from '../expressions/syntax.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';

/** One side of a comparison: a condition, or what has a value. */
type Side =
  | { readonly condition: ConditionSyntax; readonly operand?: undefined }
  | { readonly condition?: undefined; readonly operand: OperandSyntax };

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
 * A comparison one side of which is a condition: `attribute_exists(a) = true`.
 * @throws ValidationException when it asks for an order
 */
export function comparisonOfCondition(
  comparator: Comparator,
  left: Side,
  right: Side,
  values: StatementValues,
): ConditionSyntax {
  if (comparator !== '=' && comparator !== '<>') {
    throw new ValidationException(
      `Incorrect operand type for operator or function; operator or function: ${comparator}, operand type: BOOL`,
    );
  }
  const equal: ConditionSyntax = {
    type: 'or',
    left: both(holds(left, true, values), holds(right, true, values)),
    right: both(holds(left, false, values), holds(right, false, values)),
  };
  return comparator === '=' ? equal : { type: 'not', condition: equal };
}

function holds({ condition, operand }: Side, value: boolean, values: StatementValues): ConditionSyntax {
  if (condition === undefined)
    return { type: 'comparison', comparator: '=', left: operand, right: values.placeValue(value) };
  return value ? condition : { type: 'not', condition };
}

function both(left: ConditionSyntax, right: ConditionSyntax): ConditionSyntax {
  return { type: 'and', left, right };
}
