import * as newest from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { attach, inProcess } from '@dynamem/aws-sdk';
import { createEngine, type Engine } from '@dynamem/engine';
import { startServer, type RunningServer } from '@dynamem/server';
import * as release186 from 'client-dynamodb-3-186';
import * as release600 from 'client-dynamodb-3-600';
import * as release930 from 'client-dynamodb-3-930';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AmazonError, Client, type SdkClient } from '../src/index.ts';

// The same program over an engine and over real SDK clients: in process, attached, and by HTTP with signatures.

const failure = async (call: Promise<unknown>): Promise<unknown> => {
  try {
    return await call;
  } catch (error) {
    return error instanceof AmazonError ? JSON.parse(JSON.stringify(error)) : error;
  }
};

/** What a program does; all that its calls answer. */
async function program(client: Client): Promise<unknown[]> {
  const { TableDescription: created } = await client.createTable('Test', { range: { n: Number } });
  const answers: unknown[] = [created.KeySchema, created.TableStatus, typeof created.CreationDateTime];
  const bytes = new Uint8Array([0, 255, 7]);
  const item = {
    id: 'a',
    n: 1,
    text: 'é☃',
    nums: [1, 2],
    bytes,
    more: new Set([bytes]),
    deep: { B: { BS: [bytes] } },
  };
  answers.push(
    await client.putItem('Test', item),
    await client.getItem('Test', { hash: 'a', range: 1 }),
    await client.getItem('Test', { id: 'a', n: 2 }),
    await client.updateItem(
      'Test',
      { hash: 'a', range: 1 },
      { nums: { add: [5] }, text: null },
      { ReturnValues: 'ALL_NEW', ConditionExpression: 'attribute_exists(id)' },
    ),
    await client.putItem('Test', { id: 'a', n: 2, yes: true }),
    await client.query('Test', 'a', { Limit: 1 }),
    await client.scan('Test', {
      FilterExpression: 'yes = :yes',
      ExpressionAttributeValues: { ':yes': true },
    }),
    await client.batchGetItem({ Test: { keys: [{ hash: 'a', range: 1 }] } }),
    await client.batchWriteItem({ Test: [{ del: { hash: 'a', range: 1 } }, { put: { id: 'b', n: 1 } }] }),
    await client.transactWrite([{ update: 'Test', key: { id: 'b', n: 1 }, updates: { n2: { add: 1 } } }]),
    await client.transactGet([{ get: 'Test', key: { id: 'b', n: 1 } }]),
    await client.request('ListTables', { Limit: 10 }),
    await client.truncate('Test'),
    await failure(client.getItem('NotThere', 'a')),
    await failure(client.putItem('Test', { id: 'a' })),
    await failure(
      client.transactWrite([
        { check: 'Test', key: { hash: 'a', range: 9 }, ConditionExpression: 'attribute_exists(id)' },
      ]),
    ),
    (await client.deleteTable('Test')).TableDescription.TableStatus,
  );
  return answers;
}

let expected: unknown[];

beforeAll(async () => {
  expected = await program(new Client({ engine: createEngine() }));
});

