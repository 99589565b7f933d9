import { DynamoDB, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { createEngine } from '@dynamem/engine';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { attach, calls } from '../src/index.ts';
import { engineWithTable } from './one-table.ts';
import { sdkReleases } from './sdk-releases.ts';
import { untilFinished } from './until-finished.ts';

const tableNames = async (client: DynamoDBClient): Promise<string[] | undefined> =>
  (await client.send(new ListTablesCommand({}))).TableNames;

describe('attach, given a class', () => {
  it.each(sdkReleases)('answers clients made before and after, of release %s', async (_release, sdk) => {
    const before = new sdk.DynamoDBClient({});
    untilFinished(attach(sdk.DynamoDBClient, engineWithTable('named')));
    const after = new sdk.DynamoDBClient({});
    for (const client of [before, after])
      expect((await client.send(new sdk.ListTablesCommand({}))).TableNames).toEqual(['named']);
  });

  it('answers subclasses: the aggregated client, and a class of the user that has a send of its own', async () => {
    const sent: string[] = [];
    class Logging extends DynamoDBClient {
      override send(...parameters: any[]): any {
        sent.push(parameters[0].constructor.name);
        return Reflect.apply(super.send, this, parameters);
      }
    }
    untilFinished(attach(DynamoDBClient, engineWithTable('named')));
    expect((await new DynamoDB({}).listTables({})).TableNames).toEqual(['named']);
    const logging = new Logging({});
    expect(await tableNames(logging)).toEqual(['named']);
    expect(sent).toEqual(['ListTablesCommand']);
  });

  it('answers the streams client and the document client by their own classes', async () => {
    const engine = engineWithTable();
    untilFinished(attach(DynamoDBStreamsClient, engine));
    untilFinished(attach(DynamoDBDocumentClient, engine));
    expect(await new DynamoDBStreamsClient({}).send(new ListStreamsCommand({}))).toMatchObject({
      Streams: [],
    });
    const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    await documents.send(new PutCommand({ TableName: 'things', Item: { pk: 'a', n: 1 } }));
    const { Item } = await documents.send(new GetCommand({ TableName: 'things', Key: { pk: 'a' } }));
    expect(Item).toEqual({ pk: 'a', n: 1 });
  });

  it('gives the class and its clients back on dispose, exactly as they were', async () => {
    const handle = async () => ({
      response: {
        statusCode: 200,
        headers: {},
        body: new TextEncoder().encode('{"TableNames":["its-own"]}'),
      },
    });
    const client = new DynamoDBClient({
      region: 'eu-central-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      requestHandler: { handle },
    });
    const baseSend = client.send;
    const attachment = attach(DynamoDBClient, engineWithTable('the-engines'));
    expect(await tableNames(client)).toEqual(['the-engines']);
    attachment.dispose();
    expect(await tableNames(client)).toEqual(['its-own']);
    expect(client.send).toBe(baseSend);
    expect(Object.hasOwn(client, 'send')).toBe(false);
    expect(Object.hasOwn(DynamoDBClient.prototype, 'send')).toBe(false);
  });

  it('twice: the engine attached last answers until it is disposed, in whatever order', async () => {
    const client = new DynamoDBClient({});
    const first = attach(DynamoDBClient, engineWithTable('first'));
    expect(await tableNames(client)).toEqual(['first']);
    const second = attach(DynamoDBClient, engineWithTable('second'));
    expect(await tableNames(client)).toEqual(['second']);
    second.dispose();
    expect(await tableNames(client)).toEqual(['first']);
    const third = attach(DynamoDBClient, engineWithTable('third'));
    first.dispose();
    expect(await tableNames(client)).toEqual(['third']);
    third.dispose();
  });

  it('leaves a client that is attached itself to its own engine', async () => {
    const client = new DynamoDBClient({});
    untilFinished(attach(client, engineWithTable('own')));
    untilFinished(attach(DynamoDBClient, engineWithTable('of-the-class')));
    expect(await tableNames(client)).toEqual(['own']);
    expect(await tableNames(new DynamoDBClient({}))).toEqual(['of-the-class']);
  });

  it('gives a client that was attached itself back to its class, and in the end to itself', async () => {
    const client = new DynamoDBClient({});
    const ofClass = attach(DynamoDBClient, engineWithTable('of-the-class'));
    expect(await tableNames(client)).toEqual(['of-the-class']);
    const own = attach(client, engineWithTable('own'));
    expect(await tableNames(client)).toEqual(['own']);
    own.dispose();
    expect(await tableNames(client)).toEqual(['of-the-class']);
    ofClass.dispose();
    expect(Object.hasOwn(client, 'send')).toBe(false);
    expect(() => calls(new DynamoDBClient({}))).toThrow('No engine answers this client');
  });

  it('leaves clients of other classes alone', () => {
    untilFinished(attach(DynamoDBStreamsClient, createEngine()));
    expect(() => calls(new DynamoDBClient({}))).toThrow('No engine answers this client');
  });

  it.each([
    ['a class', Map],
    ['an object', {}],
    ['a function', () => 1],
  ])('refuses %s that is no client', (_title, other) => {
    expect(() => attach(other as never, createEngine())).toThrow(
      /^This is no (class of clients|client) of the AWS SDK/,
    );
  });
});

describe('beside aws-sdk-client-mock', () => {
  it('answers what its stub calls through, stubbed after the class is attached', async () => {
    using attachment = attach(DynamoDBClient, engineWithTable('named'));
    const mock = mockClient(DynamoDBClient);
    mock.send.callThrough();
    mock.on(ListTablesCommand, { Limit: 1 }).resolves({ TableNames: ['stubbed'] });
    const client = new DynamoDBClient({});
    expect((await client.send(new ListTablesCommand({ Limit: 1 }))).TableNames).toEqual(['stubbed']);
    expect(await tableNames(client)).toEqual(['named']);
    mock.restore();
    expect(await tableNames(client)).toEqual(['named']);
    expect(calls(attachment)).toHaveLength(2);
  });

  it('answers what its stub calls through, stubbed before the class is attached', async () => {
    const mock = mockClient(DynamoDBClient);
    mock.send.callThrough();
    const attachment = attach(DynamoDBClient, engineWithTable('named'));
    const client = new DynamoDBClient({});
    expect(await tableNames(client)).toEqual(['named']);
    expect(mock.commandCalls(ListTablesCommand)).toHaveLength(1);
    mock.restore();
    expect(await tableNames(client)).toEqual(['named']);
    expect(calls(client, ListTablesCommand)).toHaveLength(2);
    attachment.dispose();
    expect(Object.hasOwn(DynamoDBClient.prototype, 'send')).toBe(false);
  });
});
