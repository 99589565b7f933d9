import { checkPathSyntax } from './check-path-syntax.ts';
import { expressionError } from './expression-error.ts';
import { functionRules } from './function-rules.ts';
import type { UpdateSection } from './generated/expression-parser.js';
import type { FunctionSyntax, OperandSyntax, UpdateActionSyntax, UpdateOperandSyntax } from './syntax.ts';

/**
 * Refuses reserved words, list indexes out of range, functions that do not exist or stand where they may not, and
 * (after its actions) a section that is not the first of its name, in the order written.
 */
export function checkUpdateSyntax(sections: readonly UpdateSection[]): void {
  const seen = new Set<string>();
  for (const { name, actions } of sections) {
    for (const action of actions) checkAction(action);
    if (seen.has(name)) {
      throw expressionError('Update', `The "${name}" section can only be used once in an update expression;`);
    }
    seen.add(name);
  }
}

function checkAction(action: UpdateActionSyntax): void {
  checkPathSyntax('Update', action.path);
  if (action.type === 'set') checkSetValue(action.value);
}

function checkSetValue(value: UpdateOperandSyntax): void {
  if (value.type === 'arithmetic') {
    checkOperand(value.left, 'inner');
    checkOperand(value.right, 'inner');
  } else checkOperand(value, 'whole');
}

/** `whole` is the value of a SET action, `inner` an operand of its arithmetic or functions. */
function checkOperand(operand: OperandSyntax, position: 'whole' | 'inner'): void {
  if (operand.type === 'path') checkPathSyntax('Update', operand);
  else if (operand.type === 'function') checkFunction(operand, position);
}

function checkFunction({ name, operands }: FunctionSyntax, position: 'whole' | 'inner'): void {
  const rule = functionRules.get(name);
  if (rule === undefined) throw expressionError('Update', `Invalid function name; function: ${name}`);
  if (rule.use !== 'update') {
    throw expressionError('Update', `The function is not allowed in an update expression; function: ${name}`);
  }
  if (name === 'list_append' && position === 'inner') {
    throw expressionError(
      'Update',
      `The function is not allowed to be used this way in an expression; function: ${name}`,
    );
  }
  for (const operand of operands) checkOperand(operand, 'inner');
}
