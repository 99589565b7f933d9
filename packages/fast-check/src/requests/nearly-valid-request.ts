import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { damaged, expressionDamage, type ExpressionDamage } from '../expressions/nearly-valid.ts';
import type { Request } from './call-request.ts';
import { request } from './request.ts';
import type { CallConstraints } from './table-call.ts';

/** Members of requests whose text is an expression. */
const EXPRESSIONS = [
  'UpdateExpression',
  'ConditionExpression',
  'KeyConditionExpression',
  'FilterExpression',
  'ProjectionExpression',
];

/** Members with a value that AWS refuses, or refuses for some operations. */
const WRONG_MEMBERS: readonly Readonly<Record<string, unknown>>[] = [
  { TableName: 'Missing' },
  { TableName: 'x!' },
  { TableName: '' },
  { TableName: undefined },
  { IndexName: 'missing' },
  { Limit: 0 },
  { Limit: -1 },
  { Select: 'ALL_ATTRIBUTES' },
  { Select: 'SPECIFIC_ATTRIBUTES' },
  { Select: 'NONE' },
  { ConsistentRead: true },
  { ReturnValues: 'ALL_NEW' },
  { ReturnValues: 'UPDATED_OLD' },
  { ReturnValues: 'all' },
  { ReturnConsumedCapacity: 'SOME' },
  { ReturnItemCollectionMetrics: 'TOTAL' },
  { ReturnValuesOnConditionCheckFailure: 'ALL_NEW' },
  { Segment: 0 },
  { TotalSegments: 2 },
  { Segment: 2, TotalSegments: 2 },
  { ExclusiveStartKey: {} },
  { ExclusiveStartKey: { pk: { S: 'a' } } },
  { ExpressionAttributeNames: {} },
  { ExpressionAttributeValues: {} },
  { ExpressionAttributeNames: { '#unused': 'a' } },
  { ExpressionAttributeValues: { v0: { S: 'a' } } },
  { AttributesToGet: ['a', 'a'] },
  { ConditionalOperator: 'AND' },
  { Key: {} },
  { Item: {} },
  { Key: undefined },
  { ClientRequestToken: '' },
];

/** Attribute values that AWS refuses. */
const WRONG_VALUES: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { S: 'a', N: '1' },
  { N: 'x' },
  { N: '' },
  { N: '1e126' },
  { N: '1e-131' },
  { N: '123456789012345678901234567890123456789' },
  { NULL: false },
  { SS: [] },
  { SS: ['a', 'a'] },
  { NS: [] },
  { NS: ['1', '1.0'] },
  { BS: [] },
  { S: '' },
  { B: Uint8Array.of() },
  { L: [{}] },
  { M: { a: { N: 'x' } } },
  { BOOL: true },
];

/** One mistake in a request. */
type RequestDamage =
  | { readonly type: 'expression'; readonly at: number; readonly damage: ExpressionDamage }
  | { readonly type: 'member'; readonly members: Readonly<Record<string, unknown>> }
  | { readonly type: 'value'; readonly at: number; readonly value: Readonly<Record<string, unknown>> }
  | { readonly type: 'attribute'; readonly at: number };

/**
 * Requests of item-level operations with one thing wrong, or nearly: in an expression, a value, a key or another member.
 * Most of them AWS refuses, each with its own words; some it accepts.
 * @example
 * fc.property(nearlyValidRequest(table), ({ operation, input }) => refusedAsByAws(operation, input));
 */
export function nearlyValidRequest(
  table: CreateTableInput,
  constraints: CallConstraints = {},
): fc.Arbitrary<Request> {
  const at = fc.nat({ max: 99 });
  const damage = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ type: fc.constant('expression'), at, damage: expressionDamage() }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('member'), members: fc.constantFrom(...WRONG_MEMBERS) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constant('value'), at, value: fc.constantFrom(...WRONG_VALUES) }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('attribute'), at }) },
  );
  return fc
    .tuple(request(table, constraints), damage)
    .map(([{ operation, input }, drawn]) => ({ operation, input: damagedInput(operation, input, drawn) }));
}

type Members = Record<string, unknown>;

function damagedInput(operation: string, input: object, damage: RequestDamage): object {
  switch (damage.type) {
    case 'expression': {
      const holders = structuresOf(input).filter((one) =>
        EXPRESSIONS.some((name) => Object.hasOwn(one, name)),
      );
      return replaced(input, chosen(holders, damage.at), (one) => withDamagedExpression(one, damage));
    }
    case 'member':
      return { ...input, ...belonging(operation, input, damage.members) };
    default: {
      const holders = structuresOf(input).filter(holdsAttributes);
      return replaced(input, chosen(holders, damage.at), (one) => withDamagedAttribute(one, damage));
    }
  }
}

const READ_ONLY = new Set(['IndexName', 'Limit', 'Select', 'Segment', 'TotalSegments', 'ExclusiveStartKey']);

/** What a transaction's or a batch's requests are in cannot be told by name alone: a member goes where it can be. */
function belonging(operation: string, input: object, members: Members): Members {
  const single = Object.hasOwn(input, 'TableName');
  const isRead = operation === 'Query' || operation === 'Scan';
  const fits = ([name]: [string, unknown]): boolean =>
    single ? isRead || !READ_ONLY.has(name) : name.startsWith('Return') || name === 'ClientRequestToken';
  return Object.fromEntries(Object.entries(members).filter(fits));
}

function withDamagedExpression(
  structure: Members,
  { at, damage }: RequestDamage & { type: 'expression' },
): Members {
  const name = chosen(
    EXPRESSIONS.filter((one) => Object.hasOwn(structure, one)),
    at,
  );
  if (name === undefined) return structure;
  const { expression, ...placeholders } = damaged(
    { ...structure, expression: String(structure[name]) },
    damage,
  );
  return { ...placeholders, [name]: expression };
}

const ATTRIBUTES = ['Item', 'Key', 'ExpressionAttributeValues'];

function holdsAttributes(structure: Members): boolean {
  return ATTRIBUTES.some((name) => Object.hasOwn(structure, name));
}

function withDamagedAttribute(
  structure: Members,
  damage: RequestDamage & { type: 'value' | 'attribute' },
): Members {
  const name = chosen(
    ATTRIBUTES.filter((one) => Object.hasOwn(structure, one)),
    damage.at,
  );
  if (name === undefined) return structure;
  const entries = Object.entries(Object(structure[name]));
  const place = damage.at % Math.max(1, entries.length);
  const [attribute = 'a'] = entries[place] ?? [];
  const changed: [string, unknown][] = damage.type === 'value' ? [[attribute, damage.value]] : [];
  return { ...structure, [name]: Object.fromEntries(entries.toSpliced(place, 1, ...changed)) };
}

/** Every structure in a request that is not an attribute value: the input, and the members of batches and transactions. */
function structuresOf(input: object): Members[] {
  const found: Members[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      found.push(value as Members);
      for (const [name, member] of Object.entries(value)) if (!ATTRIBUTES.includes(name)) walk(member);
    }
  };
  walk(input);
  return found;
}

/** A copy of the request in which one structure is another. */
function replaced(
  input: object,
  wanted: Members | undefined,
  change: (structure: Members) => Members,
): object {
  const copy = (value: unknown): unknown => {
    if (value === wanted && wanted !== undefined) return change(wanted);
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member)]));
  };
  return Object(copy(input));
}

function chosen<Value>(among: readonly Value[], at: number): Value | undefined {
  return among[at % Math.max(1, among.length)];
}
