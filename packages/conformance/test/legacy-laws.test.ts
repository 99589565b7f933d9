import { createEngine, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, type AttributeValue, type Plain } from '../scenarios/attributes.ts';
import { TableName } from '../scenarios/session.ts';
import { arbitraryHistory, type Request } from './arbitrary-requests.ts';
import { assertCovering } from './assert-covering.ts';

/** An older parameter's element, and the same as an expression writes it. */
interface Both {
  readonly name: string;
  readonly older: Readonly<Record<string, unknown>>;
  readonly values: readonly AttributeValue[];
  /** The expression, given the attribute's and the values' placeholders. */
  write(attribute: string, values: readonly string[]): string;
}

const wire = (plain: Plain): AttributeValue => attributes({ plain })['plain'] ?? {};

const text = fc.constantFrom<Plain>('', 'a', 'l1', 'l2', 'é');
const number = fc.integer({ min: -3, max: 3 });
const bytes = fc.uint8Array({ maxLength: 2 });
const scalar = fc.oneof<fc.Arbitrary<Plain>[]>(text, number, bytes);
const any = fc.oneof<fc.Arbitrary<Plain>[]>(
  scalar,
  fc.constantFrom<Plain>(true, null, new Set(['a']), new Set([1, 2]), ['a'], { a: 'b' }, []),
);

const comparison = (
  ComparisonOperator: string,
  operands: fc.Arbitrary<readonly Plain[]>,
  write: Both['write'],
): fc.Arbitrary<Omit<Both, 'name'>> =>
  operands.map((plains) => {
    const AttributeValueList = plains.map(wire);
    const list = plains.length === 0 ? {} : { AttributeValueList };
    return { older: { ComparisonOperator, ...list }, values: AttributeValueList, write };
  });

const one = (operand: fc.Arbitrary<Plain>): fc.Arbitrary<readonly Plain[]> => fc.tuple(operand);
const between = fc.oneof(
  fc.tuple(number, number).map(([left, right]) => [Math.min(left, right), Math.max(left, right)]),
  fc.constantFrom(['', 'l1'], ['a', 'l'], ['l1', 'l9']),
);
const inList = fc.oneof<fc.Arbitrary<Plain[]>[]>(
  fc.uniqueArray(number, { minLength: 1, maxLength: 4 }),
  fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
);

/** The comparisons of keys, then those of filters and Expected only. */
const ranges = (operand: fc.Arbitrary<Plain>): fc.Arbitrary<Omit<Both, 'name'>>[] => [
  comparison('EQ', one(operand), (name, [value]) => `${name} = ${value}`),
  comparison('LT', one(operand), (name, [value]) => `${name} < ${value}`),
  comparison('LE', one(operand), (name, [value]) => `${name} <= ${value}`),
  comparison('GT', one(operand), (name, [value]) => `${name} > ${value}`),
  comparison('GE', one(operand), (name, [value]) => `${name} >= ${value}`),
];
const betweenText: Both['write'] = (name, [low, high]) => `${name} BETWEEN ${low} AND ${high}`;
const betweens = comparison('BETWEEN', between, betweenText);
const beginsWith = comparison('BEGINS_WITH', one(text), (name, [value]) => `begins_with(${name}, ${value})`);
const member = fc.oneof<fc.Arbitrary<Plain>[]>(scalar, fc.constantFrom<Plain>(true, null));
const comparisons = fc.oneof(
  ...ranges(scalar),
  betweens,
  beginsWith,
  comparison('EQ', one(any), (name, [value]) => `${name} = ${value}`),
  comparison('NE', one(any), (name, [value]) => `${name} <> ${value}`),
  comparison('NULL', fc.constant([]), (name) => `attribute_not_exists(${name})`),
  comparison('NOT_NULL', fc.constant([]), (name) => `attribute_exists(${name})`),
  comparison('CONTAINS', one(member), (name, [value]) => `contains(${name}, ${value})`),
  comparison(
    'NOT_CONTAINS',
    one(member),
    (name, [value]) => `(attribute_exists(${name}) AND NOT contains(${name}, ${value}))`,
  ),
  comparison('IN', inList, (name, values) => `${name} IN (${values.join(', ')})`),
);
const olderExpected = fc.oneof(
  comparisons,
  any.map((plain) => {
    const Value = wire(plain);
    return {
      older: { Value },
      values: [Value],
      write: (name: string, [value]: readonly string[]) => `${name} = ${value}`,
    };
  }),
  fc.constant({
    older: { Exists: false },
    values: [],
    write: (name: string) => `attribute_not_exists(${name})`,
  }),
);

