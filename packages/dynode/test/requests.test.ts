import { describe, expect, it } from 'vitest';
import type { Client } from '../src/index.ts';
import { recordedRequests, recordedSends } from './recorded.ts';

// What each method asks `_request`, and what it makes of the answer. The bodies are those of AWS's API of 2011.

describe('createTable', () => {
  it('without options asks for the key id of type S and 10 read and 5 write units', async () => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable');
    expect(sent).toEqual([
      {
        action: 'CreateTable',
        body: {
          TableName: 'TestTable',
          KeySchema: { HashKeyElement: { AttributeName: 'id', AttributeType: 'S' } },
          ProvisionedThroughput: { ReadCapacityUnits: 10, WriteCapacityUnits: 5 },
        },
      },
    ]);
  });

  it('with read and write asks for these', async () => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable', { read: 4, write: 3 });
    expect(sent[0]?.body['ProvisionedThroughput']).toEqual({ ReadCapacityUnits: 4, WriteCapacityUnits: 3 });
  });

  it('with an undefined option has the default for it', async () => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable', { read: undefined, hash: undefined, range: null });
    expect(sent[0]?.body).toMatchObject({ ProvisionedThroughput: { ReadCapacityUnits: 10 } });
    expect(sent[0]?.body['KeySchema']).toEqual({
      HashKeyElement: { AttributeName: 'id', AttributeType: 'S' },
    });
  });

  it('with hash and range asks for these keys by their types', async () => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable', { hash: { age: Number }, range: { name: String } });
    expect(sent[0]?.body['KeySchema']).toEqual({
      HashKeyElement: { AttributeName: 'age', AttributeType: 'N' },
      RangeKeyElement: { AttributeName: 'name', AttributeType: 'S' },
    });
  });

  it.each([
    [Buffer, 'B'],
    [Uint8Array, 'B'],
    ['B' as const, 'B'],
    ['N' as const, 'N'],
  ])('takes %s for the type %s', async (type, letter) => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable', { hash: { key: type as 'B' } });
    expect(sent[0]?.body['KeySchema']).toEqual({
      HashKeyElement: { AttributeName: 'key', AttributeType: letter },
    });
  });

  it.each([[{ hash: {} }], [{ hash: { id: 5 } }], [{ range: { id: 'String' } }]])(
    'refuses %j as a key at once',
    async (options) => {
      const { client, sent } = recordedRequests();
      expect(() => client.createTable('TestTable', options as never, () => {})).toThrow(TypeError);
      await expect(client.createTable('TestTable', options as never)).rejects.toThrow(TypeError);
      expect(sent).toEqual([]);
    },
  );

  it('on demand asks for no throughput, and hands on all else', async () => {
    const { client, sent } = recordedRequests();
    await client.createTable('TestTable', { BillingMode: 'PAY_PER_REQUEST', TableClass: 'STANDARD' });
    expect(sent[0]?.body).toEqual({
      TableName: 'TestTable',
      KeySchema: { HashKeyElement: { AttributeName: 'id', AttributeType: 'S' } },
      BillingMode: 'PAY_PER_REQUEST',
      TableClass: 'STANDARD',
    });
  });
});

describe('describeTable, listTables, deleteTable, updateTable', () => {
  it('describeTable asks for the table', async () => {
    const { client, sent } = recordedRequests({ Table: { TableName: 'TestTable' } });
    expect(await client.describeTable('TestTable')).toEqual({ TableName: 'TestTable' });
    expect(sent).toEqual([{ action: 'DescribeTable', body: { TableName: 'TestTable' } }]);
  });

  it('listTables without options asks for no more than that', async () => {
    const { client, sent } = recordedRequests();
    await client.listTables();
    expect(sent).toEqual([{ action: 'ListTables', body: {} }]);
  });

  it('listTables hands its options on, and leaves the object alone', async () => {
    const { client, sent } = recordedRequests();
    const options = { Limit: 3, ExclusiveStartTableName: 'TestTable' };
    await client.listTables(options);
    expect(sent).toEqual([
      { action: 'ListTables', body: { Limit: 3, ExclusiveStartTableName: 'TestTable' } },
    ]);
    expect(options).toEqual({ Limit: 3, ExclusiveStartTableName: 'TestTable' });
  });

  it('deleteTable asks for the table', async () => {
    const { client, sent } = recordedRequests();
    await client.deleteTable('TestTable');
    expect(sent).toEqual([{ action: 'DeleteTable', body: { TableName: 'TestTable' } }]);
  });

  it('updateTable asks for the throughput', async () => {
    const { client, sent } = recordedRequests();
    await client.updateTable('TestTable', { read: 5, write: 2 });
    expect(sent).toEqual([
      {
        action: 'UpdateTable',
        body: {
          TableName: 'TestTable',
          ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 2 },
        },
      },
    ]);
  });

  it('updateTable with one unit alone sends that alone, for DynamoDB to refuse', async () => {
    const { client, sent } = recordedRequests();
    await client.updateTable('TestTable', { read: 5 });
    expect(sent[0]?.body['ProvisionedThroughput']).toEqual({ ReadCapacityUnits: 5 });
  });
});

