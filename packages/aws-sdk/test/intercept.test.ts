import { createRequire } from 'node:module';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { attach, calls, failNext, inProcess, intercept, type Interception } from '../src/index.ts';
import { engineWithTable } from './one-table.ts';
import { untilFinished } from './until-finished.ts';

interface Singletons {
  tableNames(): Promise<string[]>;
  olderTableNames(): Promise<string[]>;
  v2TableNames(): Promise<string[]>;
  streamsOf(): Promise<unknown[]>;
  write(item: object): Promise<unknown>;
  read(pk: string): Promise<unknown>;
  v2Read(pk: string): Promise<unknown>;
}

const require = createRequire(import.meta.url);
const singletons = require('./modules/singletons.cjs') as Singletons;

const baseSend = DynamoDBClient.prototype.send;

describe('intercept', () => {
  it('answers singletons of every copy of the SDK, the document and streams clients, and SDK v2', async () => {
    const engine = engineWithTable('things');
    using intercepted = intercept(engine);
    expect(await singletons.tableNames()).toEqual(['things']);
    expect(await singletons.olderTableNames()).toEqual(['things']);
    expect(await singletons.v2TableNames()).toEqual(['things']);
    expect(await singletons.streamsOf()).toEqual([]);
    await singletons.write({ pk: 'a', n: 1 });
    expect(await singletons.read('a')).toEqual({ pk: 'a', n: 1 });
    expect(await singletons.v2Read('a')).toEqual({ pk: 'a', n: 1 });
    expect(intercepted.clients).toHaveLength(6);
    expect(calls(intercepted).map(({ operationName }) => operationName)).toEqual([
      'ListTables',
      'ListTables',
      'ListTables',
      'ListStreams',
      'PutItem',
      'GetItem',
      'GetItem',
    ]);
    expect(calls(intercepted, 'GetItem').map(({ input }) => input['Key'])).toEqual([
      { pk: 'a' },
      { pk: 'a' },
    ]);
  });

  it('answers a copy of the SDK that is loaded later, and forgets everything on dispose', async () => {
    const intercepted = intercept(engineWithTable('late'));
    const late = require('./modules/late.cjs') as Pick<Singletons, 'tableNames'>;
    expect(await late.tableNames()).toEqual(['late']);
    intercepted.dispose();
    untilFinished(intercept(engineWithTable('again')));
    expect(await late.tableNames()).toEqual(['again']);
  });

  it('gives every class back on dispose', async () => {
    const intercepted = intercept(engineWithTable());
    expect(DynamoDBClient.prototype.send).not.toBe(baseSend);
    await singletons.tableNames();
    intercepted.dispose();
    expect(DynamoDBClient.prototype.send).toBe(baseSend);
    const { clients } = intercepted;
    expect(Object.hasOwn(Object(clients[0]), 'send')).toBe(false);
  });

  it('twice: the engine given last answers until it is disposed', async () => {
    untilFinished(intercept(engineWithTable('first')));
    expect(await singletons.tableNames()).toEqual(['first']);
    const second = intercept(engineWithTable('second'));
    expect([await singletons.tableNames(), await singletons.v2TableNames()]).toEqual([
      ['second'],
      ['second'],
    ]);
    second.dispose();
    expect([await singletons.tableNames(), await singletons.v2TableNames()]).toEqual([['first'], ['first']]);
  });

  it('leaves clients that are attached, or made with inProcess, to their own engines', async () => {
    untilFinished(intercept(engineWithTable('any'), { mayBeUnused: true }));
    const attached = new DynamoDBClient({});
    untilFinished(attach(attached, engineWithTable('own')));
    const made = new DynamoDBClient(inProcess(engineWithTable('made')));
    const tables = [];
    for (const client of [attached, made, new DynamoDBClient({})])
      tables.push((await client.send(new ListTablesCommand({}))).TableNames?.[0]);
    expect(tables).toEqual(['own', 'made', 'any']);
  });

  it('fails a client the test cannot reach', async () => {
    using intercepted = intercept(engineWithTable());
    failNext(intercepted, 'PutItem', 'ConditionalCheckFailedException');
    await expect(singletons.write({ pk: 'a' })).rejects.toThrow('The conditional request failed');
    await singletons.write({ pk: 'a' });
    expect(calls(intercepted).map(({ outcome }) => outcome)).toEqual(['failed', 'answered']);
  });

  it('tells at dispose when nothing was intercepted, unless told that this may be', () => {
    const complaint =
      'Nothing was intercepted: the AWS SDK is loaded, but no client of DynamoDB has sent anything';
    const intercepted = intercept(engineWithTable());
    expect(() => intercepted.assertUsed()).toThrow(complaint);
    expect(() => intercepted.dispose()).toThrow(complaint);
    expect(DynamoDBClient.prototype.send).toBe(baseSend);
    intercept(engineWithTable(), { mayBeUnused: true }).dispose();
  });
});

describe('intercept beside aws-sdk-client-mock', () => {
  const mocks: { restore(): void }[] = [];
  afterEach(() => {
    for (const mock of mocks.splice(0)) mock.restore();
  });

  const both = async (intercepted: Interception, stubbed: ReturnType<typeof mockClient>): Promise<void> => {
    stubbed.on(ListTablesCommand, { Limit: 1 }).resolves({ TableNames: ['stubbed'] });
    const client = new DynamoDBClient({});
    expect(await client.send(new ListTablesCommand({ Limit: 1 }))).toEqual({ TableNames: ['stubbed'] });
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual(['things']);
    expect(await singletons.tableNames()).toEqual(['things']);
    expect(stubbed.commandCalls(ListTablesCommand)).toHaveLength(3);
    expect(calls(intercepted)).toHaveLength(2);
  };

  it('answers what a stub placed afterwards calls through', async () => {
    using intercepted = intercept(engineWithTable());
    const mock = mockClient(DynamoDBClient);
    mocks.push(mock);
    mock.send.callThrough();
    await both(intercepted, mock);
  });

  it('answers what a stub placed before calls through, and all once it is restored', async () => {
    const mock = mockClient(DynamoDBClient);
    mocks.push(mock);
    mock.send.callThrough();
    using intercepted = intercept(engineWithTable());
    await both(intercepted, mock);
    mock.restore();
    const client = new DynamoDBClient({});
    expect((await client.send(new ListTablesCommand({ Limit: 1 }))).TableNames).toEqual(['things']);
  });
});
