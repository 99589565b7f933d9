import { ValidationException } from '../errors/validation-exception.ts';
import type { ConditionSyntax, OperandSyntax } from '../expressions/syntax.ts';
import { statementError } from './statement-error.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';
import { operandSyntax } from './operand-syntax.ts';

/** The types of PartiQL that are types of attributes. */
const attributeTypes: ReadonlyMap<string, string> = new Map([
  ['NULL', 'NULL'],
  ['BOOLEAN', 'BOOL'],
  ['BLOB', 'B'],
  ['STRING', 'S'],
  ['NUMERIC', 'N'],
  ['STRUCT', 'M'],
  ['TUPLE', 'M'],
  ['LIST', 'L'],
]);

/**
 * `IS` as the functions of expressions that ask the same. Unlike a comparison it is true or false of what is missing
 * too (DynamoDB Local 2.6.1).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-functions.missing.html
 * @throws ValidationException
 */
export function isSyntax(
  { left, negated, typeName, at }: Extract<ExpressionSyntax, { type: 'is' }>,
  values: StatementValues,
): ConditionSyntax {
  const isPath = left.type === 'path';
  // The texts are DynamoDB Local's (2.6.1).
  if (!isPath && left.type !== 'scalar' && left.type !== 'number' && left.type !== 'parameter') {
    throw new ValidationException(
      'The left hand side argument to IS must be a Variable Reference, Literal, or Path',
    );
  }
  const operand = operandSyntax(left, values);
  if (typeName === 'MISSING') {
    return call(negated ? 'attribute_exists' : 'attribute_not_exists', operand);
  }
  const type = attributeTypes.get(typeName);
  if (type === undefined) {
    throw statementError(
      `Unsupported data type for IS operator: ${typeName}. Supported data types are ` +
        `[MISSING, ${[...attributeTypes.keys()].join(', ')}]`,
      values.text,
      at,
    );
  }
  const isOfType = call('attribute_type', operand, values.placeValue(type));
  const condition: ConditionSyntax = isPath
    ? { type: 'and', left: call('attribute_exists', operand), right: isOfType }
    : isOfType;
  return negated ? { type: 'not', condition } : condition;
}

function call(name: string, ...operands: readonly OperandSyntax[]): ConditionSyntax {
  return { type: 'function', name, operands };
}