const updates = fc.oneof(
  any.map((plain): Omit<Both, 'name'> => {
    const Value = wire(plain);
    return {
      older: { Action: 'PUT', Value },
      values: [Value],
      write: (name, [value]) => `SET ${name} = ${value}`,
    };
  }),
  fc.constant({ older: { Action: 'DELETE' }, values: [], write: (name: string) => `REMOVE ${name}` }),
  fc.constantFrom<Plain>(1, -2, new Set(['a', 'c']), new Set([1, 3])).map((plain): Omit<Both, 'name'> => {
    const Value = wire(plain);
    return {
      older: { Action: 'ADD', Value },
      values: [Value],
      write: (name, [value]) => `ADD ${name} ${value}`,
    };
  }),
  fc.constantFrom<Plain>(new Set(['a', 'c']), new Set([1, 3])).map((plain): Omit<Both, 'name'> => {
    const Value = wire(plain);
    return {
      older: { Action: 'DELETE', Value },
      values: [Value],
      write: (name, [value]) => `DELETE ${name} ${value}`,
    };
  }),
);

const named = (names: readonly string[], element: fc.Arbitrary<Omit<Both, 'name'>>): fc.Arbitrary<Both[]> =>
  fc.uniqueArray(
    fc.tuple(fc.constantFrom(...names), element).map(([name, each]) => ({ ...each, name })),
    { selector: ({ name }) => name, minLength: 1, maxLength: 3 },
  );

/** The older parameter's map of its elements. */
const olderOf = (elements: readonly Both[]): object =>
  Object.fromEntries(elements.map(({ name, older }) => [name, older]));

/** Placeholders of one request: those of several expressions do not meet. */
class Placeholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, AttributeValue> = {};

  write({ name, values, write }: Both): string {
    return write(
      this.name(name),
      values.map((value) => this.value(value)),
    );
  }

  name(name: string): string {
    const placeholder = `#n${Object.keys(this.names).length}`;
    this.names[placeholder] = name;
    return placeholder;
  }

  get members(): object {
    return {
      ...(Object.keys(this.names).length > 0 && { ExpressionAttributeNames: this.names }),
      ...(Object.keys(this.values).length > 0 && { ExpressionAttributeValues: this.values }),
    };
  }

  private value(value: AttributeValue): string {
    const placeholder = `:v${Object.keys(this.values).length}`;
    this.values[placeholder] = value;
    return placeholder;
  }
}

type Joint = 'AND' | 'OR' | undefined;
const joint = fc.constantFrom<Joint>('AND', 'OR', undefined);

/** ConditionalOperator has no place beside fewer than two elements. */
const joined = (elements: readonly Both[], operator: Joint): object =>
  operator === undefined || elements.length < 2 ? {} : { ConditionalOperator: operator };

const conditionOf = (elements: readonly Both[], operator: Joint, placeholders: Placeholders): string =>
  elements.map((element) => placeholders.write(element)).join(` ${operator ?? 'AND'} `);

const key = attributes({ pk: 'p', sk: 0 });
const asked = { TableName, ReturnConsumedCapacity: 'INDEXES' };

function engineAfter(history: readonly Request[]): Engine {
  const engine = createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7 });
  for (const request of history) outcomeOf(engine, request.operationName, request.input);
  return engine;
}

function outcomeOf(engine: Engine, operationName: string, input: object): object {
  try {
    return { answer: engine.execute(operationName, structuredClone(input)) };
  } catch (error) {
    const { name, Item } = Object(error);
    return { refused: { name, Item } };
  }
}

const everything = (engine: Engine): object =>
  [undefined, 'local', 'global', 'many'].map((IndexName) => engine.scan({ TableName, IndexName }));

/** Both forms of a request on two engines that have seen the same; tells whether it was answered. */
function expectSame(
  history: readonly Request[],
  operationName: string,
  older: object,
  newer: object,
): boolean {
  const [first, second] = [engineAfter(history), engineAfter(history)];
  const outcome = outcomeOf(first, operationName, { ...asked, ...older });
  expect(outcome).toEqual(outcomeOf(second, operationName, { ...asked, ...newer }));
  expect(everything(first)).toEqual(everything(second));
  return 'answer' in outcome;
}

const plainNames = ['x', 'm', 's', 'l', 'g', 'r', 'absent'];

