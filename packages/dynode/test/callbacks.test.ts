import { createEngine } from '@dynamem/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as dynode from '../src/index.ts';
import { AmazonError, Client, auth, reset } from '../src/index.ts';
import { recordedRequests } from './recorded.ts';

// How answers arrive: by callback as in dynode, or by promise; and the client that the module has itself.

type Arguments = readonly unknown[];

/** Calls back once all there is to call back has been: the arguments of each call. */
async function calledBack(start: (callback: (...given: Arguments) => void) => unknown): Promise<Arguments[]> {
  const calls: Arguments[] = [];
  const first = new Promise<void>((resolve) => {
    const returned = start((...given) => {
      calls.push(given);
      resolve();
    });
    expect(returned).toBeUndefined();
    expect(calls).toEqual([]);
  });
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  return calls;
}

let client: Client;

beforeEach(async () => {
  client = new Client({ engine: createEngine() });
  await client.createTable('TestTable');
  await client.putItem('TestTable', { id: 'a' });
});

describe('a callback', () => {
  type Call = (given: Client, callback: never) => unknown;
  it.each<[string, Call, Arguments]>([
    ['listTables', (given, callback) => given.listTables(callback), [{ TableNames: ['TestTable'] }]],
    [
      'describeTable',
      (given, callback) => given.describeTable('TestTable', callback),
      [expect.objectContaining({ TableName: 'TestTable' })],
    ],
    [
      'createTable',
      (given, callback) => given.createTable('Other', callback),
      [{ TableDescription: expect.objectContaining({ TableStatus: 'CREATING' }) }],
    ],
    [
      'updateTable',
      (given, callback) => given.updateTable('TestTable', { read: 3, write: 3 }, callback),
      [{ TableDescription: expect.objectContaining({ TableStatus: 'UPDATING' }) }],
    ],
    [
      'deleteTable',
      (given, callback) => given.deleteTable('TestTable', callback),
      [{ TableDescription: expect.objectContaining({ TableStatus: 'DELETING' }) }],
    ],
    [
      'putItem',
      (given, callback) => given.putItem('TestTable', { id: 'b' }, callback),
      [{ ConsumedCapacityUnits: 1 }],
    ],
    [
      'updateItem',
      (given, callback) => given.updateItem('TestTable', 'a', { n: 1 }, callback),
      [{ ConsumedCapacityUnits: 1 }],
    ],
    [
      'getItem',
      (given, callback) => given.getItem('TestTable', 'a', callback),
      [{ id: 'a' }, { ConsumedCapacityUnits: 0.5 }],
    ],
    [
      'deleteItem',
      (given, callback) => given.deleteItem('TestTable', 'a', callback),
      [{ ConsumedCapacityUnits: 1 }],
    ],
    [
      'query',
      (given, callback) => given.query('TestTable', 'a', callback),
      [{ Count: 1, ScannedCount: 1, Items: [{ id: 'a' }], ConsumedCapacityUnits: 0.5 }],
    ],
    [
      'scan',
      (given, callback) => given.scan('TestTable', callback),
      [[{ id: 'a' }], { Count: 1, ScannedCount: 1, ConsumedCapacityUnits: 0.5 }],
    ],
    [
      'batchGetItem',
      (given, callback) => given.batchGetItem({ TestTable: { keys: ['a'] } }, callback),
      [{ TestTable: [{ id: 'a' }] }, { UnprocessedKeys: {}, ConsumedCapacityUnits: { TestTable: 0.5 } }],
    ],
    [
      'batchWriteItem',
      (given, callback) => given.batchWriteItem({ TestTable: [{ del: 'a' }] }, callback),
      [{ Responses: { TestTable: { ConsumedCapacityUnits: 1 } }, UnprocessedItems: {} }],
    ],
    [
      'truncate',
      (given, callback) => given.truncate('TestTable', callback),
      [[{ Responses: { TestTable: { ConsumedCapacityUnits: 1 } }, UnprocessedItems: {} }]],
    ],
    [
      'transactWrite',
      (given, callback) => given.transactWrite([{ del: 'TestTable', key: 'a' }], callback),
      [{ ConsumedCapacityUnits: { TestTable: 2 } }],
    ],
    [
      'transactGet',
      (given, callback) => given.transactGet([{ get: 'TestTable', key: 'a' }], callback),
      [[{ id: 'a' }], { ConsumedCapacityUnits: { TestTable: 2 } }],
    ],
    [
      '_request',
      (given, callback) => given._request('ListTables', {}, callback),
      [{ TableNames: ['TestTable'] }],
    ],
    [
      'request',
      (given, callback) => given.request('ListTables', {}, callback),
      [{ TableNames: ['TestTable'] }],
    ],
  ])('of %s has the same answer as its promise, once and later', async (_method, call, answer) => {
    const calls = await calledBack((callback) => call(client, callback as never));
    expect(calls).toEqual([[null, ...answer]]);
    client = new Client({ engine: createEngine() });
    await client.createTable('TestTable');
    await client.putItem('TestTable', { id: 'a' });
    const promised = await call(client, undefined as never);
    expect(promised).toEqual(answer.length === 1 ? answer[0] : answer);
  });

  it('follows options, null and undefined options too', async () => {
    const options = { ReturnValues: 'ALL_OLD' } as const;
    const given = await calledBack((callback) => client.putItem('TestTable', { id: 'a' }, options, callback));
    expect(given).toEqual([[null, { ConsumedCapacityUnits: 1, Attributes: { id: 'a' } }]]);
    for (const none of [null, undefined]) {
      const calls = await calledBack((callback) => client.scan('TestTable', none, callback));
      expect(calls[0]?.[0]).toBeNull();
    }
  });

  it('without one, options count', async () => {
    const answer = await client.putItem('TestTable', { id: 'a' }, { ReturnValues: 'ALL_OLD' });
    expect(answer.Attributes).toEqual({ id: 'a' });
    expect((await client.scan('TestTable', { Limit: 1 }))[1].LastEvaluatedKey).toBeDefined();
  });

  it('is given an AmazonError where DynamoDB refuses, and a promise rejects with it', async () => {
    const [[error] = []] = await calledBack((callback) => client.getItem('NotThere', 'a', callback));
    expect(error).toBeInstanceOf(AmazonError);
    await expect(client.getItem('NotThere', 'a')).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
    });
  });

  it('of what throws for its arguments is never called; without one the promise rejects', async () => {
    let calls = 0;
    const callback = (): void => {
      calls += 1;
    };
    expect(() => client.getItem('TestTable', true as never, callback)).toThrow('Invalid Hashkey true');
    expect(() => client.putItem('TestTable', { id: () => 1 }, callback)).toThrow('Unsupported Data type: ');
    await expect(client.getItem('TestTable', true as never)).rejects.toThrow('Invalid Hashkey true');
    await expect(client.putItem('TestTable', { id: () => 1 })).rejects.toThrow('Unsupported Data type: ');
    expect(calls).toBe(0);
  });

  it('is given an answer that cannot be parsed as an error', async () => {
    const { client: odd } = recordedRequests({ Item: { id: { X: 'a' } } });
    const calls = await calledBack((callback) => odd.getItem('TestTable', 'a', callback));
    expect(calls).toEqual([[new Error('Unsupported type: X')]]);
  });

  it('is called once where the request calls back twice', async () => {
    const twice = new Client();
    twice.request = {
      send(_action, _body, done) {
        done(null, { Table: { TableName: 'first' } });
        done(new Error('again'));
        done(null, { Table: { TableName: 'second' } });
      },
    };
    const calls = await calledBack((callback) => twice.describeTable('TestTable', callback));
    expect(calls).toEqual([[null, { TableName: 'first' }]]);
  });

  it('is given what a replaced request throws', async () => {
    const broken = new Client();
    const thrown = new Error('thrown');
    broken.request = {
      send() {
        throw thrown;
      },
    };
    expect(await calledBack((callback) => broken.listTables(callback))).toEqual([[thrown]]);
  });
});

