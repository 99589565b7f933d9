import { createEngine, manualClock } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../src/index.ts';
import { refusal } from './refusal.ts';

// The client over an engine, method by method.

let client: Client;

beforeEach(async () => {
  client = new Client({ engine: createEngine({ clock: manualClock(1_700_000_000_500) }) });
  await client.createTable('TestTable');
});

describe('query', () => {
  beforeEach(async () => {
    await client.createTable('Ranges', { range: { n: Number } });
    for (let n = 0; n < 5; n += 1) await client.putItem('Ranges', { id: 'a', n, even: n % 2 === 0 });
  });

  it('gives the items of the hash key by their range', async () => {
    const answer = await client.query('Ranges', 'a');
    expect(answer).toMatchObject({ Count: 5, ScannedCount: 5, ConsumedCapacityUnits: 0.5 });
    expect(answer.Items?.map(({ n }) => n)).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    [{ ComparisonOperator: 'EQ', AttributeValueList: [2] }, [2]],
    [{ ComparisonOperator: 'LT', AttributeValueList: [2] }, [0, 1]],
    [{ ComparisonOperator: 'LE', AttributeValueList: [{ N: '1' }] }, [0, 1]],
    [{ ComparisonOperator: 'GT', AttributeValueList: [3] }, [4]],
    [{ ComparisonOperator: 'GE', AttributeValueList: [3] }, [3, 4]],
    [{ ComparisonOperator: 'BETWEEN', AttributeValueList: [1, 3] }, [1, 2, 3]],
  ] as const)('%j is a condition on the range, beside a filter too', async (condition, numbers) => {
    const plain = await client.query('Ranges', 'a', { RangeKeyCondition: condition });
    expect(plain.Items?.map(({ n }) => n)).toEqual(numbers);
    const filtered = await client.query('Ranges', 'a', {
      RangeKeyCondition: condition,
      FilterExpression: 'even = :yes',
      ExpressionAttributeValues: { ':yes': true },
    });
    expect(filtered.Items?.map(({ n }) => n)).toEqual(numbers.filter((n) => n % 2 === 0));
  });

  it('BEGINS_WITH works with and without expressions', async () => {
    await client.createTable('Words', { range: { word: String } });
    for (const word of ['aa', 'ab', 'b']) await client.putItem('Words', { id: 'a', word });
    const condition = { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: ['a'] } as const;
    const projected = { RangeKeyCondition: condition, ProjectionExpression: 'word' };
    expect((await client.query('Words', 'a', { RangeKeyCondition: condition })).Count).toBe(2);
    expect((await client.query('Words', 'a', projected)).Items).toEqual([{ word: 'aa' }, { word: 'ab' }]);
  });

  it('a KeyConditionExpression goes with the hash key or does without', async () => {
    const beside = { KeyConditionExpression: 'n > :n', ExpressionAttributeValues: { ':n': 3 } };
    expect((await client.query('Ranges', 'a', beside)).Items).toEqual([{ id: 'a', n: 4, even: true }]);
    const alone = {
      KeyConditionExpression: 'id = :id AND n < :n',
      ExpressionAttributeValues: { ':id': 'a', ':n': 1 },
    };
    expect((await client.query('Ranges', null, alone)).Items).toEqual([{ id: 'a', n: 0, even: true }]);
  });

  it('Count gives no items', async () => {
    expect(await client.query('Ranges', 'a', { Count: true })).toEqual({
      Count: 5,
      ScannedCount: 5,
      ConsumedCapacityUnits: 0.5,
    });
  });

  it('IndexName asks by the hash key of the index, one made later too', async () => {
    const throughput = { ReadCapacityUnits: 5, WriteCapacityUnits: 5 };
    await client.createTable('Indexed', {
      AttributeDefinitions: [{ AttributeName: 'mail', AttributeType: 'S' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byMail',
          KeySchema: [{ AttributeName: 'mail', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
          ProvisionedThroughput: throughput,
        },
      ],
    });
    await client.putItem('Indexed', { id: 'a', mail: 'a@x', age: 3 });
    expect((await client.query('Indexed', 'a@x', { IndexName: 'byMail' })).Items).toEqual([
      { id: 'a', mail: 'a@x', age: 3 },
    ]);
    await new Client({ engine: client.config.engine }).updateTable('Indexed', {
      AttributeDefinitions: [{ AttributeName: 'age', AttributeType: 'N' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'byAge',
            KeySchema: [{ AttributeName: 'age', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
            ProvisionedThroughput: throughput,
          },
        },
      ],
    });
    expect((await client.query('Indexed', 3, { IndexName: 'byAge' })).Count).toBe(1);
    expect((await refusal(client.query('Indexed', 3, { IndexName: 'byNone' }))).message).toContain('byNone');
  });

  it.each([
    ['without a hash key', null],
    ['with a hash key of another type', 5],
  ])('%s is refused by DynamoDB', async (_what, hashKey) => {
    expect((await refusal(client.query('Ranges', hashKey))).type).toBe('ValidationException');
  });
});

describe('scan', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await client.putItem('TestTable', { id, age: id.charCodeAt(0) });
  });

  it('gives as many items as its meta counts', async () => {
    const [items, meta] = await client.scan('TestTable');
    expect(items).toHaveLength(3);
    expect(meta).toMatchObject({ Count: 3, ScannedCount: 3, ConsumedCapacityUnits: 0.5 });
  });

  it('Limit limits it', async () => {
    const [items, meta] = await client.scan('TestTable', { Limit: 2 });
    expect(items).toHaveLength(2);
    expect(meta.Count).toBe(2);
    expect(Object.keys(meta.LastEvaluatedKey ?? {})).toEqual(['HashKeyElement']);
  });

  it('ScanFilter and AttributesToGet choose', async () => {
    const [items, meta] = await client.scan('TestTable', {
      ScanFilter: { age: { AttributeValueList: [{ N: '98' }], ComparisonOperator: 'GE' } },
      AttributesToGet: ['age'],
    });
    expect(items.map(({ age }) => Number(age)).sort((a, b) => a - b)).toEqual([98, 99]);
    expect(meta).toMatchObject({ Count: 2, ScannedCount: 3 });
  });

  it('Count gives no items', async () => {
    expect(await client.scan('TestTable', { Count: true })).toEqual([
      [],
      { Count: 3, ScannedCount: 3, ConsumedCapacityUnits: 0.5 },
    ]);
  });
});

