import { describe, expect, it } from 'vitest';
import { recordedRequests } from './recorded.ts';

// What each method asks `_request`, and what it makes of the answer. The bodies are those of AWS's API of 2011.

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
