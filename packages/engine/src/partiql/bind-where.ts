import { ValidationException } from '../errors/validation-exception.ts';
import { bindConditionSyntax } from '../expressions/bind-condition.ts';
import type { BoundCondition } from '../expressions/bound.ts';
import { functionRules } from '../expressions/function-rules.ts';
import type { ConditionSyntax } from '../expressions/syntax.ts';
import { compareCondition, isCondition } from './compare-condition.ts';
import { isSyntax } from './is-syntax.ts';
import { requireKnownFunction } from './require-known-function.ts';
import type { ExpressionSyntax } from './statement-syntax.ts';
import type { StatementValues } from './statement-values.ts';
import { operandSyntax, unsupportedOperator } from './operand-syntax.ts';
import { withoutExpressionName } from './without-expression-name.ts';

/**
 * Binds a WHERE clause to the tree that a FilterExpression of the same meaning has, save what is missing
 * (`conditionHolds`).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-operators.html
 * @throws ValidationException with the texts of expressions, without the name of one
 */
export function bindWhere(where: ExpressionSyntax, values: StatementValues): BoundCondition {
  const syntax = conditionSyntax(where, 'WHERE', values);
  return withoutExpressionName(() =>
    bindConditionSyntax('Filter', values.text, syntax, values.placeholders()),
  );
}

/** What asks for a condition, and what AWS says where it gets none (texts of DynamoDB Local 2.6.1). */
const conditionRequired = {
  WHERE: 'WHERE clause must contain an expression that resolves to a boolean',
  AND: 'The arguments to AND/OR must be Expressions',
  OR: 'The arguments to AND/OR must be Expressions',
  NOT: 'The argument to NOT must be a Type or Expression',
} as const;

type Asker = keyof typeof conditionRequired;

function conditionSyntax(node: ExpressionSyntax, asker: Asker, values: StatementValues): ConditionSyntax {
  switch (node.type) {
    case 'and':
    case 'or': {
      const joint = node.type === 'and' ? 'AND' : 'OR';
      const left = conditionSyntax(node.left, joint, values);
      return { type: node.type, left, right: conditionSyntax(node.right, joint, values) };
    }
    case 'not':
      return { type: 'not', condition: conditionSyntax(node.operand, 'NOT', values) };
    case 'comparison':
      return comparisonSyntax(node, values);
    case 'between':
      return {
        type: 'between',
        operand: operandSyntax(node.left, values),
        lower: operandSyntax(node.lower, values),
        upper: operandSyntax(node.upper, values),
      };
    case 'in':
      return inSyntax(node, values);
    case 'is':
      return isSyntax(node, values);
    case 'like':
    case 'signed':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case '||':
      throw unsupportedOperator(node);
    case 'call':
      return functionSyntax(node, asker, values);
    default:
      throw new ValidationException(conditionRequired[asker]);
  }
}

function comparisonSyntax(
  node: Extract<ExpressionSyntax, { type: 'comparison' }>,
  values: StatementValues,
): ConditionSyntax {
  const { comparator, left, right } = node;
  if (isCondition(left)) {
    return compareCondition(conditionSyntax(left, 'WHERE', values), comparator, right, values);
  }
  if (isCondition(right)) {
    return compareCondition(conditionSyntax(right, 'WHERE', values), comparator, left, values);
  }
  const leftOperand = operandSyntax(left, values);
  return { type: 'comparison', comparator, left: leftOperand, right: operandSyntax(right, values) };
}

function inSyntax(
  { left, candidates }: Extract<ExpressionSyntax, { type: 'in' }>,
  values: StatementValues,
): ConditionSyntax {
  const isSequence = candidates.type === 'list' || candidates.type === 'bag';
  if (!isSequence || candidates.elements.length === 0) {
    // The text is DynamoDB Local's (2.6.1).
    throw new ValidationException(
      'IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq ' +
        'with at least one member',
    );
  }
  return {
    type: 'in',
    operand: operandSyntax(left, values),
    candidates: candidates.elements.map((element) => operandSyntax(element, values)),
  };
}

function functionSyntax(
  node: Extract<ExpressionSyntax, { type: 'call' }>,
  asker: Asker,
  values: StatementValues,
): ConditionSyntax {
  requireKnownFunction(node, values.text);
  const { name } = node;
  switch (functionRules.get(name)?.use) {
    case 'condition':
      return {
        type: 'function',
        name,
        operands: node.operands.map((operand) => operandSyntax(operand, values)),
      };
    case 'conditionOperand':
      if (asker === 'WHERE') throw new ValidationException(conditionRequired.WHERE);
      throw new ValidationException(
        `Incorrect operand type for operator or function; operator or function: ${asker}, operand type: N`,
      );
    default:
      throw new ValidationException(
        `The function is not allowed in a condition expression; function: ${name}`,
      );
  }
}