describe('batches', () => {
  it('batchWriteItem puts and deletes', async () => {
    await client.putItem('TestTable', { id: 'bar' });
    await client.putItem('TestTable', { id: 'baz' });
    const writes = {
      TestTable: [{ put: { id: 'foo', name: 'x' } }, { del: 'bar' }, { del: { hash: 'baz' } }],
    };
    expect(await client.batchWriteItem(writes)).toEqual({
      Responses: { TestTable: { ConsumedCapacityUnits: 3 } },
      UnprocessedItems: {},
    });
    expect((await client.scan('TestTable'))[0]).toEqual([{ id: 'foo', name: 'x' }]);
  });

  it('batchGetItem gives the items of each table', async () => {
    await client.createTable('Ranges', { range: { n: Number } });
    await client.putItem('TestTable', { id: 'a', name: 'x' });
    await client.putItem('Ranges', { id: 'a', n: 1, brand: 'y' });
    const request = {
      TestTable: { keys: [{ hash: 'a' }, 'nobody'] },
      Ranges: { keys: [{ hash: 'a', range: 1 }], AttributesToGet: ['brand'], ConsistentRead: true },
    };
    expect(await client.batchGetItem(request)).toEqual([
      { TestTable: [{ id: 'a', name: 'x' }], Ranges: [{ brand: 'y' }] },
      { UnprocessedKeys: {}, ConsumedCapacityUnits: { TestTable: 1, Ranges: 1 } },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['26 writes', { TestTable: Array.from({ length: 26 }, (_, n) => ({ put: { id: `${n}` } })) }],
    ['one key twice', { TestTable: [{ del: 'a' }, { del: 'a' }] }],
  ])('a batch of %s is refused by DynamoDB', async (_what, writes) => {
    expect((await refusal(client.batchWriteItem(writes))).type).toBe('ValidationException');
  });
});

describe('transactions', () => {
  it('transactWrite writes all or nothing, and tells why', async () => {
    await client.putItem('TestTable', { id: 'a', stock: 2 });
    await client.transactWrite([
      {
        put: 'TestTable',
        item: { id: 'order', tags: ['x'] },
        ConditionExpression: 'attribute_not_exists(id)',
      },
      {
        update: 'TestTable',
        key: 'a',
        updates: { stock: { add: -1 } },
        ConditionExpression: 'stock >= :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
      { del: 'TestTable', key: { hash: 'nobody' } },
      { check: 'TestTable', key: { id: 'other' }, ConditionExpression: 'attribute_not_exists(id)' },
    ]);
    expect((await client.scan('TestTable'))[1].Count).toBe(2);
    const error = await refusal(
      client.transactWrite([
        { put: 'TestTable', item: { id: 'new' } },
        {
          check: 'TestTable',
          key: 'a',
          ConditionExpression: 'stock > :n',
          ExpressionAttributeValues: { ':n': 5 },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      ]),
    );
    expect(error.type).toBe('TransactionCanceledException');
    expect(error.cancellationReasons).toEqual([
      { code: 'None' },
      {
        code: 'ConditionalCheckFailed',
        message: 'The conditional request failed',
        item: { id: 'a', stock: 1 },
      },
    ]);
    expect((await client.getItem('TestTable', 'new'))[0]).toBeNull();
  });

  it('transactWrite takes an UpdateExpression, actions in the form of DynamoDB, and tells the units', async () => {
    const meta = await client.transactWrite([
      {
        update: 'TestTable',
        key: 'a',
        UpdateExpression: 'SET n = :n',
        ExpressionAttributeValues: { ':n': [1] },
      },
      { Put: { TableName: 'TestTable', Item: { id: { S: 'raw' } } } } as never,
    ]);
    expect(meta).toEqual({ ConsumedCapacityUnits: { TestTable: 4 } });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', n: [1] });
  });

  it.each([
    [{}],
    [{ remove: 'TestTable' }],
    [{ update: 'TestTable', key: 'a', updates: { b: 1 }, UpdateExpression: 'SET a = b' }],
    [null],
  ])('transactWrite refuses %j at once', (action) => {
    expect(() => client.transactWrite([action as never], () => {})).toThrow(TypeError);
  });

  it('transactGet gives items in the order asked, null for none', async () => {
    await client.putItem('TestTable', { id: 'a', n: 1, m: 2 });
    expect(
      await client.transactGet([
        { get: 'TestTable', key: 'nobody' },
        { get: 'TestTable', key: { id: 'a' }, ProjectionExpression: 'n' },
      ]),
    ).toEqual([[null, { n: 1 }], { ConsumedCapacityUnits: { TestTable: 4 } }]);
  });

  it('a token sent again does nothing more', async () => {
    const add = [{ update: 'TestTable', key: 'a', updates: { n: { add: 1 } } }];
    await client.transactWrite(add, { ClientRequestToken: 'token' });
    await client.transactWrite(add, { ClientRequestToken: 'token' });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', n: 1 });
    await client.transactWrite(add);
    await client.transactWrite(add);
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', n: 3 });
  });
});

describe('any operation', () => {
  it('request takes and gives what AWS has today', async () => {
    await client.request('PutItem', { TableName: 'TestTable', Item: { id: { S: 'a' }, list: { L: [] } } });
    expect(await client.request('GetItem', { TableName: 'TestTable', Key: { id: { S: 'a' } } })).toEqual({
      Item: { id: { S: 'a' }, list: { L: [] } },
    });
    expect(await client.request('ListTables')).toEqual({ TableNames: ['TestTable'] });
    const statement = { Statement: 'SELECT id FROM TestTable' };
    expect(await client.request('ExecuteStatement', statement)).toMatchObject({
      Items: [{ id: { S: 'a' } }],
    });
  });

  it('request calls back, and its errors are AmazonErrors', async () => {
    const answer = await new Promise((resolve) => {
      client.request('DescribeTable', { TableName: 'Nothing' }, (error) => resolve(error));
    });
    expect(answer).toMatchObject({ type: 'ResourceNotFoundException', action: 'DescribeTable' });
    expect((await refusal(client.request('MakeCoffee'))).type).toBe('UnknownOperationException');
  });

  it('_request takes and gives what AWS had in 2011', async () => {
    await client._request('PutItem', { TableName: 'TestTable', Item: { id: { S: 'a' } } });
    const body = { TableName: 'TestTable', Key: { HashKeyElement: { S: 'a' } } };
    expect(await client._request('GetItem', body)).toEqual({
      Item: { id: { S: 'a' } },
      ConsumedCapacityUnits: 0.5,
    });
    const scanned = await client._request('Scan', { TableName: 'TestTable', Limit: 1 });
    expect(scanned['LastEvaluatedKey']).toEqual({ HashKeyElement: { S: 'a' } });
  });
});

describe('errors', () => {
  it('a table that is not there is told with its type', async () => {
    const error = await refusal(client.describeTable('NotThere'));
    expect(error).toMatchObject({ type: 'ResourceNotFoundException', statusCode: 400, retry: false });
    expect(error.message).toBe('Requested resource not found: Table: NotThere not found');
  });

  it.each<[string, () => Promise<unknown>]>([
    ['GetItem', () => client.getItem('NotThere', 'a')],
    ['Query', () => client.query('NotThere', 'a')],
    ['Scan', () => client.scan('NotThere')],
    ['BatchGetItem', () => client.batchGetItem({ NotThere: { keys: ['a'] } })],
    ['DeleteItem', () => client.deleteItem('NotThere', 'a')],
  ])('%s of such a table has the words of that operation', async (action, call) => {
    const error = await refusal(call());
    expect(error).toMatchObject({ type: 'ResourceNotFoundException', action });
    expect(error.message).toBe('Requested resource not found');
  });

  it('a name that no table can have is refused by the operation itself', async () => {
    const error = await refusal(client.getItem('a?', 'a'));
    expect(error).toMatchObject({ type: 'ValidationException', action: 'GetItem' });
  });

  it('a fault of the engine itself comes as it is, with its cause, and is not tried again', async () => {
    const cause = new Error('broken');
    let calls = 0;
    const clock = {
      now: (): number => {
        calls += 1;
        throw cause;
      },
    };
    const error = await refusal(new Client({ engine: createEngine({ clock }) }).listTables());
    expect([error.name, error.cause, calls]).toEqual(['InternalServerError', cause, 1]);
  });
});
