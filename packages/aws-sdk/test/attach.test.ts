import { DynamoDB, DynamoDBClient, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateScan,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { createEngine, type Engine } from '@dynamem/engine';
import { describe, expect, it, vi } from 'vitest';
import { attach, inProcess } from '../src/index.ts';
import { engineWithTable } from './one-table.ts';

const tableNames = async (client: DynamoDBClient): Promise<string[] | undefined> =>
  (await client.send(new ListTablesCommand({}))).TableNames;

describe('a document client', () => {
  const ways: [string, (engine: Engine) => DynamoDBDocumentClient][] = [
    ['over inProcess', (engine) => DynamoDBDocumentClient.from(new DynamoDBClient(inProcess(engine)))],
    [
      'attached itself',
      (engine) => {
        const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
        attach(client, engine);
        return client;
      },
    ],
    [
      'made from an attached client',
      (engine) => {
        const client = new DynamoDBClient({});
        attach(client, engine);
        return DynamoDBDocumentClient.from(client);
      },
    ],
    [
      'whose client is attached later',
      (engine) => {
        const client = new DynamoDBClient({});
        const documents = DynamoDBDocumentClient.from(client);
        attach(client, engine);
        return documents;
      },
    ],
  ];

  it.each(ways)('%s marshalls native values both ways', async (_title, clientOf) => {
    const client = clientOf(engineWithTable());
    const item = {
      pk: 'a',
      n: 1.5,
      list: [1, 'x', null, true],
      map: { deep: { er: 'y' } },
      set: new Set(['a', 'b']),
    };
    await client.send(new PutCommand({ TableName: 'things', Item: item }));
    await client.send(new PutCommand({ TableName: 'things', Item: { pk: 'b' } }));
    expect((await client.send(new GetCommand({ TableName: 'things', Key: { pk: 'a' } }))).Item).toEqual(item);
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: 'things',
        Key: { pk: 'a' },
        UpdateExpression: 'SET n = n + :one',
        ExpressionAttributeValues: { ':one': 1 },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    expect(Attributes).toEqual({ n: 2.5 });
    const found = [];
    for await (const page of paginateScan({ client, pageSize: 1 }, { TableName: 'things' }))
      found.push(...(page.Items ?? []));
    expect(found.map(({ pk }) => pk as string).sort()).toEqual(['a', 'b']);
  });

  it('applies its translate options', async () => {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
      marshallOptions: { removeUndefinedValues: true, convertEmptyValues: true },
      unmarshallOptions: { wrapNumbers: true },
    });
    attach(client, engineWithTable());
    await client.send(
      new PutCommand({ TableName: 'things', Item: { pk: 'a', gone: undefined, empty: '', n: 1 } }),
    );
    const { Item } = await client.send(new GetCommand({ TableName: 'things', Key: { pk: 'a' } }));
    expect(Item).toEqual({ pk: 'a', empty: null, n: expect.objectContaining({ value: '1' }) });
  });
});