describe('putItem', () => {
  it('types strings and numbers', async () => {
    const { client, sent } = recordedRequests();
    await client.putItem('TestTable', { id: 'Foo', age: 22 });
    expect(sent).toEqual([
      { action: 'PutItem', body: { TableName: 'TestTable', Item: { id: { S: 'Foo' }, age: { N: '22' } } } },
    ]);
  });

  it('types arrays of numbers and of strings as sets', async () => {
    const { client, sent } = recordedRequests();
    await client.putItem('TestTable', { id: 99, nums: [22, 11], tags: ['foo', 'bar'] });
    expect(sent[0]?.body['Item']).toEqual({
      id: { N: '99' },
      nums: { NS: ['22', '11'] },
      tags: { SS: ['foo', 'bar'] },
    });
  });

  it('lays its options over the request', async () => {
    const { client, sent } = recordedRequests();
    await client.putItem('TestTable', { id: 'Foo' }, { ReturnValues: 'ALL_OLD' });
    expect(sent[0]?.body).toEqual({
      TableName: 'TestTable',
      Item: { id: { S: 'Foo' } },
      ReturnValues: 'ALL_OLD',
    });
  });

  it('lets options name another table', async () => {
    const { client, sent } = recordedRequests();
    await client.putItem('TestTable', { id: 'Foo' }, { TableName: 'Other' });
    expect(sent[0]?.body['TableName']).toBe('Other');
  });

  it('gives plain Attributes', async () => {
    const { client } = recordedRequests({ ConsumedCapacityUnits: 1, Attributes: { id: { S: 'Foo' } } });
    expect(await client.putItem('TestTable', { id: 'Foo' })).toEqual({
      ConsumedCapacityUnits: 1,
      Attributes: { id: 'Foo' },
    });
  });
});

describe('updateItem', () => {
  it('takes a string for the hash key and puts plain values', async () => {
    const { client, sent } = recordedRequests();
    await client.updateItem('TestTable', 'somekey', { age: 22 });
    expect(sent).toEqual([
      {
        action: 'UpdateItem',
        body: {
          TableName: 'TestTable',
          Key: { HashKeyElement: { S: 'somekey' } },
          AttributeUpdates: { age: { Value: { N: '22' }, Action: 'PUT' } },
        },
      },
    ]);
  });

  it('takes hash and range', async () => {
    const { client, sent } = recordedRequests();
    await client.updateItem('TestTable', { hash: 'somekey', range: 123 }, { age: 22 });
    expect(sent[0]?.body['Key']).toEqual({ HashKeyElement: { S: 'somekey' }, RangeKeyElement: { N: '123' } });
  });

  it('lays Expected over the request, with typed or with plain values', async () => {
    const { client, sent } = recordedRequests();
    const typed = { Expected: { status: { Value: { S: 'offline' } } } };
    await client.updateItem('TestTable', 'somekey', { name: 'Bob' }, typed);
    await client.updateItem(
      'TestTable',
      'somekey',
      { name: 'Bob' },
      { Expected: { status: { Value: 'offline' } } },
    );
    expect(sent[0]?.body['Expected']).toEqual(typed.Expected);
    expect(sent[1]?.body['Expected']).toEqual(typed.Expected);
  });

  it('gives plain Attributes, and null for none', async () => {
    const some = recordedRequests({ Attributes: { id: { S: 'a' }, nums: { NS: ['1'] } } });
    expect(await some.client.updateItem('TestTable', 'a', {})).toEqual({
      Attributes: { id: 'a', nums: [1] },
    });
    const none = recordedRequests({ Attributes: {} });
    expect(await none.client.updateItem('TestTable', 'a', {})).toEqual({ Attributes: null });
  });

  it('bears an answer that is none', async () => {
    const { client } = recordedRequests();
    expect(await client.updateItem('TestTable', 'a', { age: 1 })).toBeUndefined();
  });

  it('removes attributes for null and []', async () => {
    const { client, sent } = recordedRequests();
    await client.updateItem('TestTable', 'a', { age: null, nums: [] });
    expect(sent[0]?.body['AttributeUpdates']).toEqual({
      age: { Action: 'DELETE' },
      nums: { Action: 'DELETE' },
    });
  });
});

