import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as sdk from '@aws-sdk/client-dynamodb';
import { inProcess } from '@dynamem/aws-sdk';
import { createEngine, type CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createTableInput,
  engineCaller,
  NaiveModel,
  sdkCaller,
  sendCaller,
  tableCommands,
  type Caller,
  type CommandConstraints,
} from '../src/index.ts';

const table: CreateTableInput = {
  TableName: 'Table',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'i', AttributeType: 'N' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-i',
      KeySchema: [{ AttributeName: 'i', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
};

const commandsOf = (constraints: CommandConstraints = {}) => tableCommands(table, constraints);

/** What the model says of a client made of an engine by `wrap`. */
function compared(wrap: (caller: Caller) => Caller, constraints: CommandConstraints = {}) {
  return fc.asyncProperty(commandsOf(constraints), async (commands) => {
    const engine = createEngine();
    engine.createTable(table);
    const real = wrap(engineCaller(engine));
    await fc.asyncModelRun(() => ({ model: new NaiveModel(table), real }), commands);
  });
}

describe('the naive model', () => {
  it('and the engine agree about every call of every table', async () => {
    const tablesAndCommands = createTableInput().chain((drawn) =>
      tableCommands(drawn, { names: ['a', 'b', 'name', '__proto__'] }).map((commands) => ({
        drawn,
        commands,
      })),
    );
    const property = fc.asyncProperty(tablesAndCommands, async ({ drawn, commands }) => {
      const engine = createEngine();
      engine.createTable(drawn);
      await fc.asyncModelRun(() => ({ model: new NaiveModel(drawn), real: engineCaller(engine) }), commands);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('and an SDK client agree', async () => {
    const property = fc.asyncProperty(commandsOf(), async (commands) => {
      const engine = createEngine();
      engine.createTable(table);
      const real = sdkCaller(new DynamoDBClient(inProcess(engine)), sdk);
      await fc.asyncModelRun(() => ({ model: new NaiveModel(table), real }), commands);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('and a client that takes operation and input as one agree', async () => {
    const wrap = (caller: Caller): Caller =>
      sendCaller({ send: ({ operation, input }) => caller.call(operation, input) });
    await fc.assert(compared(wrap), { numRuns: 30 });
  });
});

type Members = Record<string, unknown>;

interface Planted {
  readonly constraints?: CommandConstraints;
  /** What the shrunken calls must be. */
  readonly calls: RegExp;
  wrap(caller: Caller): Caller;
}

const rounded = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === 'N' && typeof member === 'string' ? String(Number(member)) : rounded(member),
    ]),
  );
};

/** Clients with one thing wrong. */
const planted: Readonly<Record<string, Planted>> = {
  'a condition that gets lost': {
    calls: /^(Put|Delete)Item [^;]*ConditionExpression[^;]*$/,
    wrap: (caller) => ({
      call(operation, input) {
        if (operation !== 'PutItem' && operation !== 'DeleteItem') return caller.call(operation, input);
        const { TableName, Item, Key, ReturnValues }: Members = { ...input };
        return caller.call(operation, {
          TableName,
          ReturnValues,
          ...(operation === 'PutItem' ? { Item } : { Key }),
        });
      },
    }),
  },
  'a Query that sorts by UTF-16': {
    constraints: { operations: ['BatchWriteItem', 'Query'] },
    calls: /^(BatchWriteItem [^;]*;){1,2}Query [^;]*$/,
    wrap: (caller) => ({
      async call(operation, input) {
        const answer: { Items?: { sk?: { S?: string } }[] } = await caller.call(operation, input);
        const { IndexName, ScanIndexForward, ProjectionExpression, Limit }: Members = { ...input };
        if (operation !== 'Query' || (IndexName ?? ProjectionExpression ?? Limit) !== undefined)
          return answer;
        const textOf = (item: { sk?: { S?: string } }): string => item.sk?.S ?? '';
        const Items = answer.Items?.toSorted((left, right) => (textOf(left) < textOf(right) ? -1 : 1));
        return { ...answer, Items: ScanIndexForward === false ? Items?.toReversed() : Items };
      },
    }),
  },
  'an index that is one write behind': {
    calls: /^(PutItem|UpdateItem|BatchWriteItem|TransactWriteItems) [^;]*;(Query|Scan) [^;]*by-i[^;]*$/,
    wrap(caller) {
      const late = createEngine();
      late.createTable(table);
      let missing = (): unknown => undefined;
      return {
        async call(operation, input) {
          if ('IndexName' in input) return late.execute(operation, input);
          const answer = await caller.call(operation, input);
          missing();
          missing = () => late.execute(operation, input);
          return answer;
        },
      };
    },
  },
  'an index that is asked, and the table answers': {
    calls: /^(PutItem|UpdateItem|BatchWriteItem|TransactWriteItems) [^;]*;Scan [^;]*by-i[^;]*$/,
    wrap: (caller) => ({
      call(operation, input) {
        const { IndexName: _index, ...rest }: Members = { ...input };
        return caller.call(operation, operation === 'Scan' ? rest : input);
      },
    }),
  },
  'a batch of which a part is left and reported as done': {
    calls: /^BatchWriteItem [^;]*;[A-Za-z]+ [^;]*$/,
    wrap: (caller) => ({
      call(operation, input) {
        const { RequestItems = {} }: { RequestItems?: Record<string, object[]> } = { ...input };
        const requests = RequestItems['Table'] ?? [];
        const left = operation === 'BatchWriteItem' && requests.length > 1;
        return caller.call(operation, left ? { RequestItems: { Table: requests.slice(1) } } : input);
      },
    }),
  },
  'a transaction of which the first action fails and the others are done': {
    constraints: { operations: ['PutItem', 'TransactWriteItems', 'Scan'] },
    calls: /^TransactWriteItems [^;]*;[A-Za-z]+ [^;]*$/,
    wrap: (caller) => ({
      async call(operation, input) {
        try {
          return await caller.call(operation, input);
        } catch (error) {
          const { TransactItems = [] }: { TransactItems?: object[] } = { ...input };
          if (TransactItems.length > 1)
            await caller.call(operation, { TransactItems: TransactItems.slice(1) }).catch(() => {});
          throw error;
        }
      },
    }),
  },
  'numbers read as doubles': {
    calls:
      /^(PutItem|UpdateItem|BatchWriteItem|TransactWriteItems) [^;]*;[A-Za-z]+ [^;]*$|^UpdateItem [^;]*$/,
    wrap: (caller) => ({
      call: async (operation, input) => Object(rounded(await caller.call(operation, input))),
    }),
  },
};

describe('the naive model finds and shrinks', () => {
  it.each(Object.entries(planted))('%s', async (_title, { calls, constraints, wrap }) => {
    const property = compared(wrap, constraints);
    const { counterexample, errorInstance } = await fc.check(property, { seed: 11, numRuns: 1000 });
    expect(String(errorInstance)).toContain('The model and the client disagree');
    expect([...(counterexample?.[0] ?? [])].map(String).join(';')).toMatch(calls);
  });

  it('pages without end', async () => {
    const wrap = (caller: Caller): Caller => ({
      async call(operation, input) {
        const { ExclusiveStartKey: _lost, ...rest }: Members = { ...input };
        return caller.call(operation, rest);
      },
    });
    const { errorInstance } = await fc.check(compared(wrap, { operations: ['PutItem', 'Scan'] }), {
      seed: 1,
    });
    expect(String(errorInstance)).toContain('Scan has pages without end');
  });

  it('what is no answer of DynamoDB, as it is', async () => {
    const wrap = (): Caller => ({ call: () => Promise.reject(new TypeError('fetch failed')) });
    const { errorInstance } = await fc.check(compared(wrap), { seed: 1 });
    expect(String(errorInstance)).toContain('fetch failed');
  });
});
