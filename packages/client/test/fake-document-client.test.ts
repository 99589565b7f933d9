import * as sdk from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
import { createEngine, manualClock } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import {
  FakeDocumentClient,
  FakeDynamoDB,
  NumberValue,
  paginateListTables,
  paginateQuery,
  paginateScan,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '../src/index.ts';
import { DOCUMENT_OPERATION_NAMES } from '../src/document/document-operation-names.ts';
import { documentOperations, type Translated } from '../src/document/document-operations.ts';
import { engineWithThings, errorOf } from './things.ts';

const TableName = 'things';

describe('a fake document client', () => {
  it('takes and gives native values, by methods, by name and by commands', async () => {
    const client = new FakeDocumentClient(engineWithThings());
    const Item = { pk: 'a', n: 1.5, tags: new Set(['x']), list: [null, true], bytes: new Uint8Array([1]) };
    await client.put({ TableName, Item });
    const answers = [
      await client.get({ TableName, Key: { pk: 'a' } }),
      await client.send({ operation: 'Get', input: { TableName, Key: { pk: 'a' } } }),
      await client.send({ operation: 'GetItem', input: { TableName, Key: { pk: 'a' } } }),
      await client.send(new lib.GetCommand({ TableName, Key: { pk: 'a' } })),
    ];
    for (const answer of answers) expect(answer.Item).toEqual(Item);
  });

  it('hands on what lib-dynamodb does not translate', async () => {
    const client = new FakeDocumentClient(engineWithThings());
    const Key = { pk: { S: 'a' } };
    await client.send(new sdk.PutItemCommand({ TableName, Item: Key }));
    expect((await client.send(new sdk.GetItemCommand({ TableName, Key }))).Item).toEqual(Key);
    const { Table } = await client.send({ operation: 'DescribeTable', input: { TableName } });
    expect(Table?.TableStatus).toBe('ACTIVE');
  });

  it('keeps the item of an exception in DynamoDB’s form, as lib-dynamodb does', async () => {
    const client = new FakeDocumentClient(engineWithThings());
    const put = { TableName, Item: { pk: 'a' }, ConditionExpression: 'attribute_not_exists(pk)' };
    await client.put(put);
    const refused = client.put({ ...put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    expect((await errorOf(refused))['Item']).toEqual({ pk: { S: 'a' } });
  });

  it('keeps numbers whole where told to', async () => {
    const engine = engineWithThings();
    const n = NumberValue.from('0.12345678901234567890123456789');
    const client = FakeDocumentClient.from(new FakeDynamoDB(engine), {
      unmarshallOptions: { wrapNumbers: true },
    });
    await client.put({ TableName, Item: { pk: 'a', n } });
    expect((await client.get({ TableName, Key: { pk: 'a' } })).Item).toEqual({ pk: 'a', n });
  });

  it('refuses a value that cannot be marshalled, without a word to the engine', async () => {
    const engine = engineWithThings();
    const client = new FakeDocumentClient(engine);
    const error = await errorOf(client.put({ TableName, Item: { pk: 'a', list: [undefined] } }));
    expect(error.message).toBe(
      'Pass options.removeUndefinedValues=true to remove undefined values from map/array/set.',
    );
    expect(engine.scan({ TableName }).Items).toEqual([]);
  });

  it('gets batches until nothing is left unprocessed', async () => {
    const engine = engineWithThings();
    const client = new FakeDocumentClient(engine);
    const text = 'x'.repeat(390_000);
    const Keys = Array.from({ length: 50 }, (_none, index) => ({ pk: String(index) }));
    for (const key of Keys) await client.put({ TableName, Item: { ...key, text } });
    const sizes: number[] = [];
    for await (const page of client.paginatedBatchGet({ RequestItems: { [TableName]: { Keys } } }))
      sizes.push(page.Responses?.[TableName]?.length ?? 0);
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(50);
  });

  it('has the methods of the SDK’s DynamoDBDocument', () => {
    const methods = Object.getOwnPropertyNames(lib.DynamoDBDocument.prototype).filter(
      (name) => name !== 'constructor',
    );
    const client = new FakeDocumentClient(createEngine());
    expect(methods.filter((name) => typeof Reflect.get(client, name) !== 'function')).toEqual([]);
  });
});

describe('what is translated', () => {
  /** As lib-dynamodb writes the same. */
  function keyNodesOf(translated: Translated): unknown {
    if (translated === 'value') return null;
    if (translated === 'values') return {};
    if ('each' in translated) return { '*': keyNodesOf(translated.each) };
    return Object.fromEntries(
      Object.entries(translated.members).map(([name, within]) => [name, keyNodesOf(within)]),
    );
  }
  /** lib-dynamodb writes all members of a list as an empty list, and those of a map as an empty map. */
  const alike = (nodes: unknown): unknown =>
    JSON.parse(JSON.stringify(nodes).replaceAll('[]', '{}')) as unknown;

  it.each(Object.entries(DOCUMENT_OPERATION_NAMES))('of %s is what lib-dynamodb translates', (name, aws) => {
    const Command = Reflect.get(lib, `${name}Command`) as new (input: object) => {
      inputKeyNodes: unknown;
      outputKeyNodes: unknown;
    };
    const { inputKeyNodes, outputKeyNodes } = new Command({});
    const operation = documentOperations.get(aws);
    expect(keyNodesOf(operation?.input ?? 'value')).toEqual(alike(inputKeyNodes));
    expect(keyNodesOf(operation?.output ?? 'value')).toEqual(alike(outputKeyNodes));
  });

  it('is told of every document command of lib-dynamodb', () => {
    const named = Object.keys(lib).filter((name) => /^[A-Z](?!.*Client).*Command$/.test(name));
    expect(Object.keys(DOCUMENT_OPERATION_NAMES).map((name) => `${name}Command`)).toEqual(named.sort());
    expect([...documentOperations.keys()].sort()).toEqual(Object.values(DOCUMENT_OPERATION_NAMES).sort());
  });
});

describe('pages', () => {
  it('come one after another, of either client, from a token on, and leave the input as it is', async () => {
    const engine = engineWithThings();
    const client = new FakeDynamoDB(engine);
    const documents = FakeDocumentClient.from(client);
    for (const pk of ['a', 'b', 'c']) await documents.put({ TableName, Item: { pk } });
    const input = { TableName };
    const items: unknown[] = [];
    for await (const page of paginateScan({ client, pageSize: 2 }, input)) items.push(page.Items);
    expect(items.map((page) => (page as unknown[]).length)).toEqual([2, 1]);
    const natives: unknown[] = [];
    for await (const page of paginateScan({ client: documents, pageSize: 1 }, input))
      natives.push(...(page.Items ?? []));
    const all = [{ pk: 'a' }, { pk: 'b' }, { pk: 'c' }];
    expect(natives).toEqual(expect.arrayContaining(all));
    const rest: unknown[] = [];
    const startingToken = natives[0];
    for await (const page of paginateScan({ client: documents, startingToken }, input))
      rest.push(...(page.Items ?? []));
    expect(rest).toEqual(natives.slice(1));
    expect(input).toEqual({ TableName });
  });

  it('of a Query and of ListTables come as well, with the command changed where asked', async () => {
    const engine = engineWithThings();
    const client = new FakeDocumentClient(engine);
    await client.put({ TableName, Item: { pk: 'a' } });
    const query = { TableName, KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'a' } };
    for await (const page of paginateQuery({ client }, query)) expect(page.Items).toEqual([{ pk: 'a' }]);
    const names: unknown[] = [];
    const withCommand = ({ operation, input = {} }: { operation: string; input?: object }) => ({
      operation,
      input: { ...input, Limit: 1 },
    });
    for await (const page of paginateListTables({ client, withCommand })) names.push(page.TableNames);
    expect(names).toEqual([[TableName]]);
  });
});

describe('waiters', () => {
  const table = {
    TableName: 'slow',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
    BillingMode: 'PAY_PER_REQUEST' as const,
  };
  const slow = { TableName: 'slow' };

  it('move a clock that can be moved, and take no time', async () => {
    const clock = manualClock(0);
    const client = new FakeDynamoDB(createEngine({ clock, tableDelays: 'realistic' }));
    await client.createTable(table);
    const exists = await waitUntilTableExists({ client, maxWaitTime: 300, minDelay: 1 }, slow);
    expect(exists).toMatchObject({ state: 'SUCCESS', reason: { Table: { TableStatus: 'ACTIVE' } } });
    expect(exists.observedResponses['200: OK']).toBeGreaterThan(1);
    expect(clock.now()).toBeGreaterThan(0);
    await client.deleteTable(slow);
    const gone = await waitUntilTableNotExists({ client, maxWaitTime: 300 }, slow);
    expect(gone).toMatchObject({ state: 'SUCCESS', reason: { name: 'ResourceNotFoundException' } });
  });

  it('end after the time they were given, with what they saw', async () => {
    const client = new FakeDocumentClient(createEngine({ clock: manualClock(0) }));
    const error = await errorOf(waitUntilTableExists({ client, maxWaitTime: 100, minDelay: 10 }, slow));
    expect(error.name).toBe('TimeoutError');
    expect(JSON.parse(error.message)).toEqual({
      state: 'TIMEOUT',
      reason: 'Waiter has timed out',
      observedResponses: {
        '400: Requested resource not found: Table: slow not found': expect.any(Number) as number,
      },
    });
  });

  it('wait in real time otherwise, and end when aborted', async () => {
    const client = new FakeDynamoDB(createEngine());
    const controller = new AbortController();
    const waiting = waitUntilTableExists(
      { client, maxWaitTime: 3600, minDelay: 1000, maxDelay: 2000, abortSignal: controller.signal },
      slow,
    );
    setImmediate(() => controller.abort());
    expect((await errorOf(waiting)).name).toBe('AbortError');
    const soon = waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.001 }, slow);
    await client.createTable(table);
    expect((await soon).state).toBe('SUCCESS');
  });

  it.each([
    [{ maxWaitTime: 0 }, 'WaiterConfiguration.maxWaitTime must be greater than 0'],
    [{ maxWaitTime: 10, minDelay: -1 }, 'WaiterConfiguration.minDelay must be greater than 0'],
    [
      { maxWaitTime: 10 },
      'WaiterConfiguration.maxWaitTime [10] must be greater than WaiterConfiguration.minDelay [20] for this waiter',
    ],
    [
      { maxWaitTime: 100, maxDelay: 5 },
      'WaiterConfiguration.maxDelay [5] must be greater than WaiterConfiguration.minDelay [20] for this waiter',
    ],
  ])('refuse %o as the SDK’s do', async (times, message) => {
    const client = new FakeDynamoDB(createEngine());
    expect((await errorOf(waitUntilTableExists({ client, ...times }, slow))).message).toBe(message);
    const theirs = sdk.waitUntilTableExists(
      { client: client.asClient<sdk.DynamoDBClient>(), ...times },
      slow,
    );
    expect((await errorOf(theirs)).message).toBe(message);
  });
});
