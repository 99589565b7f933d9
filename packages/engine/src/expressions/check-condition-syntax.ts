import { checkPathSyntax } from './check-path-syntax.ts';
import { expressionError } from './expression-error.ts';
import { functionRules } from './function-rules.ts';
import type { ConditionSyntax, ExpressionKind, FunctionSyntax, OperandSyntax } from './syntax.ts';

/**
 * Refuses reserved words, list indexes out of range, and functions that do not exist or stand where they may not,
 * in the order written.
 */
export function checkConditionSyntax(kind: ExpressionKind, condition: ConditionSyntax): void {
  switch (condition.type) {
    case 'and':
    case 'or':
      checkConditionSyntax(kind, condition.left);
      checkConditionSyntax(kind, condition.right);
      break;
    case 'not':
      checkConditionSyntax(kind, condition.condition);
      break;
    case 'comparison':
      checkOperand(kind, condition.left);
      checkOperand(kind, condition.right);
      break;
    case 'between':
      checkOperand(kind, condition.operand);
      checkOperand(kind, condition.lower);
      checkOperand(kind, condition.upper);
      break;
    case 'in':
      checkOperand(kind, condition.operand);
      for (const candidate of condition.candidates) checkOperand(kind, candidate);
      break;
    case 'function':
      checkFunction(kind, condition, 'condition');
  }
}

function checkOperand(kind: ExpressionKind, operand: OperandSyntax): void {
  if (operand.type === 'path') checkPathSyntax(kind, operand);
  else if (operand.type === 'function') checkFunction(kind, operand, 'conditionOperand');
}

function checkFunction(
  kind: ExpressionKind,
  { name, operands }: FunctionSyntax,
  use: 'condition' | 'conditionOperand',
): void {
  const rule = functionRules.get(name);
  if (rule === undefined) throw expressionError(kind, `Invalid function name; function: ${name}`);
  if (rule.use === 'update') {
    throw expressionError(kind, `The function is not allowed in a condition expression; function: ${name}`);
  }
  if (rule.use !== use) {
    throw expressionError(
      kind,
      `The function is not allowed to be used this way in an expression; function: ${name}`,
    );
  }
  for (const operand of operands) checkOperand(kind, operand);
}