describe('a callback that throws', () => {
  const listeners = process.listeners('uncaughtException');

  beforeEach(() => {
    process.removeAllListeners('uncaughtException');
  });

  afterEach(() => {
    process.removeAllListeners('uncaughtException');
    for (const listener of listeners) process.on('uncaughtException', listener);
  });

  it.each([
    ['an answer', 'TestTable'],
    ['an error', 'NotThere'],
  ])('at %s is an uncaught exception, and is called once', async (_what, table) => {
    const uncaught = new Promise((resolve) => {
      process.once('uncaughtException', resolve);
    });
    const thrown = new Error('of the program');
    let calls = 0;
    client.getItem(table, 'a', () => {
      calls += 1;
      throw thrown;
    });
    expect(await uncaught).toBe(thrown);
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toBe(1);
  });
});

describe('the configuration', () => {
  it('has the defaults of dynode, and the object given stays as it was', () => {
    const given = Object.freeze({ accessKeyId: 'a', secretAccessKey: 'b', tableNamePrefix: 'Dev_' });
    expect(new Client(given).config).toEqual({
      ...given,
      prefix: 'DynamoDB_20111205.',
      region: 'us-east-1',
      host: 'dynamodb.us-east-1.amazonaws.com',
    });
    expect(new Client({ region: 'us-west-1', https: true, securityToken: 't', token: 't' }).config.host).toBe(
      'dynamodb.us-west-1.amazonaws.com',
    );
  });

  it('with an engine is of its region', async () => {
    const inEurope = new Client({ engine: createEngine({ region: 'eu-west-1' }) });
    expect(inEurope.config.region).toBe('eu-west-1');
    const { TableDescription: table } = await inEurope.createTable('TestTable');
    expect(table.TableArn).toContain('eu-west-1');
  });

  it('may have null where something may be left out', async () => {
    const nothing = { engine: null, client: null, tableNamePrefix: null, region: null, retry: null };
    const lenient = new Client(nothing as never);
    expect(lenient.config.region).toBe('us-east-1');
    expect(await lenient.listTables()).toEqual({ TableNames: [] });
  });

  it.each([
    [{ engine: createEngine(), client: { send: () => Promise.resolve({}) } }],
    [{ client: {} as never }],
    [{ retry: { retries: -1 } }],
    [{ retry: { retries: Infinity } }],
    [{ retry: { minTimeout: NaN } }],
  ])('that cannot be is refused', (config) => {
    expect(() => new Client(config)).toThrow(/not both|has send|retry takes/);
  });
});

