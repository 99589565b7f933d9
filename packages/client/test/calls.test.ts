import * as sdk from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { answerNext, assertUsed, calls, clearCalls, failNext } from '@dynamem/aws-sdk';
import { ProvisionedThroughputExceededException } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import { FakeDocumentClient, FakeDynamoDB, FakeDynamoDBStreams } from '../src/index.ts';
import { engineWithThings, errorOf } from './things.ts';

const TableName = 'things';

function fakeWithThings(): FakeDynamoDB {
  return new FakeDynamoDB(engineWithThings());
}

describe('calls of a fake client', () => {
  it('are told in order, with what came of them, by whichever way they came', async () => {
    const fake = fakeWithThings();
    await fake.send(new sdk.PutItemCommand({ TableName, Item: { pk: { S: '1' } } }));
    await fake.getItem({ TableName, Key: { pk: { S: '1' } } });
    const refusal = await errorOf(fake.send({ operation: 'GetItem', input: { TableName, Key: {} } }));
    expect(calls(fake)).toEqual([
      {
        operationName: 'PutItem',
        input: { TableName, Item: { pk: { S: '1' } } },
        outcome: 'answered',
        output: { $metadata: expect.objectContaining({ httpStatusCode: 200 }) },
      },
      {
        operationName: 'GetItem',
        input: { TableName, Key: { pk: { S: '1' } } },
        outcome: 'answered',
        output: expect.objectContaining({ Item: { pk: { S: '1' } } }),
      },
      { operationName: 'GetItem', input: { TableName, Key: {} }, outcome: 'failed', error: refusal },
    ]);
    expect(calls(fake, sdk.PutItemCommand).map(({ input }) => input.TableName)).toEqual([TableName]);
    clearCalls(fake);
    expect(calls(fake)).toEqual([]);
  });

  it('are pending until they are answered, and keep their input as it was', async () => {
    const fake = fakeWithThings();
    const Item = { pk: { S: '1' } };
    const sent = fake.putItem({ TableName, Item });
    Item.pk.S = 'changed';
    expect(calls(fake)).toMatchObject([{ outcome: 'pending', input: { Item: { pk: { S: '1' } } } }]);
    await sent;
    expect(calls(fake)).toMatchObject([{ outcome: 'answered' }]);
  });

  it('are native of a document client, and known to the client it is made from', async () => {
    const fake = fakeWithThings();
    const documents = FakeDocumentClient.from(fake);
    await documents.send(new PutCommand({ TableName, Item: { pk: '1', n: 1 } }));
    await fake.listTables({});
    const put = { operationName: 'PutItem', input: { Item: { pk: '1', n: 1 } } };
    expect(calls(documents)).toMatchObject([put]);
    expect(calls(documents, PutCommand)[0]?.input.Item).toEqual({ pk: '1', n: 1 });
    expect(calls(fake)).toMatchObject([put, { operationName: 'ListTables' }]);
  });

  it("are told of the SDK's own document client over a fake, in the form of DynamoDB", async () => {
    const fake = fakeWithThings();
    const documents = DynamoDBDocumentClient.from(fake.asClient<sdk.DynamoDBClient>());
    answerNext(documents, GetCommand, { Item: { pk: { S: 'given' } } });
    failNext(documents, GetCommand, 'ThrottlingException');
    const get = new GetCommand({ TableName, Key: { pk: '1' } });
    expect((await documents.send(get)).Item).toEqual({ pk: 'given' });
    expect((await errorOf(documents.send(get))).name).toBe('ThrottlingException');
    await documents.send(get);
    const input = { TableName, Key: { pk: { S: '1' } } };
    expect(calls(documents)).toMatchObject([
      { input, outcome: 'answered', output: { Item: { pk: { S: 'given' } } } },
      { input, outcome: 'failed' },
      { input, outcome: 'answered' },
    ]);
    expect(calls(fake)).toEqual(calls(documents));
  });

  it('are kept so many, of a client of streams too', async () => {
    const streams = new FakeDynamoDBStreams(engineWithThings(), { callsKept: 1 });
    await streams.listStreams({});
    expect(calls(streams)).toHaveLength(1);
    await streams.listStreams({});
    expect(() => calls(streams)).toThrow(RangeError);
  });

  it('are none where the command is none', () => {
    const fake = fakeWithThings();
    return expect(errorOf(fake.send({} as never)).then(() => calls(fake))).resolves.toEqual([]);
  });
});