describe('in process', () => {
  const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
  it.each<[string, (engine: Engine) => SdkClient]>([
    ['DynamoDBClient', (engine) => new newest.DynamoDBClient(inProcess(engine))],
    ['DynamoDB', (engine) => new newest.DynamoDB(inProcess(engine))],
    [
      'DynamoDBDocumentClient',
      (engine) => DynamoDBDocumentClient.from(new newest.DynamoDBClient(inProcess(engine))),
    ],
    ['DynamoDBClient 3.186', (engine) => new release186.DynamoDBClient(inProcess(engine))],
    ['DynamoDBClient 3.600', (engine) => new release600.DynamoDBClient(inProcess(engine))],
    ['DynamoDBClient 3.930', (engine) => new release930.DynamoDBClient(inProcess(engine))],
    [
      'an attached DynamoDBClient',
      (engine) => {
        const client = new newest.DynamoDBClient({ region: 'us-east-1', credentials });
        attach(client, engine);
        return client;
      },
    ],
    [
      'a DynamoDBClient that keeps its handlers',
      (engine) => new newest.DynamoDBClient({ ...inProcess(engine), cacheMiddleware: true }),
    ],
  ])('%s answers what the engine does', async (_name, make) => {
    const client = new Client({ client: make(createEngine()) });
    const answers = await program(client);
    expect(withoutServices(answers)).toEqual(withoutServices(expected));
  });

  it("a program's middleware sees each request, by the names of the SDK", async () => {
    const client = new newest.DynamoDBClient(inProcess(createEngine()));
    const seen: unknown[] = [];
    client.middlewareStack.add(
      (next, context) => (args) => {
        seen.push([context.commandName, args.input]);
        return next(args);
      },
      { step: 'initialize' },
    );
    await new Client({ client }).request('DescribeTable', { TableName: 'None' }).catch(() => {});
    expect(seen).toEqual([['DescribeTableCommand', { TableName: 'None' }]]);
  });

  it('commands have the names and inputs of the SDK, for whatever takes them in its place', async () => {
    const commands: unknown[] = [];
    const fake = {
      send(command: { input: object }): Promise<object> {
        commands.push([command.constructor.name, command.input]);
        return Promise.resolve({ Table: { CreationDateTime: new Date(5000) }, $metadata: {} });
      },
    };
    const client = new Client({ client: fake });
    expect(await client.request('DescribeTable', { TableName: 'Test' })).toEqual({
      Table: { CreationDateTime: 5 },
    });
    expect(commands).toEqual([['DescribeTableCommand', { TableName: 'Test' }]]);
  });

  it('exceptions of a client in its place are AmazonErrors, what is none comes as it is', async () => {
    const exception = Object.assign(new Error('no'), {
      name: 'ResourceNotFoundException',
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    });
    const failing = (error: Error): Client => new Client({ client: { send: () => Promise.reject(error) } });
    await expect(failing(exception).listTables()).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
      serviceName: 'Unknown',
      statusCode: 400,
      message: 'no',
      action: 'ListTables',
    });
    const broken = new Error('ECONNREFUSED');
    await expect(failing(broken).listTables()).rejects.toBe(broken);
  });
});

/** The service an error is of is told by the wire, which an attached client has not. */
function withoutServices(answers: unknown): unknown {
  return JSON.parse(JSON.stringify(answers), (name, value: unknown) =>
    name === 'serviceName' ? undefined : value,
  );
}

