import * as sdk from '@aws-sdk/client-dynamodb';
import * as streamsSdk from '@aws-sdk/client-dynamodb-streams';
import { createEngine } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import { FakeDynamoDB, FakeDynamoDBStreams } from '../src/index.ts';
import {
  DYNAMODB_OPERATION_NAMES,
  DYNAMODB_STREAMS_OPERATION_NAMES,
} from '../src/operations/operation-names.ts';
import { engineWithThings, errorOf } from './things.ts';

const TableName = 'things';
const Item = { pk: { S: 'a' }, bytes: { B: new Uint8Array([1]) } };
const Key = { pk: { S: 'a' } };

describe('send', () => {
  it('takes an operation by name with its input, and answers with metadata', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    await fake.send({ operation: 'PutItem', input: { TableName, Item } });
    const answer = await fake.send({ operation: 'GetItem', input: { TableName, Key } });
    expect(answer.Item).toEqual(Item);
    expect(answer.$metadata).toEqual({
      httpStatusCode: 200,
      requestId: expect.stringMatching(/^[0-9A-Z]{52}$/),
      attempts: 1,
      totalRetryDelay: 0,
    });
  });

  it('takes an operation without an input', async () => {
    const answer = await new FakeDynamoDB(engineWithThings()).send({ operation: 'ListTables' });
    expect(answer.TableNames).toEqual([TableName]);
  });

  it('takes the SDK’s commands', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    await fake.send(new sdk.PutItemCommand({ TableName, Item }));
    const answer = await fake.send(new sdk.GetItemCommand({ TableName, Key }));
    expect(answer.Item?.['bytes']?.B).toEqual(new Uint8Array([1]));
  });

  it('tells a callback of the output, with options and without', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const command = new sdk.PutItemCommand({ TableName, Item, ReturnValues: 'ALL_OLD' });
    const first = await new Promise((resolve) => {
      const nothing: unknown = fake.send(command, (error, output) => resolve([error, output?.Attributes]));
      expect(nothing).toBeUndefined();
    });
    const second = await new Promise((resolve) => {
      fake.send(command, {}, (error, output) => resolve([error, output?.Attributes]));
    });
    expect([first, second]).toEqual([
      [null, undefined],
      [null, Item],
    ]);
  });

  it('tells a callback of the error', async () => {
    const fake = new FakeDynamoDB(createEngine());
    const heard = await new Promise((resolve) => {
      fake.send(new sdk.GetItemCommand({ TableName, Key }), (...parameters) => resolve(parameters));
    });
    expect(heard).toEqual([expect.objectContaining({ name: 'ResourceNotFoundException' })]);
  });

  it('has done nothing once the signal is aborted, before the call or in the same turn', async () => {
    const engine = engineWithThings();
    const fake = new FakeDynamoDB(engine);
    const before = AbortSignal.abort();
    const controller = new AbortController();
    const command = new sdk.PutItemCommand({ TableName, Item });
    const sent = fake.send(command, { abortSignal: controller.signal });
    controller.abort();
    expect(await errorOf(sent)).toMatchObject({ name: 'AbortError', message: 'Request aborted' });
    expect((await errorOf(fake.send(command, { abortSignal: before }))).name).toBe('AbortError');
    expect(engine.scan({ TableName }).Items).toEqual([]);
  });

  it('refuses what is no command, and a command whose operation cannot be told', async () => {
    const fake = new FakeDynamoDB(createEngine());
    class Minified {
      readonly input = {};
      readonly middlewareStack = { identify: () => [] };
      resolveMiddleware = () => async () => ({ output: {} });
    }
    for (const junk of [undefined, 'PutItem', {}, { input: {} }, new Minified()])
      await expect(fake.send(junk as never)).rejects.toThrow(TypeError);
    await expect(fake.send(new Minified())).rejects.toThrow(/called Minified, which names no operation/);
  });

  it('changes nothing stored when an input or an output is changed afterwards', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    const bytes = new Uint8Array([1]);
    await fake.putItem({ TableName, Item: { ...Key, bytes: { B: bytes } } });
    bytes[0] = 9;
    const { Item: read } = await fake.getItem({ TableName, Key });
    read?.['bytes']?.B?.fill(7);
    expect((await fake.getItem({ TableName, Key })).Item).toEqual(Item);
  });
});

