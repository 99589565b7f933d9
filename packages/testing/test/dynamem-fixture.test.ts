import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { FakeDocumentClient, FakeDynamoDB } from '@dynamem/client';
import { manualClock, type Engine, type ManualClock } from '@dynamem/engine';
import { dynamemFixture } from '@dynamem/testing';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test as base, vi } from 'vitest';
import { USERS } from './users-table.ts';

let seedings = 0;
const test = base.extend(
  dynamemFixture({
    tables: [USERS],
    seed: (engine) => {
      seedings += 1;
      engine.putItem({ TableName: 'users', Item: { id: { S: '1' }, visits: { N: '0' } } });
    },
    clock: () => manualClock(1_000),
  }),
);

async function visit(client: FakeDynamoDB): Promise<string | undefined> {
  const { Attributes } = await client.updateItem({
    TableName: 'users',
    Key: { id: { S: '1' } },
    UpdateExpression: 'ADD visits :one',
    ExpressionAttributeValues: { ':one': { N: '1' } },
    ReturnValues: 'ALL_NEW',
  });
  return Attributes?.['visits']?.N;
}

describe.concurrent('a fixture', () => {
  for (const name of ['one', 'two', 'three'])
    test(`gives concurrent test ${name} the seed and nothing of the others`, async ({
      client,
      expect: own,
    }) => {
      for (const expected of ['1', '2', '3']) {
        own(await visit(client)).toBe(expected);
        await new Promise((resolve) => setImmediate(resolve));
      }
      own(seedings).toBe(1);
    });
});

describe('a fixture', () => {
  test('gives clients of one engine', async ({ engine, client, documentClient, sdkConfiguration }) => {
    expectTypeOf(engine).toEqualTypeOf<Engine>();
    expectTypeOf(documentClient).toEqualTypeOf<FakeDocumentClient>();
    expect(engine.getItem({ TableName: 'users', Key: { id: { S: '1' } } }).Item?.['visits']).toEqual({
      N: '0',
    });
    await visit(client);
    expect((await documentClient.get({ TableName: 'users', Key: { id: '1' } })).Item).toEqual({
      id: '1',
      visits: 1,
    });
    const sdk = new DynamoDBClient(sdkConfiguration);
    const { Item } = await sdk.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
    expect(Item).toEqual({ id: { S: '1' }, visits: { N: '1' } });
  });

  test('gives each test a clock of its own to move', ({ clock, engine }) => {
    expectTypeOf(clock).toEqualTypeOf<ManualClock>();
    clock.advance(500);
    expect(engine.clock.now()).toBe(1_500);
  });

  test('begins the clock anew in the next test', ({ clock, engine }) => {
    expect([clock.now(), engine.clock]).toEqual([1_000, clock]);
  });

  test('keeps a history of the test alone', ({ engine }) => {
    expect(engine.history()).toEqual([]);
  });
});

describe('under fake timers, Date included, a fixture', () => {
  const onSystemClock = base.extend(dynamemFixture({ tables: [USERS], seed: { users: [{ id: '1' }] } }));
  beforeEach(() => void vi.useFakeTimers({ now: 5_000 }));
  afterEach(() => void vi.useRealTimers());

  onSystemClock(
    'answers every client without a timer',
    async ({ engine, documentClient, sdkConfiguration }) => {
      expect((await documentClient.get({ TableName: 'users', Key: { id: '1' } })).Item).toEqual({ id: '1' });
      const sdk = new DynamoDBClient(sdkConfiguration);
      await sdk.send(new GetItemCommand({ TableName: 'users', Key: { id: { S: '1' } } }));
      expect(engine.clock.now()).toBe(5_000);
      expect(vi.getTimerCount()).toBe(0);
    },
  );
});