describe('one-offs of a fake client', () => {
  it("fail one call with an exception of the SDK's class, and write nothing", async () => {
    const fake = fakeWithThings();
    failNext(fake, sdk.PutItemCommand, 'ProvisionedThroughputExceededException');
    const put = { TableName, Item: { pk: { S: '1' } } };
    const error = await errorOf(fake.putItem(put));
    expect(error).toBeInstanceOf(sdk.ProvisionedThroughputExceededException);
    expect(error).toMatchObject({ $metadata: { httpStatusCode: 400 }, $fault: 'client' });
    expect((await fake.scan({ TableName })).Count).toBe(0);
    await fake.putItem(put);
    expect((await fake.scan({ TableName })).Count).toBe(1);
  });

  it('throw an exception of the engine, an exception of the SDK and any other error', async () => {
    const fake = fakeWithThings();
    const own = new sdk.ConditionalCheckFailedException({ message: 'own', $metadata: {} });
    const network = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    failNext(fake, 'Scan', new ProvisionedThroughputExceededException('slow'));
    failNext(fake, 'Scan', own);
    failNext(fake, 'Scan', network);
    const scan = (): Promise<Error & Record<string, unknown>> => errorOf(fake.scan({ TableName }));
    expect(await scan()).toMatchObject({ name: 'ProvisionedThroughputExceededException', message: 'slow' });
    expect(await scan()).toBe(own);
    expect(await scan()).toBe(network);
    expect(() => failNext(fake, 'Scan', 'NoSuchException' as never)).toThrow(TypeError);
  });

  it('are met by a document client made from it, after its own', async () => {
    const fake = fakeWithThings();
    const documents = FakeDocumentClient.from(fake);
    failNext(fake, 'GetItem', 'ThrottlingException');
    answerNext(documents, GetCommand, { Item: { pk: 'given', tags: new Set(['x']) } });
    const get = { TableName, Key: { pk: '1' } };
    const { Item, $metadata } = await documents.get(get);
    expect(Item).toEqual({ pk: 'given', tags: new Set(['x']) });
    expect($metadata.httpStatusCode).toBe(200);
    expect((await errorOf(documents.get(get))).name).toBe('ThrottlingException');
    expect((await documents.get(get)).Item).toBeUndefined();
  });

  it('are seen by middlewares as what they stand for', async () => {
    const fake = fakeWithThings();
    const seen: string[] = [];
    fake.middlewareStack.add(
      (next) => async (args) => {
        try {
          return await next(args);
        } catch (error) {
          seen.push((error as Error).name);
          throw error;
        }
      },
      {},
    );
    failNext(fake, 'Scan', 'InternalServerError');
    await errorOf(fake.scan({ TableName }));
    expect(seen).toEqual(['InternalServerError']);
  });

  it('are missed where they are not used', async () => {
    const fake = fakeWithThings();
    answerNext(fake, 'Scan', { Count: 7 });
    expect(() => assertUsed(fake)).toThrow('Not used: answerNext Scan');
    expect((await fake.scan({ TableName })).Count).toBe(7);
    assertUsed(fake);
  });

  it('wait while a call is aborted', async () => {
    const fake = fakeWithThings();
    failNext(fake, 'Scan', 'InternalServerError');
    const aborted = fake.scan({ TableName }, { abortSignal: { aborted: true } });
    expect((await errorOf(aborted)).name).toBe('AbortError');
    expect((await errorOf(fake.scan({ TableName }))).name).toBe('InternalServerError');
  });
});
