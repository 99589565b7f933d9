import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundUpdateOperand } from '../expressions/bound.ts';
import { documentPathRequired } from '../expressions/document-path-required.ts';
import { functionRules } from '../expressions/function-rules.ts';
import { requireDistinct } from '../expressions/require-distinct.ts';
import { requireOperandCount } from '../expressions/require-operand-count.ts';
import { requireOperandType } from '../expressions/require-operand-type.ts';
import { attributeType, type AttributeType } from '../values/attribute-value.ts';
import { nodeWord } from './node-name.ts';
import { requireKnownFunction } from './require-known-function.ts';
import { requireSoundPath } from './require-sound-path.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';

/**
 * Binds the value of a SET clause. Unlike that of an UpdateExpression it may be a sum of sums (DynamoDB Local 2.6.1).
 * @throws ValidationException
 */
export function bindSetValue(node: ExpressionSyntax, values: StatementValues): BoundUpdateOperand {
  switch (node.type) {
    case 'path':
      requireSoundPath(node.path);
      return { type: 'path', path: node.path };
    case '+':
    case '-': {
      const left = bindSetValue(node.left, values);
      const right = bindSetValue(node.right, values);
      for (const operand of [left, right]) requireValueType(node.type, operand, 'N');
      return { type: node.type, left, right };
    }
    case 'call':
      return bindFunction(node, values);
    case 'scalar':
    case 'number':
    case 'parameter':
    case 'list':
    case 'bag':
    case 'tuple':
      return { type: 'value', value: values.literal(node) };
    // The texts of the rest are DynamoDB Local's (2.6.1).
    case 'missing':
      throw new ValidationException('MISSING must be compared using IS operator');
    case 'signed':
      throw new ValidationException(
        `Incorrect number of operands for operator or function; operator or function: ${node.sign}, number of operands: 1`,
      );
    default:
      throw new ValidationException(`Unsupported operator in Update Expression. Operator: ${nodeWord(node)}`);
  }
}

function bindFunction(
  call: Extract<ExpressionSyntax, { type: 'call' }>,
  values: StatementValues,
): BoundUpdateOperand {
  requireKnownFunction(call, values.text);
  const { name } = call;
  if (functionRules.get(name)?.use !== 'update') {
    throw new ValidationException(`The function is not allowed in an update expression; function: ${name}`);
  }
  const operands = call.operands.map((operand) => bindSetValue(operand, values));
  requireOperandCount('Update', name, operands.length);
  const [first, second] = operands;
  if (first === undefined || second === undefined) throw documentPathRequired('Update', name);
  if (name === 'list_append') {
    for (const operand of [first, second]) requireValueType(name, operand, 'L');
    return { type: 'list_append', head: first, tail: second };
  }
  if (first.type !== 'path') throw documentPathRequired('Update', name);
  requireDistinct('Update', name, first, second);
  return { type: 'if_not_exists', path: first.path, otherwise: second };
}

/** What a function returns and a path leads to shows only at run time. */
function requireValueType(operator: string, operand: BoundUpdateOperand, type: AttributeType): void {
  if (operand.type === 'value') requireOperandType('Update', operator, attributeType(operand.value), [type]);
}
