import * as newest from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { ConditionalCheckFailedException, createEngine, type Engine } from '@dynamem/engine';
import * as v186 from 'client-dynamodb-3-186';
import * as v600 from 'client-dynamodb-3-600';
import * as v925 from 'client-dynamodb-3-925';
import * as v930 from 'client-dynamodb-3-930';
import { describe, expect, it } from 'vitest';
import { attach, explanationOf, inProcess } from '../src/index.ts';

type Sdk = typeof newest;

const releases = [
  ['3.186', v186],
  ['3.600', v600],
  ['3.925', v925],
  ['3.930', v930],
  ['newest', newest],
] as unknown as readonly (readonly [string, Sdk])[];

const ways = [
  ['inProcess', (sdk: Sdk, engine: Engine) => new sdk.DynamoDBClient(inProcess(engine))],
  [
    'attach',
    (sdk: Sdk, engine: Engine) => {
      const client = new sdk.DynamoDBClient({});
      attach(client, engine);
      return client;
    },
  ],
] as const;

function engineWithTable(): Engine {
  const engine = createEngine();
  engine.createTable({
    TableName: 'things',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

const put = (pk: string, value: string) => ({
  TableName: 'things',
  Item: { pk: { S: pk } },
  ConditionExpression: 'pk = :v',
  ExpressionAttributeValues: { ':v': { S: value } },
});

const refusal = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error,
  );

describe.each(releases)('client-dynamodb %s', (_release, sdk) => {
  it.each(ways)(
    '%s: the SDK’s own exception is explained, and carries no trace of it',
    async (_way, clientOf) => {
      const client = clientOf(sdk, engineWithTable());
      const errors = [
        await refusal(client.send(new sdk.PutItemCommand(put('a', 'first')))),
        await refusal(client.send(new sdk.PutItemCommand(put('a', 'second')))),
      ];
      expect(errors.map((error) => String(explanationOf(error)).split('\n')[0])).toEqual([
        'pk = {"S":"first"}: false',
        'pk = {"S":"second"}: false',
      ]);
      expect(JSON.stringify(errors)).not.toContain('first');
    },
  );

  it.each(ways)('%s: a cancelled transaction is explained by action', async (_way, clientOf) => {
    const client = clientOf(sdk, engineWithTable());
    const TransactItems = [
      { Put: { TableName: 'things', Item: { pk: { S: 'b' } } } },
      { Put: put('a', 'x') },
    ];
    const error = await refusal(client.send(new sdk.TransactWriteItemsCommand({ TransactItems })));
    expect(explanationOf(error)).toEqual([undefined, expect.objectContaining({ kind: 'Condition' })]);
  });

  it.each(ways)('%s: what no expression led to is not explained', async (_way, clientOf) => {
    const engine = engineWithTable();
    const client = clientOf(sdk, engine);
    const absent = { TableName: 'absent', Key: { pk: { S: 'a' } } };
    expect(explanationOf(await refusal(client.send(new sdk.GetItemCommand(absent))))).toBeUndefined();
    const TransactItems = [{ Put: { TableName: 'things', Item: { pk: { S: 'b' } } } }];
    engine.prepareTransaction({ TransactItems });
    const conflict = await refusal(client.send(new sdk.TransactWriteItemsCommand({ TransactItems })));
    expect(explanationOf(conflict)).toBeUndefined();
  });
});

describe('explanationOf', () => {
  it('tells engines of one seed apart, whose requests have the same ids', async () => {
    const send = (value: string): Promise<unknown> => {
      const client = new newest.DynamoDBClient(inProcess(engineWithTable()));
      return refusal(client.send(new newest.PutItemCommand(put('a', value))));
    };
    const errors = [await send('first'), await send('second')];
    const ids = errors.map((error) => Object(error).$metadata.requestId);
    expect(ids[0]).toBe(ids[1]);
    expect(errors.map((error) => String(explanationOf(error)).split('\n')[0])).toEqual([
      'pk = {"S":"first"}: false',
      'pk = {"S":"second"}: false',
    ]);
  });

  it('looks through the errors of libraries and document clients', async () => {
    const client = DynamoDBDocumentClient.from(new newest.DynamoDBClient(inProcess(engineWithTable())));
    const cause = await refusal(
      client.send(
        new PutCommand({
          TableName: 'things',
          Item: { pk: 'a' },
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    );
    const wrapped = new Error('a library’s own', { cause: new Error('another’s', { cause }) });
    expect(String(explanationOf(wrapped))).toBe('attribute_exists(pk): false\n  pk');
  });

  it('takes the engine’s exceptions', () => {
    let thrown: unknown;
    try {
      engineWithTable().putItem(put('a', 'b'));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ConditionalCheckFailedException);
    expect(explanationOf(thrown)).toBe(Object(thrown).explain);
    expect(explanationOf(thrown)).toBeDefined();
  });

  it('finds nothing in anything else, round causes included', () => {
    const round = new Error('round');
    round.cause = round;
    for (const other of [undefined, null, 'text', {}, { explain: 'mine' }, round])
      expect(explanationOf(other)).toBeUndefined();
  });
});
