import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { createEngine, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callSchedule, scheduledClient, unscheduledClient, type ScheduledEngine } from '../src/index.ts';

const TableName = 'counters';
const keyOf = (id: string) => ({ id: { S: id } });
const Key = keyOf('a');

function engineWithCounter(): Engine {
  const engine = createEngine();
  engine.createTable({
    TableName,
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  engine.putItem({ TableName, Item: { ...Key, count: { N: '0' } } });
  return engine;
}

const countIn = (engine: Engine): number => Number(engine.getItem({ TableName, Key }).Item?.['count']?.N);

/** Read, modify, write: what loses updates. */
async function increment(client: DynamoDBClient): Promise<void> {
  const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
  const count = Number(Item?.['count']?.N) + 1;
  await client.send(new PutItemCommand({ TableName, Item: { ...Key, count: { N: String(count) } } }));
}

const oneMore = {
  UpdateExpression: 'ADD #count :one',
  ExpressionAttributeNames: { '#count': 'count' },
  ExpressionAttributeValues: { ':one': { N: '1' } },
};

/** What loses none. */
async function add(client: DynamoDBClient): Promise<void> {
  await client.send(new UpdateItemCommand({ TableName, Key, ...oneMore }));
}

const attached = (engine: Engine): DynamoDBClient => {
  const client = new DynamoDBClient({});
  attach(client, engine);
  return client;
};
const ways: [string, (engine: Engine) => DynamoDBClient][] = [
  ['in process', (engine) => new DynamoDBClient(inProcess(engine))],
  ['attached', attached],
];

/** Some callers at the same time, and whether each has counted. */
const allAtOnce = (
  clientOf: (engine: Engine) => DynamoDBClient,
  one: (client: DynamoDBClient) => Promise<void>,
) =>
  fc.asyncProperty(callSchedule(), fc.integer({ min: 1, max: 5 }), async (schedule, callers) => {
    const engine = engineWithCounter();
    const client = scheduledClient(schedule, clientOf(engine), { engine });
    await schedule.waitFor(Promise.all(Array.from({ length: callers }, () => one(client))));
    expect(countIn(engine)).toBe(callers);
  });

describe.each(ways)('a scheduled SDK client, %s', (_title, clientOf) => {
  it('shows the lost update of a read-modify-write and shrinks it to two callers, whatever the seed', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { counterexample } = await fc.check(allAtOnce(clientOf, increment), { seed });
      expect(counterexample?.[1]).toBe(2);
      expect(counterexample?.[0].calls.map((call) => call.split(' ')[0])).toEqual([
        'GetItem',
        'GetItem',
        'PutItem',
        'PutItem',
      ]);
    }
  });

  it('finds nothing wrong with an atomic counter', async () => {
    const { failed, numRuns } = await fc.check(allAtOnce(clientOf, add), { seed: 7, numRuns: 30 });
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: 30 });
  });

  it('obeys the scheduler of fast-check too', async () => {
    const property = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const engine = engineWithCounter();
      const client = scheduledClient(scheduler, clientOf(engine), { engine });
      await scheduler.waitFor(Promise.all([increment(client), increment(client)]));
      expect(countIn(engine)).toBe(2);
    });
    const { failed, counterexample } = await fc.check(property, { seed: 1 });
    expect(failed).toBe(true);
    expect(counterexample?.[0].report().map(({ label }) => label)).toEqual([
      'GetItem counters {"id":{"S":"a"}}',
      'GetItem counters {"id":{"S":"a"}}',
      'PutItem counters',
      'PutItem counters',
    ]);
  });

  it('is free again once it is unscheduled', async () => {
    const engine = engineWithCounter();
    const [schedule] = fc.sample(callSchedule(), { numRuns: 1, seed: 1 });
    if (schedule === undefined) throw new Error('No schedule drawn');
    await add(unscheduledClient(scheduledClient(schedule, clientOf(engine), { engine })));
    expect(countIn(engine)).toBe(1);
    expect(schedule.calls).toEqual([]);
  });

  it('meets, in a document client, a TransactionConflict that shrinks to two transactions', async () => {
    const raise = (documents: DynamoDBDocumentClient): Promise<unknown> => {
      const Update = { TableName, Key: { id: 'a' }, ...oneMore, ExpressionAttributeValues: { ':one': 1 } };
      return documents.send(new TransactWriteCommand({ TransactItems: [{ Update }] }));
    };
    const property = fc.asyncProperty(
      callSchedule(),
      fc.integer({ min: 1, max: 4 }),
      async (schedule, callers) => {
        const engine = engineWithCounter();
        const documents = scheduledClient(schedule, DynamoDBDocumentClient.from(clientOf(engine)), {
          engine,
        });
        await schedule.waitFor(Promise.all(Array.from({ length: callers }, () => raise(documents))));
      },
    );
    const { counterexample, errorInstance } = await fc.check(property, { seed: 3 });
    expect(counterexample?.[1]).toBe(2);
    expect(counterexample?.[0].calls.slice(0, 2)).toEqual([
      'prepare TransactWriteItems',
      'prepare TransactWriteItems',
    ]);
    expect(errorInstance).toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }],
    });
  });
});

