import { isDeepStrictEqual } from 'node:util';
import * as sdk from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { attach } from '@dynamem/aws-sdk';
import { createEngine, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeDocumentClient, FakeDynamoDB, type TranslateConfig } from '../src/index.ts';

// The measure is the SDK's own client with an engine of its own attached: whatever is sent, both sides answer the same.

const START_MS = Date.UTC(2026, 10, 21, 12);

function engineWithTable(): Engine {
  const engine = createEngine({ clock: manualClock(START_MS) });
  engine.createTable({
    TableName: 'things',
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byAgain',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

/** All that can be seen of how a call ended. */
async function endOf(call: () => Promise<object>): Promise<unknown> {
  try {
    return { answer: await call() };
  } catch (thrown) {
    const error = thrown as Error & { explain?: unknown; $response?: unknown };
    const { name, message, $response, explain } = error;
    // A refusal by the marshalling is an error of no service; the text of a TypeError is the machine's.
    if (name === 'TypeError') return { name };
    const isService = error instanceof sdk.DynamoDBServiceException;
    const told = { name, message, explain: String(explain), constructor: error.constructor.name };
    return { ...told, $response, isService, members: { ...error } };
  }
}

class Point {
  readonly x = 1;
}

const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1.5, 2 ** 60, Number.NaN, 1e200));
const scalar = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'ü', true, false, null, undefined),
  number,
  fc.constantFrom(10n ** 20n, 5n, lib.NumberValue.from('1.250')),
  fc.uint8Array({ maxLength: 2 }),
);
const set = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 3 }).map((members) => new Set<unknown>(members)),
  fc.array(fc.constantFrom(1, 2, 3n), { maxLength: 3 }).map((members) => new Set<unknown>(members)),
  fc.constantFrom(new Set<unknown>([1, undefined]), new Set<unknown>([new Uint8Array([1])])),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    set,
    fc.constantFrom(new Point(), new Date(0), () => 1),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'S', 'N'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
    fc.constant(new Map([['x', 1]])),
  ),
}));
const key = fc.record(
  { pk: fc.constantFrom('a', 'b'), sk: fc.constantFrom(1, 2) },
  { noNullPrototype: true },
);
const item = fc
  .tuple(
    key,
    fc.dictionary(fc.constantFrom('u', 'v', 'w'), value, { maxKeys: 3, noNullPrototype: true }),
    fc.dictionary(fc.constantFrom('pk', 'q'), value, { maxKeys: 1, noNullPrototype: true }),
  )
  .map(([keys, more, spoiling]): Record<string, unknown> => ({ ...keys, ...more, ...spoiling }));

const TableName = 'things';
const returned = fc.record(
  {
    ReturnConsumedCapacity: fc.constantFrom('TOTAL', 'INDEXES', 'SOME'),
    ReturnItemCollectionMetrics: fc.constantFrom('SIZE', 'NONE'),
  },
  { requiredKeys: [], noNullPrototype: true },
);
const condition = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constant({ ConditionExpression: 'attribute_not_exists(pk)' }),
  value.map((v) => ({
    ConditionExpression: 'u <> :v',
    ExpressionAttributeValues: { ':v': v },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })),
  value.map((v) => ({ Expected: { u: { Value: v } } })),
  value.map((v) => ({ Expected: { u: { ComparisonOperator: 'BETWEEN', AttributeValueList: [v, v] } } })),
  fc.constantFrom({ Expected: { u: { Exists: false } } }, { ExpressionAttributeValues: {} }),
);
const page = fc.record(
  {
    Limit: fc.constantFrom(0, 1, 2),
    ExclusiveStartKey: key,
    ConsistentRead: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** A command as either side makes it: class of lib-dynamodb, AWS's name, input. */
type Command = readonly [keyof typeof lib, object];

const put = fc
  .tuple(item, condition, returned)
  .map(([Item, more, asked]) => ({ TableName, Item, ReturnValues: 'ALL_OLD', ...more, ...asked }));
const write = fc.oneof(
  fc.tuple(item, condition).map(([Item, more]) => ({ Put: { TableName, Item, ...more } })),
  fc.tuple(key, condition).map(([Key, more]) => ({ Delete: { TableName, Key, ...more } })),
  fc.tuple(key, condition).map(([Key, more]) => ({ ConditionCheck: { TableName, Key, ...more } })),
  fc.tuple(key, value).map(([Key, v]) => ({
    Update: {
      TableName,
      Key,
      UpdateExpression: 'SET u = :v',
      ExpressionAttributeValues: { ':v': v },
    },
  })),
);
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: put.map((input): Command => ['PutCommand', input]) },
  key.map((Key): Command => ['GetCommand', { TableName, Key }]),
  fc.constantFrom<Command>(['GetCommand', { TableName }], ['GetCommand', { TableName, Key: {} }]),
  fc
    .tuple(key, condition, returned)
    .map(([Key, more, asked]): Command => [
      'DeleteCommand',
      { TableName, Key, ReturnValues: 'ALL_OLD', ...more, ...asked },
    ]),
  fc.tuple(key, value).map(([Key, v]): Command => [
    'UpdateCommand',
    {
      TableName,
      Key,
      UpdateExpression: 'SET v = :v ADD w :one',
      ExpressionAttributeValues: { ':v': v, ':one': 1 },
      ReturnValues: 'ALL_NEW',
    },
  ]),
  fc
    .tuple(key, value)
    .map(([Key, v]): Command => [
      'UpdateCommand',
      { TableName, Key, AttributeUpdates: { u: { Action: 'PUT', Value: v }, w: { Action: 'DELETE' } } },
    ]),
  fc.tuple(page, value).map(([more, v]): Command => [
    'QueryCommand',
    {
      TableName,
      KeyConditionExpression: 'pk = :p',
      FilterExpression: 'u <> :v',
      ExpressionAttributeValues: { ':p': 'a', ':v': v },
      ...more,
    },
  ]),
  fc.tuple(page, value).map(([more, v]): Command => [
    'QueryCommand',
    {
      TableName,
      KeyConditions: { pk: { ComparisonOperator: 'EQ', AttributeValueList: ['a'] } },
      QueryFilter: { u: { ComparisonOperator: 'NE', AttributeValueList: [v] } },
      ...more,
    },
  ]),
  fc
    .tuple(page, value)
    .map(([more, v]): Command => [
      'ScanCommand',
      { TableName, ScanFilter: { u: { ComparisonOperator: 'NE', AttributeValueList: [v] } }, ...more },
    ]),
  page.map((more): Command => ['ScanCommand', { TableName, ...more }]),
  fc
    .array(key, { maxLength: 3 })
    .map((Keys): Command => ['BatchGetCommand', { RequestItems: { [TableName]: { Keys } } }]),
  fc
    .tuple(
      fc.array(
        fc.oneof(
          item.map((Item) => ({ PutRequest: { Item } })),
          key.map((Key) => ({ DeleteRequest: { Key } })),
        ),
        { maxLength: 3 },
      ),
      returned,
    )
    .map(([requests, asked]): Command => [
      'BatchWriteCommand',
      { RequestItems: { [TableName]: requests }, ...asked },
    ]),
  fc
    .array(key, { maxLength: 3 })
    .map((keys): Command => [
      'TransactGetCommand',
      { TransactItems: keys.map((Key) => ({ Get: { TableName, Key } })) },
    ]),
  fc
    .tuple(fc.array(write, { maxLength: 3 }), returned)
    .map(([TransactItems, asked]): Command => ['TransactWriteCommand', { TransactItems, ...asked }]),
  fc
    .tuple(value, fc.constantFrom('u = ?', 'pk = ?', 'pk = ? AND'))
    .map(([v, where]): Command => [
      'ExecuteStatementCommand',
      { Statement: `SELECT * FROM things WHERE ${where}`, Parameters: [v] },
    ]),
  fc.tuple(key, value).map(([{ pk, sk }, v]): Command => [
    'BatchExecuteStatementCommand',
    {
      Statements: [
        { Statement: `SELECT * FROM things WHERE pk = ? AND sk = ?`, Parameters: [pk, sk] },
        { Statement: `UPDATE things SET u = ? WHERE pk = ? AND sk = ?`, Parameters: [v, pk, sk] },
      ],
    },
  ]),
);

