import { createEngine, type Engine } from '@dynamem/engine';
import AWS from 'aws-sdk';
import { describe, expect, it, vi } from 'vitest';
import { answerNext, assertUsed, attach, calls, failNext, type Attachment } from '../src/index.ts';
import { engineWithTable } from './one-table.ts';
import { untilFinished } from './until-finished.ts';

const TableName = 'things';
const { DocumentClient } = AWS.DynamoDB;

const ways: [string, (engine: Engine) => { client: AWS.DynamoDB; attachment: Attachment }][] = [
  [
    'attached itself',
    (engine) => {
      const client = new AWS.DynamoDB();
      return { client, attachment: attach(client, engine) };
    },
  ],
  [
    'of a class that is attached, made before',
    (engine) => {
      const client = new AWS.DynamoDB();
      return { client, attachment: attach(AWS.DynamoDB, engine) };
    },
  ],
  [
    'of a class that is attached, made after',
    (engine) => {
      const attachment = attach(AWS.DynamoDB, engine);
      return { client: new AWS.DynamoDB(), attachment };
    },
  ],
];

describe.each(ways)('a client of SDK v2, %s', (_way, clientOf) => {
  it('carries every type there and back, by promise and by callback', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const Item = {
      pk: { S: 'é' },
      n: { N: '1.5' },
      b: { B: Buffer.from([0, 255]) },
      m: { M: { l: { L: [{ NULL: true }, { BOOL: false }] } } },
    };
    expect(await client.putItem({ TableName, Item }).promise()).toEqual({});
    const found = await new Promise((resolve, reject) => {
      client.getItem({ TableName, Key: { pk: { S: 'é' } } }, (error, data) =>
        error ? reject(error) : resolve(data),
      );
    });
    expect(found).toEqual({ Item });
    const { Table } = await client.describeTable({ TableName }).promise();
    expect(Table?.CreationDateTime).toBeInstanceOf(Date);
  });

  it('raises AWS exceptions by their code', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const refused = client.getItem({ TableName: 'none', Key: { pk: { S: 'a' } } }).promise();
    await expect(refused).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'Requested resource not found',
      statusCode: 400,
      retryable: false,
      requestId: expect.stringMatching(/^[A-Z0-9]{52}$/),
    });
  });

  it('gives its events, with the request and its response', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const events: string[] = [];
    const request = client.listTables();
    for (const event of ['validate', 'build', 'sign', 'send', 'success', 'complete'] as const)
      request.on(event as 'send', () => void events.push(event));
    const { $response } = await request.promise();
    expect(events).toEqual(['validate', 'build', 'sign', 'send', 'success', 'complete']);
    expect($response.httpResponse.statusCode).toBe(200);
    expect($response.requestId).toMatch(/^[A-Z0-9]{52}$/);
  });

  it('does nothing when it is aborted in the turn of the call', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const request = client.putItem({ TableName, Item: { pk: { S: 'a' } } });
    const sent = request.promise();
    request.abort();
    await expect(sent).rejects.toMatchObject({ code: 'RequestAbortedError' });
    expect((await client.scan({ TableName }).promise()).Count).toBe(0);
  });

  it('calls back after the call has returned', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const order: string[] = [];
    await new Promise<void>((resolve) => {
      client.listTables({}, () => {
        order.push('callback');
        resolve();
      });
      order.push('returned');
    });
    expect(order).toEqual(['returned', 'callback']);
  });

  it('retries throttles as often as it would, without waiting, and notes one call', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    for (let count = 0; count < 3; count += 1) failNext(client, 'ListTables', 'ThrottlingException');
    const delays: unknown[] = [];
    const request = client.listTables();
    request.on('retry', ({ error }) => void delays.push(Reflect.get(Object(error), 'retryDelay')));
    const { $response } = await request.promise();
    expect([$response.retryCount, delays]).toEqual([3, [0, 0, 0]]);
    expect(calls(client)).toMatchObject([
      { operationName: 'ListTables', outcome: 'answered', output: { TableNames: [TableName] } },
    ]);
  });

  it('fails as the network does', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    failNext(client, 'ListTables', new Error('socket hang up'));
    const { $response } = await client.listTables().promise();
    expect($response.retryCount).toBe(1);
  });

  it('finishes waiters and pages', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    expect((await client.waitFor('tableExists', { TableName }).promise()).Table?.TableStatus).toBe('ACTIVE');
    for (const S of ['a', 'b', 'c']) await client.putItem({ TableName, Item: { pk: { S } } }).promise();
    const counts = await new Promise<unknown[]>((resolve, reject) => {
      const found: unknown[] = [];
      client.scan({ TableName, Limit: 2 }).eachPage((error, data) => {
        if (error) reject(error);
        if (data === null) resolve(found);
        else found.push(data.Count);
        return true;
      });
    });
    expect(counts).toEqual([2, 1]);
  });

  it('answers once with the output given', async () => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    answerNext(client, 'ListTables', { TableNames: ['given'] });
    expect((await client.listTables().promise()).TableNames).toEqual(['given']);
    expect((await client.listTables().promise()).TableNames).toEqual([TableName]);
  });
});

