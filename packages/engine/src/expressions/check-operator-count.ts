import { expressionError } from './expression-error.ts';
import type { ConditionSyntax, ExpressionKind, OperandSyntax, UpdateSyntax } from './syntax.ts';

const maximumOperators = 300;

/**
 * Refuses an expression of more than 300 operators and functions; BETWEEN and IN are one each, whatever their operands.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
 */
export function checkOperatorCount(
  kind: ExpressionKind,
  text: string,
  tree: ConditionSyntax | UpdateSyntax,
): void {
  // No operator is shorter than a character: most expressions need no count.
  if (text.length <= maximumOperators) return;
  const count = tree.type === 'update' ? updateOperators(tree) : conditionOperators(tree);
  if (count <= maximumOperators) return;
  // DynamoDB's own count stops at the first operator too many (DynamoDB local 2.6.1).
  throw expressionError(
    kind,
    `The expression contains too many operators; operator count: ${maximumOperators + 1}`,
  );
}

function conditionOperators(condition: ConditionSyntax): number {
  switch (condition.type) {
    case 'and':
    case 'or':
      return 1 + conditionOperators(condition.left) + conditionOperators(condition.right);
    case 'not':
      return 1 + conditionOperators(condition.condition);
    case 'comparison':
      return 1 + operandOperators([condition.left, condition.right]);
    case 'between':
      return 1 + operandOperators([condition.operand, condition.lower, condition.upper]);
    case 'in':
      return 1 + operandOperators([condition.operand, ...condition.candidates]);
    case 'function':
      return operandOperators([condition]);
  }
}

function updateOperators({ actions }: UpdateSyntax): number {
  let count = 0;
  for (const action of actions) {
    if (action.type !== 'set') continue;
    const { value } = action;
    count +=
      value.type === 'arithmetic'
        ? 1 + operandOperators([value.left, value.right])
        : operandOperators([value]);
  }
  return count;
}

function operandOperators(operands: readonly OperandSyntax[]): number {
  let count = 0;
  for (const operand of operands) {
    if (operand.type === 'function') count += 1 + operandOperators(operand.operands);
  }
  return count;
}