describe('operations as methods', () => {
  it('are those of the SDK’s DynamoDB and DynamoDBStreams', () => {
    const operationsOf = (prototype: object): string[] =>
      Object.getOwnPropertyNames(prototype).filter((name) => !/^(constructor|paginate|waitUntil)/.test(name));
    expect(operationsOf(FakeDynamoDB.prototype).sort()).toEqual(operationsOf(sdk.DynamoDB.prototype).sort());
    expect(operationsOf(FakeDynamoDBStreams.prototype).sort()).toEqual(
      operationsOf(streamsSdk.DynamoDBStreams.prototype).sort(),
    );
    expect(DYNAMODB_OPERATION_NAMES.length + DYNAMODB_STREAMS_OPERATION_NAMES.length).toBe(66);
  });

  it('take an input, options and a callback', async () => {
    const fake = new FakeDynamoDB(engineWithThings());
    await fake.putItem({ TableName, Item }, {});
    const heard = await new Promise((resolve) => {
      fake.getItem({ TableName, Key }, (error, output) => resolve([error, output?.Item]));
    });
    const again = await new Promise((resolve) => {
      fake.getItem({ TableName, Key }, {}, (error, output) => resolve([error, output?.Item]));
    });
    expect([heard, again]).toEqual([
      [null, Item],
      [null, Item],
    ]);
    expect((await fake.listTables()).TableNames).toEqual([TableName]);
    await expect(fake.getItem({ TableName, Key }, 'x' as never, () => {})).rejects.toThrow(
      'Expected http options but got string',
    );
  });

  it('fail as AWS does where the engine has no such operation', async () => {
    const fake = new FakeDynamoDB(createEngine());
    expect((await errorOf(fake.describeEndpoints({}))).name).toBe('UnknownOperationException');
  });
});

describe('a client of streams', () => {
  it('reads the records of a table, by methods and by the SDK’s commands', async () => {
    const engine = engineWithThings();
    engine.updateTable({
      TableName,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    });
    engine.putItem({ TableName, Item });
    const fake = new FakeDynamoDBStreams(engine);
    const { Streams } = await fake.listStreams({ TableName });
    const StreamArn = Streams?.[0]?.StreamArn;
    const described = await fake.send(new streamsSdk.DescribeStreamCommand({ StreamArn }));
    const { ShardIterator } = await fake.getShardIterator({
      StreamArn: StreamArn ?? '',
      ShardId: described.StreamDescription?.Shards?.[0]?.ShardId ?? '',
      ShardIteratorType: 'TRIM_HORIZON',
    });
    const { Records } = await fake.send(new streamsSdk.GetRecordsCommand({ ShardIterator }));
    expect(Records?.map(({ dynamodb }) => dynamodb?.NewImage)).toEqual([Item]);
    expect(fake).toBeInstanceOf(streamsSdk.DynamoDBStreamsClient);
    const error = await errorOf(fake.getRecords({ ShardIterator: 'x' }));
    expect(error).toBeInstanceOf(streamsSdk.DynamoDBStreamsServiceException);
  });
});

describe('what code reads of a client', () => {
  it('is there: the region, the service, a request handler, an end', async () => {
    const fake = new FakeDynamoDB(createEngine({ region: 'eu-west-1' }));
    expect(await fake.config.region()).toBe('eu-west-1');
    expect(fake.config.endpointProvider().url.href).toBe('https://dynamodb.eu-west-1.amazonaws.com/');
    expect([fake.config.serviceId, fake.config.apiVersion]).toEqual(['DynamoDB', '2012-08-10']);
    expect(await fake.config.maxAttempts()).toBe(1);
    expect(fake.destroy()).toBeUndefined();
    expect((await fake.listTables()).TableNames).toEqual([]);
  });
});