describe('engines', () => {
  afterEach(reset);

  it('are shared by clients of one access key and region, and by no others', async () => {
    await new Client({ accessKeyId: 'a' }).createTable('Shared');
    const tables = async (config: dynode.ClientConfig): Promise<string[]> =>
      (await new Client(config).listTables()).TableNames;
    expect(await tables({ accessKeyId: 'a', secretAccessKey: 'x' })).toEqual(['Shared']);
    expect(await tables({ accessKeyId: 'b' })).toEqual([]);
    expect(await tables({ accessKeyId: 'a', region: 'us-west-1' })).toEqual([]);
    expect(await tables({})).toEqual([]);
    expect(await tables({ accessKeyId: 'a', engine: createEngine() })).toEqual([]);
  });

  it('are forgotten by reset, for clients that exist too', async () => {
    const shared = new Client();
    await shared.createTable('Shared');
    await shared.putItem('Shared', { id: 'a' });
    reset();
    expect(await shared.listTables()).toEqual({ TableNames: [] });
    await shared.createTable('Shared', { hash: { name: String } });
    await shared.putItem('Shared', { name: 'a' });
    expect((await shared.getItem('Shared', 'a'))[0]).toEqual({ name: 'a' });
  });
});

describe('the default client', () => {
  afterEach(reset);

  it('needs no auth', async () => {
    await dynode.createTable('Example');
    expect(await dynode.listTables()).toEqual({ TableNames: ['Example'] });
  });

  it('is another after auth, and has the data of clients with the same credentials', async () => {
    await new Client({ accessKeyId: 'a' }).createTable('Mine_Example');
    expect(auth({ accessKeyId: 'a', tableNamePrefix: 'Mine_', https: true })).toBeUndefined();
    await dynode.putItem('Example', { id: 'a', n: 1 });
    expect((await dynode.scan('Example'))[0]).toEqual([{ id: 'a', n: 1 }]);
    auth({ accessKeyId: 'a' });
    expect(await dynode.listTables()).toEqual({ TableNames: ['Mine_Example'] });
    auth();
    expect(await dynode.listTables()).toEqual({ TableNames: [] });
  });

  it('takes a token of the Security Token Service', async () => {
    auth({ accessKeyId: 'a', secretAccessKey: 'b', securityToken: 'c' });
    expect(await dynode.listTables()).toEqual({ TableNames: [] });
  });

  it('has every method of a client as a function of the module', async () => {
    const own = new Set([
      'constructor',
      'call',
      'ask',
      'writeBatch',
      '_prefixTableName',
      '_removeTableNamePrefix',
    ]);
    const methods: string[] = [];
    let prototype: object | null = Client.prototype;
    while (prototype !== null && prototype !== Object.prototype) {
      methods.push(...Object.getOwnPropertyNames(prototype).filter((name) => !own.has(name)));
      prototype = Object.getPrototypeOf(prototype) as object | null;
    }
    expect(methods.length).toBeGreaterThanOrEqual(20);
    for (const name of methods) expect(dynode).toHaveProperty(name, expect.any(Function));
    auth();
    await dynode.createTable('Example');
    await dynode.batchWriteItem({ Example: [{ put: { id: 'a' } }] });
    expect((await dynode.query('Example', 'a')).Count).toBe(1);
    for await (const [items] of dynode.scanPages('Example')) expect(items).toEqual([{ id: 'a' }]);
    for await (const { Count: count } of dynode.queryPages('Example', 'a')) expect(count).toBe(1);
    expect(await dynode.request('ListTables')).toEqual({ TableNames: ['Example'] });
    expect(await dynode._request('ListTables', {})).toEqual({ TableNames: ['Example'] });
    await dynode.truncate('Example');
    await dynode.transactWrite([{ put: 'Example', item: { id: 'b' } }]);
    expect((await dynode.transactGet([{ get: 'Example', key: 'b' }]))[0]).toEqual([{ id: 'b' }]);
    expect((await dynode.describeTable('Example')).ItemCount).toBeDefined();
    await dynode.updateItem('Example', 'b', { n: 1 });
    await dynode.deleteItem('Example', 'b');
    expect((await dynode.batchGetItem({ Example: { keys: ['b'] } }))[0]).toEqual({ Example: [] });
    expect((await dynode.getItem('Example', 'b'))[0]).toBeNull();
    await dynode.updateTable('Example', { read: 1, write: 1 });
    await dynode.deleteTable('Example');
  });

  it('has Types as dynode had them', () => {
    expect(Object.keys(dynode.Types)).toEqual(['stringify', 'parse', 'toKeys', 'updateAttributes']);
    expect(dynode.Types.stringify({ age: 42 })).toEqual({ age: { N: '42' } });
  });
});
