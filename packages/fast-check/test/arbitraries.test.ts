import { createEngine, DynamoDBException, type CreateTableInput, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attributeBinary,
  attributeName,
  attributeNumber,
  attributeString,
  attributeValue,
  conditionExpression,
  createTableInput,
  equalNumbers,
  filterExpression,
  item,
  itemKey,
  keyConditionExpression,
  keySchema,
  keyValue,
  legacyRequest,
  nearlyValid,
  nearlyValidRequest,
  projectionExpression,
  request,
  tableOutline,
  updateExpression,
  type AttributeType,
  type Request,
} from '../src/index.ts';

const TableName = 'Table';
const plain: CreateTableInput = {
  TableName,
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
};

function engineWith(table: CreateTableInput): Engine {
  const engine = createEngine();
  engine.createTable(table);
  return engine;
}

const Key = { pk: { S: 'a' } };

/** Why the engine refuses a request; undefined where it does not. */
function refusal(engine: Engine, { operation, input }: Request): DynamoDBException | undefined {
  try {
    engine.execute(operation, input);
    return undefined;
  } catch (error) {
    if (error instanceof DynamoDBException) return error;
    throw error;
  }
}

/** What depends on the items there are, not on the request. */
const OF_ITEMS = new RegExp(
  [
    'The conditional request failed',
    'Transaction cancelled',
    'The document path provided in the update expression is invalid for update',
    'refers to an attribute that does not exist in the item',
    'An operand in the update expression has an incorrect data type',
    'Type mismatch for attribute to update',
    'Attempting to store more than 38 significant digits',
    'Number (over|under)flow',
  ].join('|'),
);

const isSound = (error: DynamoDBException | undefined): boolean =>
  error === undefined || OF_ITEMS.test(error.message);

describe('values', () => {
  it.each([
    ['attributeNumber', attributeNumber().map((N) => ({ N }))],
    ['attributeString', attributeString().map((S) => ({ S }))],
    ['attributeBinary', attributeBinary().map((B) => ({ B }))],
    ['attributeValue', attributeValue()],
    ['attributeValue of great depth', attributeValue({ maxDepth: 20 })],
  ])('%s are taken by the engine and come back equal', (_title, values) => {
    const engine = engineWith(plain);
    fc.assert(
      fc.property(values, (value) => {
        engine.putItem({ TableName, Item: { ...Key, value } });
        const ExpressionAttributeValues = { ':value': value };
        const ExpressionAttributeNames = { '#value': 'value' };
        const ConditionExpression = '#value = :value';
        engine.deleteItem({
          TableName,
          Key,
          ConditionExpression,
          ExpressionAttributeNames,
          ExpressionAttributeValues,
        });
      }),
    );
  });

  it('attributeNumber reaches the edges', () => {
    const drawn = new Set(fc.sample(attributeNumber(), { numRuns: 2000, seed: 1 }));
    for (const edge of [
      '1e-130',
      '9.9999999999999999999999999999999999999e125',
      '99999999999999999999999999999999999999',
    ])
      expect(drawn).toContain(edge);
  });

  it('equalNumbers are one key', () => {
    const N: CreateTableInput = {
      ...plain,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'N' }],
    };
    fc.assert(
      fc.property(equalNumbers(), ([left, right]) => {
        const engine = engineWith(N);
        engine.putItem({ TableName, Item: { pk: { N: left } } });
        expect(engine.getItem({ TableName, Key: { pk: { N: right } } }).Item).toBeDefined();
      }),
    );
    expect(fc.sample(equalNumbers(), { numRuns: 100, seed: 1 }).some(([left, right]) => left !== right)).toBe(
      true,
    );
  });

  it('attributeString has characters whose orders in UTF-8 and UTF-16 differ, and no lone surrogates', () => {
    const drawn = fc.sample(attributeString(), { numRuns: 2000, seed: 1 });
    expect(drawn).toContain('\uffff');
    expect(drawn).toContain('\u{10000}');
    expect(drawn.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
  });

  it('attributeName gives __proto__ when asked, and only then', () => {
    const of = (proto: boolean) => fc.sample(attributeName({ proto }), { numRuns: 2000, seed: 1 });
    expect(of(true)).toContain('__proto__');
    expect(of(false)).not.toContain('__proto__');
    expect(of(false)).toContain('constructor');
  });

  it('attributeValue has all ten types, or those asked for', () => {
    const typesOf = (types?: readonly AttributeType[]) => {
      const values = fc.sample(attributeValue(types === undefined ? {} : { types }), {
        numRuns: 1000,
        seed: 1,
      });
      return new Set(values.flatMap((value) => Object.keys(value)));
    };
    expect(typesOf().size).toBe(10);
    expect(typesOf(['BOOL', 'L'])).toEqual(new Set(['BOOL', 'L']));
  });

  it('attributeValue shrinks to what is needed and nothing else', () => {
    const textsIn = (value: unknown): string[] => JSON.stringify(value).match(/"S":"[^"]*"/g) ?? [];
    for (const seed of [1, 2, 3, 4, 5]) {
      const property = fc.property(
        attributeValue({ types: ['S', 'L', 'M'] }),
        (value) => textsIn(value).length < 3,
      );
      const { counterexample } = fc.check(property, { seed });
      expect(textsIn(counterexample?.[0])).toEqual(['"S":""', '"S":""', '"S":""']);
    }
  });
});

