import { ValidationException } from '../errors/validation-exception.ts';
import { functionRules } from '../expressions/function-rules.ts';
import type { OperandSyntax } from '../expressions/syntax.ts';
import { nodeName, nodeWord } from './node-name.ts';
import { requireKnownFunction } from './require-known-function.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import { pathSyntax, type StatementValues } from './statement-values.ts';

/**
 * What a condition is asked of: a path, a value, a size.
 * @throws ValidationException
 */
export function operandSyntax(node: ExpressionSyntax, values: StatementValues): OperandSyntax {
  switch (node.type) {
    case 'path':
      return pathSyntax(node);
    case 'call':
      return sizeSyntax(node, values);
    case 'missing':
      // The text is DynamoDB Local's (2.6.1).
      throw new ValidationException('MISSING must be compared using IS operator');
    case 'signed':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '||':
      throw unsupportedOperator(node);
    case 'scalar':
    case 'number':
    case 'parameter':
    case 'list':
    case 'bag':
    case 'tuple':
      return values.place(node);
    default:
      // AWS's text for these is not known.
      throw new ValidationException(`Unsupported operation: ${nodeName(node)}`);
  }
}

/** What AWS says of an operator that conditions have not: LIKE and all that computes (measured, April 2026). */
export function unsupportedOperator(node: ExpressionSyntax): ValidationException {
  return new ValidationException(`Unsupported operator in Condition Expression. Operator: ${nodeWord(node)}`);
}

function sizeSyntax(
  node: Extract<ExpressionSyntax, { type: 'call' }>,
  values: StatementValues,
): OperandSyntax {
  requireKnownFunction(node, values.text);
  const { name } = node;
  if (functionRules.get(name)?.use === 'update') {
    throw new ValidationException(`The function is not allowed in a condition expression; function: ${name}`);
  }
  if (name !== 'size') throw new ValidationException(`Unsupported operation: ${nodeName(node)}`);
  const operands = node.operands.map((operand) => operandSyntax(operand, values));
  return { type: 'function', name: 'size', operands };
}
