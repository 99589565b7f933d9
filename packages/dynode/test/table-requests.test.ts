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