describe('a scheduled engine', () => {
  const transfer = (scheduled: ScheduledEngine, id: string) =>
    scheduled.transactWriteItems({
      TransactItems: [{ Update: { TableName, Key, ...oneMore } }, { Put: { TableName, Item: keyOf(id) } }],
    });

  it('lets a single write meet the TransactionConflict of a transaction under way', async () => {
    const property = fc.asyncProperty(callSchedule(), async (schedule) => {
      const engine = engineWithCounter();
      const scheduled = scheduledClient(schedule, engine);
      const calls = [transfer(scheduled, 'b'), scheduled.updateItem({ TableName, Key, ...oneMore })];
      await schedule.waitFor(Promise.all(calls));
    });
    const { counterexample, errorInstance } = await fc.check(property, { seed: 1 });
    expect(errorInstance).toMatchObject({ name: 'TransactionConflictException' });
    expect(counterexample?.[0].calls).toEqual([
      'prepare TransactWriteItems',
      `UpdateItem ${TableName} ${JSON.stringify(Key)}`,
    ]);
  });

  it('takes transactions on other items in any order, whole', async () => {
    const property = fc.asyncProperty(callSchedule(), async (schedule) => {
      const engine = engineWithCounter();
      const scheduled = scheduledClient(schedule, engine);
      const put = (id: string) =>
        scheduled.transactWriteItems({ TransactItems: [{ Put: { TableName, Item: keyOf(id) } }] });
      const scan = scheduled.scan({ TableName });
      await schedule.waitFor(Promise.all([put('b'), put('c'), scan]));
      const { Count = 0 } = await scan;
      expect(Count).toBeGreaterThanOrEqual(1);
      expect(engine.scan({ TableName }).Count).toBe(3);
    });
    const { failed, numRuns } = await fc.check(property, { seed: 2 });
    expect({ failed, numRuns }).toEqual({ failed: false, numRuns: 100 });
  });

  it('answers a transaction that cannot be prepared as the whole is answered', async () => {
    const engine = engineWithCounter();
    const [schedule] = fc.sample(callSchedule(), { numRuns: 1, seed: 1 });
    if (schedule === undefined) throw new Error('No schedule drawn');
    const scheduled = scheduledClient(schedule, engine);
    const TransactItems = [
      { ConditionCheck: { TableName, Key: keyOf('none'), ConditionExpression: 'attribute_exists(id)' } },
    ];
    await expect(schedule.waitFor(scheduled.transactWriteItems({ TransactItems }))).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
    });
    expect(schedule.calls).toEqual(['prepare TransactWriteItems']);
  });

  it('with answers ordered, may hand out a later answer first', async () => {
    const orders = new Set<string>();
    const property = fc.asyncProperty(callSchedule(), async (schedule) => {
      const scheduled = scheduledClient(schedule, engineWithCounter(), { answers: true });
      const arrived: string[] = [];
      const get = (id: string) =>
        scheduled.getItem({ TableName, Key: keyOf(id) }).then(() => arrived.push(id));
      await schedule.waitFor(Promise.all([get('a'), get('b')]));
      const calls = schedule.calls.filter((call) => !call.startsWith('answer')).map((call) => call.at(-4));
      orders.add(`${calls.join('')} answered ${arrived.join('')}`);
    });
    await fc.check(property, { seed: 1 });
    expect([...orders].toSorted()).toEqual([
      'ab answered ab',
      'ab answered ba',
      'ba answered ab',
      'ba answered ba',
    ]);
  });
});