describe('tables', () => {
  it('are created by the engine, whatever their indexes', () => {
    fc.assert(fc.property(createTableInput(), (table) => void engineWith(table)));
  });

  it('come with local and global indexes, every projection and keys of several attributes', () => {
    const outlines = fc.sample(createTableInput(), { numRuns: 300, seed: 1 }).map(tableOutline);
    const indexes = outlines.flatMap((outline) => outline.indexes);
    expect(indexes.some(({ isGlobal }) => !isGlobal)).toBe(true);
    expect(indexes.some(({ key }) => key.partition.length > 1 && key.sort.length > 1)).toBe(true);
    expect(
      new Set(indexes.map(({ projected }) => (projected === 'all' ? 'all' : projected.length > 0))),
    ).toEqual(new Set(['all', true, false]));
  });

  it('have keys of one attribute each when asked', () => {
    const outlines = fc.sample(createTableInput({ multiAttributeKeys: false }), { numRuns: 200, seed: 1 });
    const keys = outlines.flatMap((table) => tableOutline(table).indexes.map(({ key }) => key));
    expect(keys.every(({ partition, sort }) => partition.length === 1 && sort.length <= 1)).toBe(true);
  });

  it('shrink to a table without indexes', () => {
    const { counterexample } = fc.check(
      fc.property(createTableInput(), () => false),
      { seed: 1 },
    );
    expect(counterexample?.[0]).toEqual({
      ...plain,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    });
  });

  it('keySchema has the partition key first and no attribute twice', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(keySchema({ names, maxPartition: 4, maxSort: 4 }), (schema) => {
        const types = schema.map(({ KeyType }) => String(KeyType));
        expect(types).toEqual(types.toSorted());
        expect(types[0]).toBe('HASH');
        expect(types.filter((type) => type === 'HASH').length).toBeLessThanOrEqual(4);
        expect(new Set(schema.map(({ AttributeName }) => AttributeName)).size).toBe(schema.length);
      }),
    );
  });

  it('take every item, and give it back by its key', () => {
    const tablesAndItems = createTableInput().chain((table) => item(table).map((Item) => ({ table, Item })));
    fc.assert(
      fc.property(tablesAndItems, ({ table, Item }) => {
        const engine = engineWith(table);
        engine.putItem({ TableName, Item });
        const { key } = tableOutline(table);
        const names = [...key.partition, ...key.sort];
        const found = Object.fromEntries(names.map((name) => [name, Item[name] ?? { NULL: true }]));
        expect(engine.getItem({ TableName, Key: found }).Item).toBeDefined();
      }),
    );
  });

  it('few key values meet often, many seldom', () => {
    const distinct = (spread: 'few' | 'many') =>
      new Set(fc.sample(keyValue('S', spread), { numRuns: 200, seed: 1 }).map((value) => value.S)).size;
    expect(distinct('few')).toBeLessThan(10);
    expect(distinct('many')).toBeGreaterThan(40);
    const keys = fc.sample(itemKey(plain), { numRuns: 200, seed: 1 });
    expect(new Set(keys.map(({ pk }) => pk?.S)).size).toBeLessThan(10);
  });
});