describe('an older parameter does what the expression in its place does:', () => {
  it('Expected and ConditionalOperator', () => {
    const elements = named(['pk', ...plainNames], olderExpected);
    const writes = fc.constantFrom('PutItem', 'DeleteItem', 'UpdateItem');
    assertCovering(100, { PutItem: 5, DeleteItem: 5, UpdateItem: 5 }, (met) =>
      fc.property(arbitraryHistory, writes, elements, joint, (history, operationName, expected, operator) => {
        const placeholders = new Placeholders();
        const ConditionExpression = conditionOf(expected, operator, placeholders);
        const base = {
          ...(operationName === 'PutItem' ? { Item: { ...key, x: wire('put') } } : { Key: key }),
          ReturnValues: 'ALL_OLD',
        };
        const older = { ...base, Expected: olderOf(expected), ...joined(expected, operator) };
        const newer = { ...base, ConditionExpression, ...placeholders.members };
        if (expectSame(history, operationName, older, newer)) met(operationName);
      }),
    );
  });

  it('AttributeUpdates', () => {
    const returned = fc.constantFrom('ALL_OLD', 'ALL_NEW', 'UPDATED_OLD', 'UPDATED_NEW', 'NONE');
    assertCovering(100, { UpdateItem: 25 }, (met) =>
      fc.property(
        arbitraryHistory,
        named(plainNames, updates),
        returned,
        (history, elements, ReturnValues) => {
          const placeholders = new Placeholders();
          const clauses = new Map<string, string[]>();
          for (const element of elements) {
            const [clause = '', ...action] = placeholders.write(element).split(' ');
            clauses.set(clause, [...(clauses.get(clause) ?? []), action.join(' ')]);
          }
          const UpdateExpression = [...clauses]
            .map(([clause, actions]) => `${clause} ${actions.join(', ')}`)
            .join(' ');
          const base = { Key: key, ReturnValues };
          const older = { ...base, AttributeUpdates: olderOf(elements) };
          const newer = { ...base, UpdateExpression, ...placeholders.members };
          if (expectSame(history, 'UpdateItem', older, newer)) met('UpdateItem');
        },
      ),
    );
  });

  it('KeyConditions, QueryFilter and AttributesToGet', () => {
    const place = fc.oneof(
      fc.tuple(
        fc.constant(undefined),
        named(['sk'], fc.oneof(...ranges(number), comparison('BETWEEN', fc.constant([-1, 5]), betweenText))),
      ),
      fc.tuple(
        fc.constant('local'),
        named(
          ['l'],
          fc.oneof(
            ...ranges(fc.constantFrom('l1', 'l2')),
            beginsWith.filter(({ values }) => values[0]?.['S'] !== ''),
          ),
        ),
      ),
    );
    const pk: Both = {
      name: 'pk',
      older: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] },
      values: [{ S: 'p' }],
      write: (name, [value]) => `${name} = ${value}`,
    };
    const filter = fc.option(named(['x', 'm', 's', 'absent'], comparisons), { nil: [] });
    const names = fc.option(fc.subarray(['pk', 'x', 'm', 'absent'], { minLength: 1 }), { nil: undefined });
    assertCovering(100, { Query: 25 }, (met) =>
      fc.property(
        arbitraryHistory,
        place,
        filter,
        joint,
        names,
        (history, [IndexName, range], elements, operator, got) => {
          const placeholders = new Placeholders();
          const base = { IndexName, Limit: 4 };
          const older = {
            ...base,
            KeyConditions: olderOf([pk, ...range]),
            ...(elements.length > 0 && { QueryFilter: olderOf(elements), ...joined(elements, operator) }),
            ...(got && { AttributesToGet: got }),
          };
          const newer = {
            ...base,
            KeyConditionExpression: conditionOf([pk, ...range], 'AND', placeholders),
            ...(elements.length > 0 && { FilterExpression: conditionOf(elements, operator, placeholders) }),
            ...(got && { ProjectionExpression: got.map((name) => placeholders.name(name)).join(', ') }),
            ...placeholders.members,
          };
          if (expectSame(history, 'Query', older, newer)) met('Query');
        },
      ),
    );
  });

  it('ScanFilter and AttributesToGet', () => {
    const names = fc.option(fc.subarray(['pk', 'sk', 'x', 's'], { minLength: 1 }), { nil: undefined });
    assertCovering(100, { Scan: 25 }, (met) =>
      fc.property(
        arbitraryHistory,
        named(['pk', ...plainNames], comparisons),
        joint,
        names,
        (history, elements, operator, got) => {
          const placeholders = new Placeholders();
          const older = {
            ScanFilter: olderOf(elements),
            ...joined(elements, operator),
            ...(got && { AttributesToGet: got }),
          };
          const newer = {
            FilterExpression: conditionOf(elements, operator, placeholders),
            ...(got && { ProjectionExpression: got.map((name) => placeholders.name(name)).join(', ') }),
            ...placeholders.members,
          };
          if (expectSame(history, 'Scan', older, newer)) met('Scan');
        },
      ),
    );
  });

  it('AttributesToGet of GetItem and BatchGetItem', () => {
    const names = fc.subarray(['pk', 'sk', 'x', 'm', 'absent'], { minLength: 1 });
    assertCovering(50, { GetItem: 25, BatchGetItem: 25 }, (met) =>
      fc.property(arbitraryHistory, names, (history, AttributesToGet) => {
        const placeholders = new Placeholders();
        const ProjectionExpression = AttributesToGet.map((name) => placeholders.name(name)).join(', ');
        const newer = { ProjectionExpression, ...placeholders.members };
        const [get, newerGet] = [
          { Key: key, AttributesToGet },
          { Key: key, ...newer },
        ];
        if (expectSame(history, 'GetItem', get, newerGet)) met('GetItem');
        const batch = (more: object): object => ({
          RequestItems: { [TableName]: { Keys: [key], ...more } },
          TableName: undefined,
        });
        const [batchGet, newerBatchGet] = [batch({ AttributesToGet }), batch(newer)];
        if (expectSame(history, 'BatchGetItem', batchGet, newerBatchGet)) met('BatchGetItem');
      }),
    );
  });
});
