import { isBody, memberOf, without, type Body } from './body.ts';
import { Placeholders } from './placeholders.ts';

/**
 * The request with its AttributeUpdates as an UpdateExpression, which alone goes together with other expressions. An
 * update that no expression can say leaves the request as it is, for DynamoDB to refuse.
 */
export function withUpdateExpression(body: Body): Body {
  const updates = memberOf(body, 'AttributeUpdates');
  if (updates === undefined) return body;
  const entries = Object.entries(updates);
  if (entries.length === 0) return without(body, 'AttributeUpdates');
  if (body['UpdateExpression'] !== undefined) return body;
  const clauses: Clauses = { SET: [], REMOVE: [], ADD: [], DELETE: [] };
  const placeholders = new Placeholders(body);
  for (const [attributeName, update] of entries) {
    if (!isBody(update)) return body;
    const clause = clauseOf(attributeName, update, placeholders);
    if (clause === undefined) return body;
    clauses[clause[0]].push(clause[1]);
  }
  const expression = CLAUSES.filter((name) => clauses[name].length > 0)
    .map((name) => `${name} ${clauses[name].join(', ')}`)
    .join(' ');
  return {
    ...without(body, 'AttributeUpdates'),
    ...placeholders.members(),
    UpdateExpression: expression,
  };
}

const CLAUSES = ['SET', 'REMOVE', 'ADD', 'DELETE'] as const;
type ClauseName = (typeof CLAUSES)[number];
type Clauses = Record<ClauseName, string[]>;

function clauseOf(
  attributeName: string,
  update: Body,
  placeholders: Placeholders,
): readonly [ClauseName, string] | undefined {
  const { Action: action = 'PUT', Value: value } = update;
  if (value === undefined)
    return action === 'DELETE' ? ['REMOVE', placeholders.name(attributeName)] : undefined;
  if (action !== 'PUT' && action !== 'ADD' && action !== 'DELETE') return undefined;
  const name = placeholders.name(attributeName);
  const operand = placeholders.value(value);
  if (action === 'PUT') return ['SET', `${name} = ${operand}`];
  if (action === 'DELETE') return ['DELETE', `${name} ${operand}`];
  // ADD of a list appends to the one there, or begins one; the clause ADD knows numbers and sets alone.
  if (isBody(value) && value['L'] !== undefined) {
    const none = placeholders.value({ L: [] });
    return ['SET', `${name} = list_append(if_not_exists(${name}, ${none}), ${operand})`];
  }
  return ['ADD', `${name} ${operand}`];
}