describe('over HTTP', () => {
  let server: RunningServer;
  let sdk: { destroy(): void } | undefined;

  beforeEach(async () => {
    server = await startServer({ engine: createEngine(), port: 0 });
  });

  afterEach(async () => {
    sdk?.destroy();
    sdk = undefined;
    vi.unstubAllEnvs();
    await server.close();
  });

  const inRegion = { region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };
  const configuration = (): object => ({ ...inRegion, endpoint: server.url });

  it.each([
    ['newest', newest.DynamoDBClient],
    ['3.186', release186.DynamoDBClient],
    ['3.600', release600.DynamoDBClient],
    ['3.930', release930.DynamoDBClient],
  ] as [string, typeof newest.DynamoDBClient][])(
    'the client %s answers what the engine does',
    async (_name, SdkClass) => {
      const real = new SdkClass(configuration());
      sdk = real;
      expect(await program(new Client({ client: real }))).toEqual(expected);
    },
  );

  it('requests are signed, and go where the client says', async () => {
    const real = new newest.DynamoDBClient(configuration());
    sdk = real;
    let headers: Record<string, string> = {};
    real.middlewareStack.add(
      (next) => (args) => {
        ({ headers } = args.request as { headers: Record<string, string> });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low' },
    );
    await new Client({ client: real }).listTables();
    expect(headers['authorization']).toMatch(
      /^AWS4-HMAC-SHA256 Credential=a\/\d{8}\/us-east-1\/dynamodb\/aws4_request/,
    );
    expect(headers['x-amz-target']).toBe('DynamoDB_20120810.ListTables');
    expect(`http://${headers['host']}`).toBe(server.url);
  });

  it.each([
    ['newest', newest.DynamoDBClient],
    ['3.600', release600.DynamoDBClient],
  ] as [string, typeof newest.DynamoDBClient][])(
    'the client %s goes where the environment says',
    async (_name, SdkClass) => {
      vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', server.url);
      const real = new SdkClass(inRegion);
      sdk = real;
      expect(await new Client({ client: real, retry: false }).listTables()).toEqual({ TableNames: [] });
    },
  );

  it('a connection that cannot be made is an error of its own', async () => {
    const { url } = server;
    await server.close();
    const real = new newest.DynamoDBClient({ ...configuration(), endpoint: url, maxAttempts: 1 });
    sdk = real;
    await expect(new Client({ client: real }).listTables()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('AWS itself', () => {
  it.each([
    [{}, 'dynamodb.eu-west-1.amazonaws.com'],
    [{ useFipsEndpoint: true }, 'dynamodb-fips.eu-west-1.amazonaws.com'],
    [{ useDualstackEndpoint: true }, 'dynamodb.eu-west-1.api.aws'],
  ])('is where requests with %j go', async (options, hostname) => {
    const requests: { hostname: string; protocol: string; path: string; body: string }[] = [];
    const requestHandler = {
      handle(request: (typeof requests)[number]) {
        requests.push(request);
        const body = new TextEncoder().encode('{"TableNames":[]}');
        return Promise.resolve({ response: { statusCode: 200, headers: {}, body } });
      },
    };
    const real = new newest.DynamoDBClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      requestHandler: requestHandler as never,
      ...options,
    });
    await new Client({ client: real }).listTables();
    expect(requests).toMatchObject([{ hostname, protocol: 'https:', path: '/', body: '{}' }]);
  });

  it.each([
    [500, 'InternalServerError', 3],
    [400, 'ThrottlingException', 3],
    [400, 'ValidationException', 1],
  ])('answering %s %s is asked as often as the SDK says', async (statusCode, type, attempts) => {
    let asked = 0;
    const requestHandler = {
      handle() {
        asked += 1;
        const body = new TextEncoder().encode(`{"__type":"com.amazonaws#${type}","Message":"no"}`);
        return Promise.resolve({ response: { statusCode, headers: {}, body } });
      },
    };
    const real = new newest.DynamoDBClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      requestHandler: requestHandler as never,
      retryStrategy: new ImmediateRetries() as never,
    });
    await expect(new Client({ client: real, retry: false }).listTables()).rejects.toMatchObject({
      type,
      serviceName: 'com.amazonaws',
      message: 'no',
      statusCode,
    });
    expect(asked).toBe(attempts);
  });

  it('answering with what is not JSON is an error', async () => {
    const answer = (statusCode: number): newest.DynamoDBClient =>
      new newest.DynamoDBClient({
        region: 'eu-west-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        maxAttempts: 1,
        requestHandler: {
          handle: () =>
            Promise.resolve({
              response: { statusCode, headers: {}, body: new TextEncoder().encode('<html>') },
            }),
        } as never,
      });
    await expect(new Client({ client: answer(200) }).listTables()).rejects.toThrow(
      'The answer is not JSON: <html>',
    );
    await expect(new Client({ client: answer(502), retry: false }).listTables()).rejects.toMatchObject({
      statusCode: 502,
      retry: true,
    });
  });
});

/** The SDK's decisions without its waits. */
class ImmediateRetries {
  acquireInitialRetryToken(): Promise<object> {
    return Promise.resolve({ getRetryCount: () => 0, getRetryDelay: () => 0 });
  }

  refreshRetryTokenForRetry(
    token: { getRetryCount(): number },
    error: { errorType: string },
  ): Promise<object> {
    const count = token.getRetryCount() + 1;
    if (count >= 3 || error.errorType === 'CLIENT_ERROR') return Promise.reject(new Error('no more'));
    return Promise.resolve({ getRetryCount: () => count, getRetryDelay: () => 0 });
  }

  recordSuccess(): void {}
}
