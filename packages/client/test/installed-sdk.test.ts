import * as sdk from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { createEngine, ConditionalCheckFailedException } from '@dynamem/engine';
import * as v186 from 'client-dynamodb-3-186';
import * as v600 from 'client-dynamodb-3-600';
import * as v925 from 'client-dynamodb-3-925';
import { describe, expect, it } from 'vitest';
import { FakeDocumentClient, FakeDynamoDB, FakeDynamoDBStreams, marshall } from '../src/index.ts';
import { engineWithThings, errorOf } from './things.ts';

type Sdk = typeof sdk;

const releases = [
  ['3.186', v186],
  ['3.600', v600],
  ['3.925', v925],
  ['3.1162', sdk],
] as unknown as readonly (readonly [string, Sdk])[];

const TableName = 'things';
const onceOnly = { ConditionExpression: 'attribute_not_exists(pk)' };

describe.each(releases)('with client-dynamodb %s', (_release, release) => {
  it('exceptions are of its classes, found by the command that was sent', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const put = new release.PutItemCommand({
      TableName,
      Item: { pk: { S: 'a' } },
      ...onceOnly,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    await fake.send(put);
    const error = await errorOf(fake.send(put));
    expect(error.constructor).toBe(release.ConditionalCheckFailedException);
    expect(error).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      $fault: 'client',
      Item: { pk: { S: 'a' } },
      $metadata: { httpStatusCode: 400, attempts: 1 },
      $response: { statusCode: 400 },
    });
    expect(String(error['explain'])).toContain('attribute_not_exists(pk): false');
    const unknown = await errorOf(fake.send(new release.GetItemCommand({ TableName: '#', Key: {} })));
    expect(unknown).toBeInstanceOf(release.DynamoDBServiceException);
    expect(unknown.name).toBe('ValidationException');
  });

  it('a transaction’s reasons are there, with items', async () => {
    const fake = new FakeDynamoDB(engineWithThings(), { sdk: release });
    const Put = { TableName, Item: { pk: { S: 'a' } } };
    await fake.putItem(Put);
    const error = await errorOf(
      fake.transactWriteItems({
        TransactItems: [
          { Put: { ...Put, ...onceOnly, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
          { Put: { TableName, Item: { pk: { S: 'b' } } } },
        ],
      }),
    );
    expect(error).toBeInstanceOf(release.TransactionCanceledException);
    expect(error['CancellationReasons']).toEqual([
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: Put.Item },
      { Code: 'None' },
    ]);
  });

  it('its paginators and waiters take the client, told of it', async () => {
    const fake = new FakeDynamoDB(engineWithThings(), { sdk: release });
    for (const pk of ['a', 'b', 'c']) await fake.putItem({ TableName, Item: marshall({ pk }) });
    const client = fake.asClient<sdk.DynamoDBClient>();
    const found: unknown[] = [];
    for await (const page of release.paginateScan({ client, pageSize: 2 }, { TableName }))
      found.push(...(page.Items ?? []));
    expect(found).toHaveLength(3);
    const waited = await release.waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName });
    expect(waited.state).toBe('SUCCESS');
    expect(fake).toBeInstanceOf(release.DynamoDBClient);
    expect(fake).toBeInstanceOf(release.DynamoDB);
  });
});

describe('instanceof', () => {
  it('holds for the fake’s own class, those derived from it, and no other', () => {
    class Derived extends FakeDynamoDB {}
    const [fake, derived] = [new FakeDynamoDB(createEngine()), new Derived(createEngine())];
    expect([fake, derived].map((each) => each instanceof FakeDynamoDB)).toEqual([true, true]);
    expect([fake, derived].map((each) => each instanceof Derived)).toEqual([false, true]);
    expect(fake).not.toBeInstanceOf(FakeDynamoDBStreams);
    expect(fake).not.toBeInstanceOf(FakeDocumentClient);
    expect({}).not.toBeInstanceOf(FakeDynamoDB);
    expect(fake.constructor).toBe(FakeDynamoDB);
  });

  it('holds for the document client’s classes of lib-dynamodb', () => {
    const fake = new FakeDocumentClient(createEngine(), undefined, { sdk: lib });
    expect(fake).toBeInstanceOf(lib.DynamoDBDocumentClient);
    expect(fake).toBeInstanceOf(lib.DynamoDBDocument);
    expect(fake).toBeInstanceOf(FakeDocumentClient);
    expect(fake).not.toBeInstanceOf(sdk.DynamoDBClient);
  });

  it('inherits nothing from the SDK', () => {
    const fake = new FakeDynamoDB(createEngine(), { sdk });
    expect('waitUntilTableExists' in fake).toBe(false);
    expect('initConfig' in fake).toBe(false);
  });
});

it('without a module of the SDK, exceptions are the engine’s, and known to newer releases by name', async () => {
  const fake = new FakeDynamoDB(engineWithThings(), { sdk: {} });
  const put = { TableName, Item: { pk: { S: 'a' } }, ...onceOnly };
  await fake.putItem(put);
  const error = await errorOf(fake.putItem(put));
  expect(error.constructor).toBe(ConditionalCheckFailedException);
  expect(error).toBeInstanceOf(sdk.ConditionalCheckFailedException);
  expect(error).not.toBeInstanceOf(sdk.ResourceNotFoundException);
  expect(error).toMatchObject({ $metadata: { httpStatusCode: 400 }, $fault: 'client' });
  expect(String(error['explain'])).toContain('attribute_not_exists(pk): false');
});

describe('the SDK’s own document client over a fake client', () => {
  it('translates, and reaches the engine', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const client = lib.DynamoDBDocumentClient.from(fake.asClient<sdk.DynamoDBClient>());
    await client.send(new lib.PutCommand({ TableName, Item: { pk: 'a', tags: new Set(['x']) } }));
    const { Item } = await client.send(new lib.GetCommand({ TableName, Key: { pk: 'a' } }));
    expect(Item).toEqual({ pk: 'a', tags: new Set(['x']) });
    const again = new lib.PutCommand({ TableName, Item: { pk: 'a' }, ...onceOnly });
    expect((await errorOf(client.send(again))).constructor).toBe(sdk.ConditionalCheckFailedException);
  });

  it('is refused with a way out where the commands serialise by themselves', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const command = new v600.GetItemCommand({ TableName, Key: { pk: { S: 'a' } } });
    const handler = command.resolveMiddleware(
      fake.middlewareStack as never,
      { ...fake.config, endpoint: async () => ({ protocol: 'https:', hostname: 'x', path: '/' }) } as never,
      undefined,
    );
    await expect(handler(command as never)).rejects.toThrow(/inProcess\(engine\) of dynamem\/aws-sdk/);
  });
});