describe('getItem', () => {
  it('asks by the hash key', async () => {
    const { client, sent } = recordedRequests();
    await client.getItem('TestTable', 'somekey');
    expect(sent).toEqual([
      { action: 'GetItem', body: { TableName: 'TestTable', Key: { HashKeyElement: { S: 'somekey' } } } },
    ]);
  });

  it('asks by hash and range', async () => {
    const { client, sent } = recordedRequests();
    await client.getItem('TestTable', { hash: 1234, range: 'bar' });
    expect(sent[0]?.body['Key']).toEqual({ HashKeyElement: { N: '1234' }, RangeKeyElement: { S: 'bar' } });
  });

  it('lays its options over the request', async () => {
    const { client, sent } = recordedRequests();
    await client.getItem('TestTable', 'a', { ConsistentRead: true, AttributesToGet: ['status', 'count'] });
    expect(sent[0]?.body).toMatchObject({ ConsistentRead: true, AttributesToGet: ['status', 'count'] });
  });

  it.each([[{ Item: {} }], [{}], [undefined]])('answers null for the answer %j', async (answer) => {
    const { client } = recordedRequests(answer);
    const [item] = await client.getItem('TestTable', 'a');
    expect(item).toBeNull();
  });
});

describe('deleteItem', () => {
  it('asks by the hash key', async () => {
    const { client, sent } = recordedRequests();
    await client.deleteItem('TestTable', 'somekey');
    expect(sent).toEqual([
      { action: 'DeleteItem', body: { TableName: 'TestTable', Key: { HashKeyElement: { S: 'somekey' } } } },
    ]);
  });

  it('asks by hash and range', async () => {
    const { client, sent } = recordedRequests();
    await client.deleteItem('TestTable', { hash: 1234, range: 'bar' });
    expect(sent[0]?.body['Key']).toEqual({ HashKeyElement: { N: '1234' }, RangeKeyElement: { S: 'bar' } });
  });

  it('lays its options over the request, and gives plain Attributes', async () => {
    const { client, sent } = recordedRequests({ Attributes: { id: { S: 'a' } } });
    expect(await client.deleteItem('TestTable', 'a', { ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: { id: 'a' },
    });
    expect(sent[0]?.body['ReturnValues']).toBe('ALL_OLD');
  });
});

describe('query', () => {
  it('asks by a hash key that is a string', async () => {
    const { client, sent } = recordedRequests();
    await client.query('TestTable', 'somekey');
    expect(sent).toEqual([
      { action: 'Query', body: { TableName: 'TestTable', HashKeyValue: { S: 'somekey' } } },
    ]);
  });

  it('asks by a hash key that is a number', async () => {
    const { client, sent } = recordedRequests();
    await client.query('TestTable', 123);
    expect(sent[0]?.body['HashKeyValue']).toEqual({ N: '123' });
  });

  it('gives plain Items, {} where a projection matched nothing', async () => {
    const { client } = recordedRequests({ Count: 2, Items: [{ id: { S: 'a' } }, {}] });
    expect(await client.query('TestTable', 'a')).toEqual({ Count: 2, Items: [{ id: 'a' }, {}] });
  });

  it('lays its options over the request', async () => {
    const { client, sent } = recordedRequests();
    const range = { AttributeValueList: [{ N: '2' }], ComparisonOperator: 'GT' as const };
    await client.query('TestTable', 'a', { Limit: 5, RangeKeyCondition: range });
    expect(sent[0]?.body).toMatchObject({ Limit: 5, RangeKeyCondition: range });
    await client.query('TestTable', 'a', { RangeKeyCondition: { ...range, AttributeValueList: [2] } });
    expect(sent[1]?.body['RangeKeyCondition']).toEqual(range);
  });
});

describe('scan', () => {
  it('lays its options over the request', async () => {
    const { client, sent } = recordedRequests();
    await client.scan('TestTable', { Limit: 5 });
    expect(sent).toEqual([{ action: 'Scan', body: { TableName: 'TestTable', Limit: 5 } }]);
  });

  it('gives plain items, and the rest of the answer as meta', async () => {
    const { client } = recordedRequests({ Count: 1, ScannedCount: 3, Items: [{ id: { S: 'a' } }] });
    expect(await client.scan('TestTable')).toEqual([[{ id: 'a' }], { Count: 1, ScannedCount: 3 }]);
  });

  it('of the count alone gives no items', async () => {
    const { client } = recordedRequests({ Count: 5, ScannedCount: 5 });
    expect(await client.scan('TestTable', { Count: true })).toEqual([[], { Count: 5, ScannedCount: 5 }]);
  });

  it('takes plain values in its filter', async () => {
    const { client, sent } = recordedRequests();
    const condition = (one: unknown): { ScanFilter: object } => ({
      ScanFilter: { age: { AttributeValueList: [one], ComparisonOperator: 'EQ' } },
    });
    await client.scan('TestTable', condition(5) as never);
    expect(sent[0]?.body).toMatchObject(condition({ N: '5' }));
  });
});

describe('batchGetItem', () => {
  const request = {
    Table1: { keys: [{ hash: 'a' }, 'b'] },
    Table2: { keys: [{ hash: 'c', range: 123 }], AttributesToGet: ['brand', 'price'] },
  };

  it('asks for the keys of each table, with AttributesToGet where it is given', async () => {
    const { client, sent } = recordedRequests();
    await client.batchGetItem(request);
    expect(sent).toEqual([
      {
        action: 'BatchGetItem',
        body: {
          RequestItems: {
            Table1: { Keys: [{ HashKeyElement: { S: 'a' } }, { HashKeyElement: { S: 'b' } }] },
            Table2: {
              Keys: [{ HashKeyElement: { S: 'c' }, RangeKeyElement: { N: '123' } }],
              AttributesToGet: ['brand', 'price'],
            },
          },
        },
      },
    ]);
  });

  it('hands on every other member of a table, and takes the Keys of an earlier answer', async () => {
    const { client, sent } = recordedRequests();
    await client.batchGetItem({ Table1: { Keys: [{ HashKeyElement: { S: 'a' } }], ConsistentRead: true } });
    expect(sent[0]?.body['RequestItems']).toEqual({
      Table1: { Keys: [{ HashKeyElement: { S: 'a' } }], ConsistentRead: true },
    });
  });

  it('gives plain items and the units of each table', async () => {
    const { client } = recordedRequests({
      Responses: {
        Table1: { Items: [{ id: { S: 'a' } }], ConsumedCapacityUnits: 0.5 },
        Table2: { Items: [{ id: { N: '1' } }, { id: { N: '2' } }], ConsumedCapacityUnits: 1 },
      },
      UnprocessedKeys: {},
    });
    expect(await client.batchGetItem(request)).toEqual([
      { Table1: [{ id: 'a' }], Table2: [{ id: 1 }, { id: 2 }] },
      { UnprocessedKeys: {}, ConsumedCapacityUnits: { Table1: 0.5, Table2: 1 } },
    ]);
  });
});

describe('batchWriteItem', () => {
  it('asks for puts and dels, and takes requests in the form of DynamoDB as they are', async () => {
    const { client, sent } = recordedRequests();
    await client.batchWriteItem({
      Table1: [{ put: { id: 'foo', name: 'bar' } }, { del: 'key' }, { del: 0 }],
      Table2: [{ del: { hash: 'key', range: 'foo' } }, { PutRequest: { Item: { id: { S: 'x' } } } }],
    });
    expect(sent).toEqual([
      {
        action: 'BatchWriteItem',
        body: {
          RequestItems: {
            Table1: [
              { PutRequest: { Item: { id: { S: 'foo' }, name: { S: 'bar' } } } },
              { DeleteRequest: { Key: { HashKeyElement: { S: 'key' } } } },
              { DeleteRequest: { Key: { HashKeyElement: { N: '0' } } } },
            ],
            Table2: [
              { DeleteRequest: { Key: { HashKeyElement: { S: 'key' }, RangeKeyElement: { S: 'foo' } } } },
              { PutRequest: { Item: { id: { S: 'x' } } } },
            ],
          },
        },
      },
    ]);
  });
});

describe('a tableNamePrefix', () => {
  it.each<[string, (client: Client) => unknown]>([
    ['putItem', (client) => client.putItem('Table', { id: 'a' })],
    ['updateItem', (client) => client.updateItem('Table', 'a', { b: 1 })],
    ['getItem', (client) => client.getItem('Table', 'a')],
    ['deleteItem', (client) => client.deleteItem('Table', 'a')],
    ['query', (client) => client.query('Table', 'a')],
    ['scan', (client) => client.scan('Table')],
    ['createTable', (client) => client.createTable('Table')],
    ['updateTable', (client) => client.updateTable('Table', { read: 1, write: 1 })],
    ['deleteTable', (client) => client.deleteTable('Table')],
    ['describeTable', (client) => client.describeTable('Table')],
    ['_request', (client) => client._request('GetItem', { TableName: 'Table' })],
  ])('stands before the name of the table in %s', async (_method, call) => {
    const { client, sent } = recordedSends({}, { tableNamePrefix: 'Test_' });
    await call(client);
    expect(sent[0]?.body['TableName']).toBe('Test_Table');
  });

  it('stands before the names of all tables in batchGetItem, and the keys are as they were', async () => {
    const { client, sent } = recordedSends({}, { tableNamePrefix: 'Test_' });
    await client.batchGetItem({ Table1: { keys: ['a'] }, Table2: { keys: [{ hash: 'b', range: 1 }] } });
    expect(sent[0]?.body['RequestItems']).toEqual({
      Test_Table1: { Keys: [{ HashKeyElement: { S: 'a' } }] },
      Test_Table2: { Keys: [{ HashKeyElement: { S: 'b' }, RangeKeyElement: { N: '1' } }] },
    });
  });

  it('stands before the names of all tables in batchWriteItem', async () => {
    const { client, sent } = recordedSends({}, { tableNamePrefix: 'Test_' });
    await client.batchWriteItem({ Table1: [{ del: 'a' }], Table2: [{ put: { id: 'b' } }] });
    expect(sent[0]?.body['RequestItems']).toEqual({
      Test_Table1: [{ DeleteRequest: { Key: { HashKeyElement: { S: 'a' } } } }],
      Test_Table2: [{ PutRequest: { Item: { id: { S: 'b' } } } }],
    });
  });

  it('stands before ExclusiveStartTableName in listTables', async () => {
    const { client, sent } = recordedSends({}, { tableNamePrefix: 'Test_' });
    const options = { ExclusiveStartTableName: 'Table' };
    await client.listTables(options);
    expect(sent[0]?.body['ExclusiveStartTableName']).toBe('Test_Table');
    expect(options).toEqual({ ExclusiveStartTableName: 'Table' });
  });

  it('stands before an overriding TableName, and not before an ARN', async () => {
    const { client, sent } = recordedSends({}, { tableNamePrefix: 'Test_' });
    await client.putItem('Table', { id: 'a' }, { TableName: 'Other' });
    await client.putItem('arn:aws:dynamodb:us-east-1:000000000000:table/Other', { id: 'a' });
    expect(sent.map(({ body }) => body['TableName'])).toEqual([
      'Test_Other',
      'arn:aws:dynamodb:us-east-1:000000000000:table/Other',
    ]);
  });

  it('is added by _prefixTableName, which leaves what it is given alone', () => {
    const { client } = recordedSends({}, { tableNamePrefix: 'Test_' });
    const body = { TableName: 'Table' };
    expect(client._prefixTableName(body)).toEqual({ TableName: 'Test_Table' });
    expect(body).toEqual({ TableName: 'Table' });
  });

  it('is taken from Responses and UnprocessedItems by _removeTableNamePrefix, their contents untouched', () => {
    const { client } = recordedSends({}, { tableNamePrefix: 'Test_' });
    const answer = {
      Responses: { Test_Table1: { ConsumedCapacityUnits: 5 }, Other: { ConsumedCapacityUnits: 1 } },
      UnprocessedItems: { Test_Table2: [{ DeleteRequest: { Key: { HashKeyElement: { S: 'Test_a' } } } }] },
    };
    expect(client._removeTableNamePrefix(answer)).toEqual({
      Responses: { Table1: { ConsumedCapacityUnits: 5 }, Other: { ConsumedCapacityUnits: 1 } },
      UnprocessedItems: { Table2: [{ DeleteRequest: { Key: { HashKeyElement: { S: 'Test_a' } } } }] },
    });
  });
});