const flag = fc.constantFrom(undefined, true, false);
const translateConfig = fc.record(
  {
    marshallOptions: fc.record(
      {
        convertEmptyValues: flag,
        removeUndefinedValues: flag,
        convertClassInstanceToMap: flag,
        allowImpreciseNumbers: flag,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    unmarshallOptions: fc.record(
      { wrapNumbers: fc.constantFrom(undefined, false, (text: string) => `n${text}`) },
      { requiredKeys: [], noNullPrototype: true },
    ),
  },
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<TranslateConfig>;

const classes = lib as unknown as Record<string, new (input: object) => never>;
const commandOf = ([name, input]: Command): never => {
  const Class = classes[name];
  if (Class === undefined) throw new Error(`lib-dynamodb has no ${name}`);
  return new Class(input);
};

it('a fake document client answers and fails as the SDK’s, whatever the commands and options', async () => {
  const property = fc.asyncProperty(
    fc.array(commands, { minLength: 1, maxLength: 12 }),
    translateConfig,
    async (sent, config) => {
      const client = new sdk.DynamoDBClient({ maxAttempts: 1 });
      const real = lib.DynamoDBDocumentClient.from(client, structuredConfig(config));
      attach(real, engineWithTable());
      const fakes = [
        FakeDocumentClient.from(engineWithTable(), config),
        FakeDocumentClient.from(engineWithTable(), config),
      ] as const;
      // The second goes by way of its middlewares.
      fakes[1].middlewareStack.add((next) => (args) => next(args), { step: 'build' });
      for (const command of sent) {
        const theirs = await endOf(() => real.send(commandOf(command)));
        for (const fake of fakes) {
          const ours = await endOf(() => fake.send(commandOf(command)));
          expectSame(ours, theirs);
        }
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
}, 120_000);

it('a fake client answers and fails as the SDK’s', async () => {
  const property = fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 12 }), async (sent) => {
    const client = new sdk.DynamoDBClient({ maxAttempts: 1 });
    attach(client, engineWithTable());
    const fake = new FakeDynamoDB(engineWithTable());
    for (const command of sent) {
      const theirs = await endOf(() => client.send(commandOf(command)));
      expectSame(await endOf(() => fake.send(commandOf(command))), theirs);
    }
  });
  await fc.assert(property, { numRuns: 60 });
}, 120_000);

it('a fake client fails as the SDK’s where the engine has no such operation', async () => {
  const client = new sdk.DynamoDBClient({ maxAttempts: 1 });
  attach(client, engineWithTable());
  const fake = new FakeDynamoDB(engineWithTable());
  const command = new sdk.DescribeEndpointsCommand({});
  expectSame(await endOf(() => fake.send(command)), await endOf(() => client.send(command)));
});

function expectSame(ours: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(ours, theirs)) expect(ours).toStrictEqual(theirs);
  expect(isDeepStrictEqual(ours, theirs)).toBe(true);
}

/** The SDK writes into the options it is given. */
function structuredConfig({ marshallOptions, unmarshallOptions }: TranslateConfig): object {
  return { marshallOptions: { ...marshallOptions }, unmarshallOptions: { ...unmarshallOptions } };
}
