import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ValidationException, type Engine } from '@dynamem/engine';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  answerNext,
  assertUsed,
  attach,
  calls,
  clearCalls,
  failNext,
  inProcess,
  type AttachOptions,
} from '../src/index.ts';
import { engineWithTable } from './one-table.ts';
import { sdkReleases, type Sdk } from './sdk-releases.ts';

const ways = [
  [
    'inProcess',
    (sdk: Sdk, engine: Engine, options?: AttachOptions) => new sdk.DynamoDBClient(inProcess(engine, options)),
  ],
  [
    'attach',
    (sdk: Sdk, engine: Engine, options?: AttachOptions) => {
      const client = new sdk.DynamoDBClient({});
      attach(client, engine, options);
      return client;
    },
  ],
] as const;

describe.each(sdkReleases)('client-dynamodb %s', (release, sdk) => {
  describe.each(ways)('%s', (way, clientOf) => {
    it('notes calls in order, each with its input and what came of it', async () => {
      const client = clientOf(sdk, engineWithTable());
      const Item = { pk: { S: 'a' }, b: { B: new Uint8Array([0, 255]) } };
      await client.send(new sdk.PutItemCommand({ TableName: 'things', Item }));
      await client.send(new sdk.GetItemCommand({ TableName: 'things', Key: { pk: { S: 'a' } } }));
      const refused = client.send(
        new sdk.PutItemCommand({
          TableName: 'things',
          Item,
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      await expect(refused).rejects.toThrow('The conditional request failed');
      const [put, get, failed] = calls(client);
      expect(put).toMatchObject({
        operationName: 'PutItem',
        input: { TableName: 'things', Item },
        outcome: 'answered',
      });
      expect(get).toMatchObject({ operationName: 'GetItem', outcome: 'answered', output: { Item } });
      expect(failed).toMatchObject({
        outcome: 'failed',
        error: expect.objectContaining({
          name: 'ConditionalCheckFailedException',
          message: 'The conditional request failed',
        }),
      });
      expect(calls(client, sdk.PutItemCommand)).toEqual([put, failed]);
      expect(calls(client, 'GetItem')).toEqual([get]);
      clearCalls(client);
      expect(calls(client)).toEqual([]);
    });

    it('fails the next attempt by a name of AWS, as a class of its own copy of the SDK', async () => {
      const client = clientOf(sdk, engineWithTable());
      failNext(client, sdk.PutItemCommand, 'ConditionalCheckFailedException');
      expect(() => assertUsed(client)).toThrow('Not used: failNext PutItem ConditionalCheckFailedException');
      const put = new sdk.PutItemCommand({ TableName: 'things', Item: { pk: { S: 'a' } } });
      const error: unknown = await client.send(put).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(sdk.ConditionalCheckFailedException);
      expect(error).toMatchObject({ message: 'The conditional request failed', $fault: 'client' });
      expect((await client.send(new sdk.ScanCommand({ TableName: 'things' }))).Count).toBe(0);
      await client.send(put);
      expect(calls(client, 'PutItem').map(({ outcome }) => outcome)).toEqual(['failed', 'answered']);
      assertUsed(client);
    });

    it('retries throttles as often as on AWS, as one call, and waits for none', async () => {
      const client = clientOf(sdk, engineWithTable());
      const maxAttempts = await client.config.maxAttempts();
      for (let attempt = 1; attempt < maxAttempts; attempt += 1)
        failNext(client, 'ListTables', 'ProvisionedThroughputExceededException');
      const { $metadata } = await client.send(new sdk.ListTablesCommand({}));
      expect($metadata.attempts).toBe(maxAttempts);
      // No extension and so no retry strategy can be had of 3.186 before it is attached.
      if (release !== '3.186' || way !== 'inProcess') expect($metadata.totalRetryDelay).toBe(0);
      expect(calls(client)).toHaveLength(1);
      expect(calls(client)[0]).toMatchObject({ outcome: 'answered', output: { TableNames: ['things'] } });
      expect(calls(client)[0]?.error).toBe(undefined);
    });

    it('gives a throttle to the caller once maxAttempts are used up', async () => {
      const client = new sdk.DynamoDBClient({ ...inProcess(engineWithTable()), maxAttempts: 2 });
      if (way === 'attach') attach(client, engineWithTable());
      for (let attempt = 1; attempt <= 3; attempt += 1) failNext(client, 'ListTables', 'ThrottlingException');
      const sent = client.send(new sdk.ListTablesCommand({}));
      await expect(sent).rejects.toMatchObject({ name: 'ThrottlingException', $metadata: { attempts: 2 } });
      expect(() => assertUsed(client)).toThrow('Not used: failNext ListTables ThrottlingException');
    });

    it('throws any other Error as where the network fails', async () => {
      const client = clientOf(sdk, engineWithTable());
      const reset = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'TimeoutError' });
      failNext(client, 'ListTables', reset);
      const { $metadata } = await client.send(new sdk.ListTablesCommand({}));
      expect($metadata.attempts).toBe(2);
      const odd = new RangeError('odd');
      failNext(client, 'ListTables', odd);
      await expect(client.send(new sdk.ListTablesCommand({}))).rejects.toBe(odd);
      expect(calls(client).at(-1)).toMatchObject({ outcome: 'failed', error: odd });
    });

    it('answers the next call once with the output given', async () => {
      const client = clientOf(sdk, engineWithTable());
      const Item = { pk: { S: 'given' }, b: { B: new Uint8Array([1]) } };
      answerNext(client, sdk.GetItemCommand, { Item });
      const get = new sdk.GetItemCommand({ TableName: 'things', Key: { pk: { S: 'a' } } });
      const answer = await client.send(get);
      expect(answer).toMatchObject({ Item, $metadata: { httpStatusCode: 200, attempts: 1 } });
      expect((await client.send(get)).Item).toBe(undefined);
      expect(calls(client).map(({ outcome }) => outcome)).toEqual(['answered', 'answered']);
    });

    it('keeps one-offs in their order', async () => {
      const client = clientOf(sdk, engineWithTable());
      failNext(client, 'ListTables', 'ResourceNotFoundException');
      answerNext(client, 'ListTables', { TableNames: ['given'] });
      await expect(client.send(new sdk.ListTablesCommand({}))).rejects.toThrow(
        'Requested resource not found',
      );
      expect((await client.send(new sdk.ListTablesCommand({}))).TableNames).toEqual(['given']);
    });

    it('tells when there were more calls than are kept', async () => {
      const client = clientOf(sdk, engineWithTable(), { callsKept: 2 });
      for (let count = 0; count < 7; count += 1) await client.send(new sdk.ListTablesCommand({}));
      expect(() => calls(client)).toThrow('There were 7 calls and only the last 2 are kept');
      clearCalls(client);
      await client.send(new sdk.ListTablesCommand({}));
      expect(calls(client)).toHaveLength(1);
    });
  });
});

describe('a document client', () => {
  const documentsOf = (engine: Engine): DynamoDBDocumentClient => {
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    attach(documents, engine);
    return documents;
  };

  it('notes native inputs and outputs, as they were at the time of the call', async () => {
    const client = documentsOf(engineWithTable());
    const Item = { pk: 'a', set: new Set([1]), bytes: new Uint8Array([1]), list: [1] };
    await client.send(new PutCommand({ TableName: 'things', Item }));
    Item.set.add(2);
    Item.bytes[0] = 9;
    Item.list.push(2);
    const [put] = calls(client, PutCommand);
    expect(put?.input.Item).toEqual({
      pk: 'a',
      set: new Set([1]),
      bytes: new Uint8Array([1]),
      list: [1],
    });
    expectTypeOf(put?.input.TableName).toEqualTypeOf<string | undefined>();
    expect(calls(client, PutItemCommand)).toHaveLength(1);
  });

  it('is answered in native values', async () => {
    const client = documentsOf(engineWithTable());
    answerNext(client, QueryCommand, { Items: [{ pk: 'a', n: 1 }], Count: 1 });
    const { Items } = await client.send(
      new QueryCommand({
        TableName: 'things',
        KeyConditionExpression: 'pk = :a',
        ExpressionAttributeValues: { ':a': 'a' },
      }),
    );
    expect(Items).toEqual([{ pk: 'a', n: 1 }]);
  });

  it('notes in the record of its client what it sends unattached, in the form of DynamoDB', async () => {
    const client = new DynamoDBClient({});
    attach(client, engineWithTable());
    const documents = DynamoDBDocumentClient.from(client);
    await documents.send(new GetCommand({ TableName: 'things', Key: { pk: 'a' } }));
    expect(calls(client, GetItemCommand)[0]?.input).toEqual({ TableName: 'things', Key: { pk: { S: 'a' } } });
    expect(calls(documents)).toEqual(calls(client));
  });
});

describe('failNext', () => {
  const attached = (): DynamoDBClient => {
    const client = new DynamoDBClient({});
    attach(client, engineWithTable());
    return client;
  };

  it('sends an exception of the SDK with its members', async () => {
    const client = attached();
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed', Item: { b: { B: new Uint8Array([7]) } } }];
    const exception = new TransactionCanceledException({ message: 'no', $metadata: {}, CancellationReasons });
    failNext(client, TransactWriteItemsCommand, exception);
    const sent = client.send(new TransactWriteItemsCommand({ TransactItems: [] }));
    const error: unknown = await sent.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).not.toBe(exception);
    expect(error).toMatchObject({ message: 'no', CancellationReasons });
  });

  it('sends an exception of the engine', async () => {
    const client = attached();
    failNext(client, 'ListTables', new ValidationException('as told'));
    const sent = client.send(new ListTablesCommand({}));
    await expect(sent).rejects.toMatchObject({ name: 'ValidationException', message: 'as told' });
  });

  it('refuses a name that is no exception, and clients no engine answers', () => {
    expect(() => failNext(attached(), 'PutItem', 'NoSuchException' as never)).toThrow(
      'NoSuchException cannot be injected by its name alone: give an Error, or one of Conditional',
    );
    expect(() => failNext(new DynamoDBClient({}), 'PutItem', 'ThrottlingException')).toThrow(TypeError);
    const exception = new ConditionalCheckFailedException({ message: 'x', $metadata: {} });
    expect(() => failNext({}, 'PutItem', exception)).toThrow('No engine answers this client');
  });

  it('waits between retries as on AWS where that is asked for', async () => {
    const client = new DynamoDBClient({});
    attach(client, engineWithTable(), { realRetryDelays: true });
    const strategy = await client.config.retryStrategy();
    const delays: unknown[] = [];
    const backoff = Reflect.get(strategy, 'retryBackoffStrategy') as {
      computeNextBackoffDelay: (count: number) => number;
    };
    backoff.computeNextBackoffDelay = (count) => {
      delays.push(count);
      return 1;
    };
    failNext(client, 'ListTables', 'ThrottlingException');
    const { $metadata } = await client.send(new ListTablesCommand({}));
    expect([delays, $metadata.totalRetryDelay]).toEqual([[0], 1]);
  });
});

