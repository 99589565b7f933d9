import { ValidationException } from '../errors/validation-exception.ts';
import { bindConditionSyntax } from '../expressions/bind-condition.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import { functionRules } from '../expressions/function-rules.ts';
import type { ConditionSyntax, OperandSyntax } from '../expressions/syntax.ts';
import { AttributeSet } from '../values/attribute-set.ts';
import { isAttributeList } from '../values/attribute-value.ts';
import { statementError } from './statement-error.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import { pathSyntax, type StatementValues } from './statement-values.ts';

/** The functions of statements that expressions do not have. */
const setFunctions: ReadonlySet<string> = new Set(['set_add', 'set_delete']);

/**
 * Binds a WHERE clause to the tree that a FilterExpression of the same meaning has, save what is missing
 * (`conditionHolds`).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html
 * @throws ValidationException with the texts of expressions, without the name of one
 */
export function bindWhere(where: ExpressionSyntax, values: StatementValues): BoundCondition {
  const syntax = conditionSyntax(where, values);
  return withoutExpressionName(() =>
    bindConditionSyntax('Filter', values.text, syntax, values.placeholders()),
  );
}

/** Requires that a function of this name exists. */
export function requireKnownFunction(
  call: Extract<ExpressionSyntax, { type: 'call' }>,
  values: StatementValues,
): void {
  if (functionRules.has(call.name) || setFunctions.has(call.name)) return;
  throw statementError(`Unrecognized function: ${call.name}`, values.text, call.at);
}

function conditionSyntax(node: ExpressionSyntax, values: StatementValues): ConditionSyntax {
  switch (node.type) {
    case 'and':
    case 'or': {
      const left = conditionSyntax(node.left, values);
      return { type: node.type, left, right: conditionSyntax(node.right, values) };
    }
    case 'not':
      return { type: 'not', condition: conditionSyntax(node.operand, values) };
    case 'comparison': {
      const left = operandSyntax(node.left, values);
      return {
        type: 'comparison',
        comparator: node.comparator,
        left,
        right: operandSyntax(node.right, values),
      };
    }
    case 'between':
      return {
        type: 'between',
        operand: operandSyntax(node.left, values),
        lower: operandSyntax(node.lower, values),
        upper: operandSyntax(node.upper, values),
      };
    case 'in':
      return {
        type: 'in',
        operand: operandSyntax(node.left, values),
        candidates: candidateSyntaxes(node.candidates, values),
      };
    case 'is':
      return isSyntax(node, values);
    case 'call':
      requireKnownFunction(node, values);
      if (functionRules.get(node.name)?.use !== 'condition') throw unsupported(node.name);
      return {
        type: 'function',
        name: node.name,
        operands: node.operands.map((operand) => operandSyntax(operand, values)),
      };
    default:
      throw unsupported(node.type);
  }
}

function operandSyntax(node: ExpressionSyntax, values: StatementValues): OperandSyntax {
  switch (node.type) {
    case 'path':
      return pathSyntax(node);
    case 'call': {
      requireKnownFunction(node, values);
      if (node.name !== 'size') break;
      const operands = node.operands.map((operand) => operandSyntax(operand, values));
      return { type: 'function', name: 'size', operands };
    }
  }
  return values.place(node);
}

/** What stands behind IN: a list of any brackets, or a parameter that holds one. */
function candidateSyntaxes(node: ExpressionSyntax, values: StatementValues): OperandSyntax[] {
  if (node.type === 'list' || node.type === 'bag') {
    return node.elements.map((element) => operandSyntax(element, values));
  }
  if (node.type === 'parameter') {
    const value = values.parameter(node.offset);
    if (isAttributeList(value)) return value.map((element) => values.placeValue(element));
    if (value instanceof AttributeSet) return value.members.map((member) => values.placeValue(member));
  }
  throw unsupported('in');
}

function isSyntax(
  { left, negated, typeName }: Extract<ExpressionSyntax, { type: 'is' }>,
  values: StatementValues,
): ConditionSyntax {
  const operand = operandSyntax(left, values);
  if (typeName === 'missing') {
    const name = negated ? 'attribute_exists' : 'attribute_not_exists';
    return { type: 'function', name, operands: [operand] };
  }
  if (typeName !== 'null') throw unsupported('IsType');
  const isNull: ConditionSyntax = {
    type: 'function',
    name: 'attribute_type',
    operands: [operand, values.placeValue('NULL')],
  };
  return negated ? { type: 'not', condition: isNull } : isNull;
}

// Measured on AWS for IsType alone; the other operations it is raised for here have no text that is known.
function unsupported(operation: string): ValidationException {
  return new ValidationException(`Unsupported operation: ${operation}`);
}

const EXPRESSION_NAME = /^Invalid FilterExpression: /;

function withoutExpressionName<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ValidationException)) throw error;
    throw new ValidationException(error.message.replace(EXPRESSION_NAME, ''));
  }
}