describe('attach', () => {
  it('reaches the methods of the aggregated client', async () => {
    const client = new DynamoDB({});
    attach(client, engineWithTable('named'));
    expect((await client.listTables({})).TableNames).toEqual(['named']);
  });

  it('reaches the streams client', async () => {
    const client = new DynamoDBStreamsClient({});
    attach(client, createEngine());
    expect(await client.send(new ListStreamsCommand({}))).toMatchObject({ Streams: [] });
  });

  it('gives the client back on dispose, exactly as it was', async () => {
    const handle = vi.fn(async () => ({
      response: {
        statusCode: 200,
        headers: {},
        body: new TextEncoder().encode('{"TableNames":["its-own"]}'),
      },
    }));
    const client = new DynamoDBClient({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      requestHandler: { handle },
    });
    const stackMethods = { ...client.middlewareStack };
    const attachment = attach(client, engineWithTable('the-engines'));
    expect(await tableNames(client)).toEqual(['the-engines']);
    attachment.dispose();
    attachment.dispose();
    expect(Object.hasOwn(client, 'send')).toBe(false);
    expect({ ...client.middlewareStack }).toEqual(stackMethods);
    expect(await client.config.region()).toBe('eu-central-1');
    expect(await tableNames(client)).toEqual(['its-own']);
    expect(handle).toHaveBeenCalledTimes(1);
  });

  it('twice: the engine attached last answers until it is disposed, in whatever order', async () => {
    const client = new DynamoDBClient({});
    const first = attach(client, engineWithTable('first'));
    const second = attach(client, engineWithTable('second'));
    expect(await tableNames(client)).toEqual(['second']);
    second.dispose();
    expect(await tableNames(client)).toEqual(['first']);
    const third = attach(client, engineWithTable('third'));
    first.dispose();
    expect(await tableNames(client)).toEqual(['third']);
    third.dispose();
    expect(Object.hasOwn(client, 'send')).toBe(false);
  });

  it('sees middleware added, removed and added to a command after the first call', async () => {
    const client = new DynamoDBClient({});
    attach(client, createEngine());
    const seen: string[] = [];
    const noting = (name: string) => (next: (args: never) => Promise<unknown>) => (args: never) => {
      seen.push(name);
      return next(args);
    };
    await client.send(new ListTablesCommand({}));
    client.middlewareStack.add(noting('client') as never, { step: 'initialize', name: 'noting' });
    await client.send(new ListTablesCommand({}));
    client.middlewareStack.remove('noting');
    await client.send(new ListTablesCommand({}));
    const command = new ListTablesCommand({});
    command.middlewareStack.add(noting('command') as never, { step: 'build' });
    await client.send(command);
    expect(seen).toEqual(['client', 'command']);
  });

  it('keeps every middleware under its name, so that middleware placed beside one works', async () => {
    const client = new DynamoDBClient({});
    attach(client, createEngine());
    const beside: string[] = [];
    for (const toMiddleware of [
      'loggerMiddleware',
      'serializerMiddleware',
      'contentLengthMiddleware',
      'getUserAgentMiddleware',
      'hostHeaderMiddleware',
      'recursionDetectionMiddleware',
      'retryMiddleware',
      'httpSigningMiddleware',
      'awsAuthMiddleware',
      'deserializerMiddleware',
    ]) {
      const middleware = (next: (args: never) => Promise<unknown>) => (args: never) => {
        beside.push(toMiddleware);
        return next(args);
      };
      client.middlewareStack.addRelativeTo(middleware as never, {
        relation: 'before',
        toMiddleware,
        name: `before-${toMiddleware}`,
      });
    }
    await client.send(new ListTablesCommand({}));
    expect(beside).toHaveLength(10);
  });

  it.each([
    [
      'attached',
      (engine: Engine) => {
        const client = new DynamoDBClient({ maxAttempts: 1 });
        attach(client, engine);
        return client;
      },
    ],
    ['in process', (engine: Engine) => new DynamoDBClient({ ...inProcess(engine), maxAttempts: 1 })],
  ])('answers a fault of dynamem as InternalServerError and logs its cause: %s', async (_way, clientOf) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = createEngine({
      clock: {
        now: () => {
          throw new Error('no time');
        },
      },
    });
    const client = clientOf(broken);
    const sent = client.send(new ListTablesCommand({}));
    await expect(sent).rejects.toMatchObject({ name: 'InternalServerError', $fault: 'server' });
    expect(log).toHaveBeenCalledWith(expect.stringContaining('ListTables'), new Error('no time'));
    log.mockRestore();
  });

  it('leaves a logger of the user its work', async () => {
    const info = vi.fn();
    const logger = { info, debug: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const client = new DynamoDBClient({ logger });
    attach(client, createEngine());
    await client.send(new ListTablesCommand({}));
    expect(info).toHaveBeenCalledWith(expect.objectContaining({ commandName: 'ListTablesCommand' }));
  });

  it.each([
    ['a number in S', { S: 5 }],
    ['a number in N', { N: 5 }],
    ['null', null],
    ['a string in B', { B: 'text' }],
    ['a Date in S', { S: new Date(0) }],
    ['a class instance', Object.assign(Object.create({ inherited: 1 }) as object, { S: 'own' })],
    ['an undefined member beside', { S: 'x', N: undefined }],
  ])('treats odd types as the wire would: %s', async (_title, value) => {
    const viaHandler = new DynamoDBClient(inProcess(engineWithTable()));
    const attached = new DynamoDBClient({});
    attach(attached, engineWithTable());
    const outcome = async (client: DynamoDBClient): Promise<unknown> => {
      try {
        const Item = { pk: { S: 'a' }, odd: value } as never;
        await client.send(new PutItemCommand({ TableName: 'things', Item }));
        return (
          await client.send(
            new PutItemCommand({ TableName: 'things', Item: { pk: { S: 'a' } }, ReturnValues: 'ALL_OLD' }),
          )
        ).Attributes;
      } catch (error) {
        return [(error as Error).name, (error as Error).message];
      }
    };
    expect(await outcome(attached)).toEqual(await outcome(viaHandler));
  });
});

it('an exception of an attached client explains the condition, which no JSON shows', async () => {
  const client = new DynamoDBClient({});
  attach(client, engineWithTable());
  const put = new PutItemCommand({
    TableName: 'things',
    Item: { pk: { S: 'a' } },
    ConditionExpression: 'attribute_exists(pk)',
  });
  const error: unknown = await client.send(put).catch((reason: unknown) => reason);
  expect(String(Reflect.get(Object(error), 'explain'))).toBe('attribute_exists(pk): false\n  pk');
  expect(JSON.stringify(error)).not.toContain('explain');
});