describe('an attachment', () => {
  it('tells on dispose of one-offs that were not used, once the client is given back', async () => {
    const client = new DynamoDBClient({});
    const attachment = attach(client, engineWithTable());
    failNext(client, PutItemCommand, 'ThrottlingException');
    answerNext(client, 'GetItem', {});
    const complaint = 'Not used: failNext PutItem ThrottlingException, answerNext GetItem';
    expect(() => attachment.assertUsed()).toThrow(complaint);
    expect(() => attachment.dispose()).toThrow(complaint);
    expect(Object.hasOwn(client, 'send')).toBe(false);
    attachment.dispose();
  });

  it('of a class has the calls and one-offs of all its clients', async () => {
    const attachment = attach(DynamoDBClient, engineWithTable());
    const [first, second] = [new DynamoDBClient({}), new DynamoDBClient({})] as const;
    failNext(attachment, 'ListTables', 'ResourceNotFoundException');
    failNext(second, 'ListTables', 'TransactionConflictException');
    const list = (client: DynamoDBClient): Promise<unknown> => client.send(new ListTablesCommand({}));
    await expect(list(second)).rejects.toThrow('Transaction is ongoing');
    await expect(list(first)).rejects.toThrow('Requested resource not found');
    await list(second);
    expect(
      [calls(attachment), calls(DynamoDBClient), calls(first), calls(second)].map((all) => all.length),
    ).toEqual([3, 3, 1, 2]);
    attachment.dispose();
    expect(calls(attachment)).toHaveLength(3);
    expect(calls(second)).toHaveLength(2);
    expect(() => failNext(second, 'ListTables', 'ThrottlingException')).toThrow('No engine answers');
    await expect(async () => calls(new DynamoDBClient({}))).rejects.toThrow('No engine answers');
  });
});