describe('expressions', () => {
  const tables = createTableInput({ maxIndexes: 1 });
  const kinds = {
    conditionExpression: (table: CreateTableInput) =>
      fc.tuple(itemKey(table), conditionExpression(table)).map(([one, { expression, ...more }]): Request => ({
        operation: 'DeleteItem',
        input: { TableName, Key: one, ConditionExpression: expression, ...more },
      })),
    updateExpression: (table: CreateTableInput) =>
      fc.tuple(itemKey(table), updateExpression(table)).map(([one, { expression, ...more }]): Request => ({
        operation: 'UpdateItem',
        input: { TableName, Key: one, UpdateExpression: expression, ...more },
      })),
    filterExpression: (table: CreateTableInput) =>
      filterExpression(table).map(({ expression, ...more }): Request => ({
        operation: 'Scan',
        input: { TableName, FilterExpression: expression, ...more },
      })),
    projectionExpression: (table: CreateTableInput) =>
      projectionExpression(table).map(({ expression, ...more }): Request => ({
        operation: 'Scan',
        input: { TableName, ProjectionExpression: expression, ...more },
      })),
    keyConditionExpression: (table: CreateTableInput) =>
      fc
        .constantFrom(undefined, ...tableOutline(table).indexes.map((index) => index.indexName))
        .chain((indexName) =>
          keyConditionExpression(table, indexName === undefined ? {} : { indexName }).map(
            ({ expression, ...more }): Request => ({
              operation: 'Query',
              input: { TableName, IndexName: indexName, KeyConditionExpression: expression, ...more },
            }),
          ),
        ),
  };

  it.each(Object.entries(kinds))('%s is accepted', (_title, requestOf) => {
    const tablesAndRequests = tables.chain((table) => requestOf(table).map((one) => ({ table, one })));
    fc.assert(
      fc.property(tablesAndRequests, ({ table, one }) => {
        expect(refusal(engineWith(table), one)).toSatisfy(isSound);
      }),
    );
  });

  it('keyConditionExpression of an index that is not there is refused at once', () => {
    expect(() => keyConditionExpression(plain, { indexName: 'none' })).toThrow('The table has no index none');
  });

  it('nearlyValid is refused more often than not, and never otherwise than AWS refuses', () => {
    const engine = engineWith(plain);
    const outcomes = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(nearlyValid(updateExpression(plain)), ({ expression, ...more }) => {
        const input = { TableName, Key, UpdateExpression: expression, ...more };
        const error = refusal(engine, { operation: 'UpdateItem', input });
        outcomes[isSound(error) ? 'accepted' : 'refused'] += 1;
        expect([undefined, 'ValidationException']).toContain(error?.name);
      }),
      { seed: 1, numRuns: 300 },
    );
    expect(outcomes.refused).toBeGreaterThan(outcomes.accepted);
    expect(outcomes.accepted).toBeGreaterThan(0);
  });
});

/** How many of the requests drawn for many tables are refused, and by which exceptions. */
function refusals(requestOf: (table: CreateTableInput) => fc.Arbitrary<Request>): {
  readonly count: number;
  readonly names: Set<string>;
  readonly operations: Set<string>;
} {
  const found = { count: 0, names: new Set<string>(), operations: new Set<string>() };
  const drawn = createTableInput().chain((table) =>
    fc.array(requestOf(table), { minLength: 10, maxLength: 10 }).map((requests) => ({ table, requests })),
  );
  for (const { table, requests } of fc.sample(drawn, { numRuns: 40, seed: 1 })) {
    const engine = engineWith(table);
    for (const one of requests) {
      const error = refusal(engine, one);
      found.operations.add(one.operation);
      if (isSound(error) || error === undefined) continue;
      found.count += 1;
      found.names.add(error.name);
    }
  }
  return found;
}

describe('requests', () => {
  it('are accepted, of all ten operations', () => {
    const { count, operations } = refusals((table) => request(table));
    expect(count).toBe(0);
    expect(operations.size).toBe(10);
  });

  it('nearly valid are refused often, as AWS refuses', () => {
    const { count, names } = refusals((table) => nearlyValidRequest(table));
    expect(count).toBeGreaterThan(120);
    expect(names).toContain('ValidationException');
    expect(names).not.toContain('InternalServerError');
  });

  it('in the words of the first API are mostly accepted', () => {
    const { count, names, operations } = refusals((table) => legacyRequest(table));
    expect(count).toBeLessThan(80);
    expect([...names].filter((name) => name !== 'ValidationException')).toEqual([]);
    expect(operations.size).toBe(6);
  });
});