describe('a document client of SDK v2', () => {
  it.each([
    [
      'attached itself',
      (engine: Engine) => {
        const client = new DocumentClient();
        return { client, attachment: attach(client, engine) };
      },
    ],
    [
      'over a class that is attached',
      (engine: Engine) => {
        const client = new DocumentClient();
        return { client, attachment: attach(AWS.DynamoDB, engine) };
      },
    ],
    [
      'made of a client whose class is attached',
      (engine: Engine) => {
        const attachment = attach(AWS.DynamoDB, engine);
        return { client: new DocumentClient({ service: new AWS.DynamoDB() }), attachment };
      },
    ],
  ])('%s carries native values, and notes them', async (_way, clientOf) => {
    const { client, attachment } = clientOf(engineWithTable());
    untilFinished(attachment);
    const Item = {
      pk: 'a',
      n: 1.5,
      list: [1, 'x', null, true],
      map: { deep: 'y' },
      set: client.createSet([1, 2]),
    };
    await client.put({ TableName, Item }).promise();
    const answer = await client.get({ TableName, Key: { pk: 'a' } }).promise();
    expect(answer.Item).toMatchObject({ pk: 'a', n: 1.5, list: [1, 'x', null, true], map: { deep: 'y' } });
    expect(answer.Item?.['set'].values).toEqual([1, 2]);
    const [put, get] = calls(client);
    expect(put?.input).toEqual({ TableName, Item });
    expect(get?.output).toEqual(answer);
    answerNext(client, 'GetItem', { Item: { pk: 'given', n: 2 } });
    expect((await client.get({ TableName, Key: { pk: 'a' } }).promise()).Item).toEqual({ pk: 'given', n: 2 });
  });
});

it('a streams client of SDK v2 is answered', async () => {
  untilFinished(attach(AWS.DynamoDBStreams, createEngine()));
  expect(await new AWS.DynamoDBStreams().listStreams().promise()).toMatchObject({ Streams: [] });
});

describe('attach, for SDK v2', () => {
  it('keeps a handler that was there, and puts it back', async () => {
    const handler = vi.fn();
    const client = new AWS.DynamoDB();
    Reflect.set(client, 'customRequestHandler', handler);
    const attachment = attach(client, engineWithTable());
    await client.listTables().promise();
    expect(handler).toHaveBeenCalledTimes(1);
    attachment.dispose();
    expect(Reflect.get(client, 'customRequestHandler')).toBe(handler);
  });

  it('gives the class back on dispose', () => {
    const attachment = attach(AWS.DynamoDB, engineWithTable());
    attachment.dispose();
    expect(Object.hasOwn(AWS.DynamoDB.prototype, 'customRequestHandler')).toBe(false);
  });

  it('lets the client that is attached itself have its own engine, and the last one', async () => {
    const client = new AWS.DynamoDB();
    const names = async (): Promise<unknown> => (await client.listTables().promise()).TableNames;
    untilFinished(attach(AWS.DynamoDB, engineWithTable('of-the-class')));
    const first = attach(client, engineWithTable('first'));
    const second = attach(client, engineWithTable('second'));
    expect(await names()).toEqual(['second']);
    first.dispose();
    expect(await names()).toEqual(['second']);
    second.dispose();
    expect(await names()).toEqual(['of-the-class']);
  });

  it('tells of one-offs that were not used', () => {
    const client = new AWS.DynamoDB();
    const attachment = attach(client, engineWithTable());
    failNext(client, 'PutItem', 'ThrottlingException');
    expect(() => assertUsed(client)).toThrow('Not used: failNext PutItem ThrottlingException');
    expect(() => attachment.dispose()).toThrow('Not used: failNext PutItem ThrottlingException');
  });

  it('refuses the class of document clients, whose requests are those of AWS.DynamoDB', () => {
    expect(() => attach(DocumentClient as never, createEngine())).toThrow('of SDK v2, attach AWS.DynamoDB');
  });
});
