import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { bindConditionOf } from './bind-condition.ts';
import type { BoundCondition, BoundKeyCondition, BoundOperand, KeyConditionPart } from './bound.ts';
import { expressionError } from './expression-error.ts';
import type { Placeholders } from './placeholders.ts';

type Comparison = KeyConditionPart['comparison'];

/** The comparison of a key attribute with a value, where the value is written first. */
const flipped = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/**
 * Reads `text` as a KeyConditionExpression and binds it; what its parts must be by the key schema is not asked here.
 * It comes last of a request's expressions: placeholders still unused are refused before what is no condition on a
 * key (DynamoDB Local 2.6.1 and dynalite agree).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html
 * @throws ValidationException for what a condition is refused for, for unused placeholders, then for what is no
 * condition on a key, as written
 */
export function bindKeyCondition(text: string, placeholders: Placeholders): BoundKeyCondition {
  const condition = bindConditionOf(text, 'KeyCondition', placeholders);
  placeholders.requireAllUsed();
  const parts: KeyConditionPart[] = [];
  collectParts(condition, parts);
  return { type: 'keyCondition', parts };
}

function collectParts(condition: BoundCondition, parts: KeyConditionPart[]): void {
  if (condition.type === 'and') {
    collectParts(condition.left, parts);
    collectParts(condition.right, parts);
    return;
  }
  const part = partOf(condition);
  if (parts.some(({ attributeName }) => attributeName === part.attributeName)) {
    throw expressionError('KeyCondition', 'KeyConditionExpressions must only contain one condition per key');
  }
  parts.push(part);
}

function partOf(condition: Exclude<BoundCondition, { type: 'and' }>): KeyConditionPart {
  switch (condition.type) {
    case 'comparison':
      if (condition.comparator === '<>') throw invalidOperator('<>');
      return condition.left.type === 'value'
        ? partFrom(flipped[condition.comparator], [condition.right, condition.left])
        : partFrom(condition.comparator, [condition.left, condition.right]);
    case 'between':
      requireKeyFirst('BETWEEN', condition.operand);
      return partFrom('BETWEEN', [condition.operand, condition.lower, condition.upper]);
    case 'begins_with':
      requireKeyFirst('begins_with', condition.operand);
      return partFrom('begins_with', [condition.operand, condition.prefix]);
    case 'or':
    case 'not':
    case 'in':
      throw invalidOperator(condition.type.toUpperCase());
    default:
      throw invalidOperator(condition.type);
  }
}

function requireKeyFirst(operator: string, operand: BoundOperand): void {
  if (operand.type !== 'value') return;
  throw new ValidationException(
    `Invalid condition in KeyConditionExpression: ${operator} operator must have the key attribute as its first operand`,
  );
}

function partFrom(comparison: Comparison, operands: readonly BoundOperand[]): KeyConditionPart {
  let attributeName: string | undefined;
  const values: AttributeValue[] = [];
  for (const operand of operands) {
    if (operand.type === 'size') {
      throw new ValidationException('KeyConditionExpressions cannot contain nested operations');
    }
    if (operand.type === 'value') {
      values.push(operand.value);
      continue;
    }
    if (attributeName !== undefined) {
      throw new ValidationException(
        'Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition',
      );
    }
    if (operand.path.length > 1) {
      throw expressionError(
        'KeyCondition',
        'KeyConditionExpressions cannot have conditions on nested attributes',
      );
    }
    attributeName = operand.path[0];
  }
  if (attributeName === undefined) {
    throw new ValidationException('Invalid condition in KeyConditionExpression: No key attribute specified');
  }
  const [first, second] = values;
  invariant(first !== undefined, 'a comparison has an operand beside the key attribute');
  return { attributeName, comparison, values: second === undefined ? [first] : [first, second] };
}

function invalidOperator(operator: string): ValidationException {
  return new ValidationException(`Invalid operator used in KeyConditionExpression: ${operator}`);
}
