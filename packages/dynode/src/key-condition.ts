import { isBody, without, type Body } from './body.ts';
import { Placeholders } from './placeholders.ts';
import type { KeyNames } from './table-schema.ts';

const EXPRESSIONS = ['KeyConditionExpression', 'FilterExpression', 'ProjectionExpression'];

/**
 * A Query's HashKeyValue and RangeKeyCondition as today's key condition on the key attributes `keyNames`: as
 * KeyConditions, or as part of the KeyConditionExpression where the request has expressions, since DynamoDB takes the
 * two kinds only apart.
 */
export function withKeyCondition(body: Body, [hashName = 'HashKeyElement', rangeName]: KeyNames): Body {
  const { HashKeyValue: hashValue, RangeKeyCondition: rangeCondition } = body;
  const rest = without(body, 'HashKeyValue', 'RangeKeyCondition');
  if (hashValue === undefined && rangeCondition === undefined) return rest;
  const conditions: Body = {};
  if (hashValue !== undefined)
    conditions[hashName] = { AttributeValueList: [hashValue], ComparisonOperator: 'EQ' };
  // A table without a sort key takes no condition on one; by this name DynamoDB refuses it.
  if (rangeCondition !== undefined) conditions[rangeName ?? 'RangeKeyElement'] = rangeCondition;
  const hasExpressions = EXPRESSIONS.some((name) => body[name] !== undefined);
  return (
    (hasExpressions ? withExpression(rest, conditions) : undefined) ?? {
      ...rest,
      KeyConditions: { ...(isBody(body['KeyConditions']) ? body['KeyConditions'] : {}), ...conditions },
    }
  );
}

/** The request with the conditions in its expression; undefined where an expression cannot say them. */
function withExpression(body: Body, conditions: Body): Body | undefined {
  const placeholders = new Placeholders(body);
  const terms: string[] = [];
  for (const [attributeName, condition] of Object.entries(conditions)) {
    const term = termOf(attributeName, condition, placeholders);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  const given = body['KeyConditionExpression'];
  if (given !== undefined) {
    if (typeof given !== 'string') return undefined;
    terms.push(given);
  }
  return { ...body, ...placeholders.members(), KeyConditionExpression: terms.join(' AND ') };
}

const COMPARATORS = new Map([
  ['EQ', '='],
  ['LE', '<='],
  ['LT', '<'],
  ['GE', '>='],
  ['GT', '>'],
]);

function termOf(attributeName: string, condition: unknown, placeholders: Placeholders): string | undefined {
  if (!isBody(condition)) return undefined;
  const { ComparisonOperator: operator, AttributeValueList: list } = condition;
  if (typeof operator !== 'string' || !Array.isArray(list)) return undefined;
  const operands = list.map((value) => placeholders.value(value));
  const name = placeholders.name(attributeName);
  const [first, second] = operands;
  if (operator === 'BETWEEN' && operands.length === 2) return `${name} BETWEEN ${first} AND ${second}`;
  if (operands.length !== 1) return undefined;
  if (operator === 'BEGINS_WITH') return `begins_with(${name}, ${first})`;
  const comparator = COMPARATORS.get(operator);
  return comparator === undefined ? undefined : `${name} ${comparator} ${first}`;
}
