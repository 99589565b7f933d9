import { createEngine, manualClock } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client, type PlainItem } from '../src/index.ts';
import { refusal } from './refusal.ts';

// The client over an engine, method by method.

let client: Client;

beforeEach(async () => {
  client = new Client({ engine: createEngine({ clock: manualClock(1_700_000_000_500) }) });
  await client.createTable('TestTable');
});

describe('tables', () => {
  it('createTable answers as in 2011, and the table can be used at once', async () => {
    const { TableDescription: table } = await client.createTable('Other', {
      hash: { name: String },
      range: { age: Number },
      read: 20,
      write: 25,
    });
    expect(table).toMatchObject({
      TableName: 'Other',
      TableStatus: 'CREATING',
      CreationDateTime: 1_700_000_000.5,
      KeySchema: {
        HashKeyElement: { AttributeName: 'name', AttributeType: 'S' },
        RangeKeyElement: { AttributeName: 'age', AttributeType: 'N' },
      },
      ProvisionedThroughput: { ReadCapacityUnits: 20, WriteCapacityUnits: 25 },
    });
    await client.putItem('Other', { name: 'a', age: 1 });
  });

  it('listTables has TableNames', async () => {
    expect(await client.listTables({})).toEqual({ TableNames: ['TestTable'] });
    expect(await client.listTables()).toEqual({ TableNames: ['TestTable'] });
  });

  it('describeTable is the description itself', async () => {
    const table = await client.describeTable('TestTable');
    expect(table).toMatchObject({ TableName: 'TestTable', TableStatus: 'ACTIVE', ItemCount: 0 });
    expect(table.KeySchema).toEqual({ HashKeyElement: { AttributeName: 'id', AttributeType: 'S' } });
    expect(JSON.stringify(table)).not.toContain('2023-');
  });

  it('updateTable changes the throughput', async () => {
    const { TableDescription: updating } = await client.updateTable('TestTable', { read: 15, write: 12 });
    expect(updating.TableStatus).toBe('UPDATING');
    const { ProvisionedThroughput: throughput } = await client.describeTable('TestTable');
    expect(throughput).toMatchObject({ ReadCapacityUnits: 15, WriteCapacityUnits: 12 });
  });

  it('updateTable takes what else today has', async () => {
    await client.updateTable('TestTable', { BillingMode: 'PAY_PER_REQUEST' });
    expect((await client.describeTable('TestTable')).BillingModeSummary?.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('deleteTable deletes it', async () => {
    const { TableDescription: deleted } = await client.deleteTable('TestTable');
    expect(deleted.TableStatus).toBe('DELETING');
    expect((await refusal(client.describeTable('TestTable'))).type).toBe('ResourceNotFoundException');
  });

  it('a table made anew with other keys is known by these', async () => {
    const other = new Client({ engine: client.config.engine });
    await client.getItem('TestTable', 'a');
    await other.deleteTable('TestTable');
    await other.createTable('TestTable', { hash: { name: String } });
    await client.putItem('TestTable', { name: 'a' });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ name: 'a' });
    expect((await client.query('TestTable', 'a')).Count).toBe(1);
  });
});

describe('putItem and getItem', () => {
  it('strings, numbers and sets of strings come back', async () => {
    const item = { id: 'foo', age: 22, tags: ['a', 'b'] };
    expect(await client.putItem('TestTable', item)).toEqual({ ConsumedCapacityUnits: 1 });
    expect(await client.getItem('TestTable', 'foo')).toEqual([item, { ConsumedCapacityUnits: 0.5 }]);
  });

  it('unicode comes back', async () => {
    await client.putItem('TestTable', { id: 'snow', text: 'こんにちは ☃ 🎉' });
    expect((await client.getItem('TestTable', 'snow'))[0]).toEqual({ id: 'snow', text: 'こんにちは ☃ 🎉' });
  });

  it('empty strings are left out, zero is kept', async () => {
    await client.putItem('TestTable', { id: 'empties', name: '', strings: [''], count: 0 });
    expect((await client.getItem('TestTable', 'empties'))[0]).toEqual({ id: 'empties', count: 0 });
  });

  it('an item that is not there is null, and costs the same', async () => {
    expect(await client.getItem('TestTable', 'nobody')).toEqual([null, { ConsumedCapacityUnits: 0.5 }]);
  });

  it('a consistent read costs 1, and attributes that are not there are null', async () => {
    await client.putItem('TestTable', { id: 'a' });
    const options = { ConsistentRead: true, AttributesToGet: ['status'] };
    expect(await client.getItem('TestTable', 'a', options)).toEqual([null, { ConsumedCapacityUnits: 1 }]);
  });

  it('every kind of value comes back', async () => {
    const item = {
      id: 'all',
      yes: true,
      bytes: new Uint8Array([1, 2]),
      nested: { list: [1, 'a', null, { deep: [false] }], empty: '' },
      mixed: [1, 'a'],
    };
    const proto = JSON.parse('{"id":"p","__proto__":{"constructor":1},"length":2}') as PlainItem;
    await client.putItem('TestTable', item);
    await client.putItem('TestTable', proto);
    expect((await client.getItem('TestTable', 'all'))[0]).toEqual({ ...item });
    expect(JSON.stringify((await client.getItem('TestTable', 'p'))[0])).toBe(
      '{"id":"p","__proto__":{"constructor":1},"length":2}',
    );
  });

  it('native conversion keeps lists, empties and null, and gives Sets', async () => {
    const native = new Client({ engine: client.config.engine, conversion: 'native' });
    const item = { id: 'n', list: ['a', 'a'], none: null, empty: '', set: new Set([2]) };
    await native.putItem('TestTable', item);
    expect((await native.getItem('TestTable', 'n'))[0]).toEqual(item);
  });

  it('booleans as strings, for programs that compare with "true"', async () => {
    const old = new Client({ engine: client.config.engine, booleans: 'string' });
    await old.putItem('TestTable', { id: 'b', banned: true });
    expect((await old.getItem('TestTable', 'b'))[0]).toEqual({ id: 'b', banned: 'true' });
  });

  it('numbers beyond the safe integers come back exact where bigint is asked for', async () => {
    const exact = new Client({ engine: client.config.engine, numbers: 'bigint' });
    await exact.putItem('TestTable', { id: 'n', big: 9007199254740993n, small: 1 });
    expect((await exact.getItem('TestTable', 'n'))[0]).toEqual({ id: 'n', big: 9007199254740993n, small: 1 });
  });

  it('ALL_OLD gives the item before, plain', async () => {
    await client.putItem('TestTable', { id: 'a', age: 1 });
    expect(await client.putItem('TestTable', { id: 'a', age: 2 }, { ReturnValues: 'ALL_OLD' })).toEqual({
      ConsumedCapacityUnits: 1,
      Attributes: { id: 'a', age: 1 },
    });
  });

  it('what is changed after the call is not what is stored', async () => {
    const item = { id: 'a', nested: { list: [1] }, bytes: new Uint8Array([1]) };
    const put = client.putItem('TestTable', item);
    item.nested.list.push(2);
    item.bytes[0] = 9;
    await put;
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({
      id: 'a',
      nested: { list: [1] },
      bytes: new Uint8Array([1]),
    });
  });

  it('ReturnConsumedCapacity gives the whole account beside the units, NONE the units alone', async () => {
    expect(await client.putItem('TestTable', { id: 'a' }, { ReturnConsumedCapacity: 'TOTAL' })).toEqual({
      ConsumedCapacityUnits: 1,
      ConsumedCapacity: { TableName: 'TestTable', CapacityUnits: 1 },
    });
    expect(await client.putItem('TestTable', { id: 'a' }, { ReturnConsumedCapacity: 'NONE' })).toEqual({
      ConsumedCapacityUnits: 1,
    });
  });

  it('Expected refuses a write, with plain values as with typed ones', async () => {
    await client.putItem('TestTable', { id: 'a', age: 42 });
    await client.putItem('TestTable', { id: 'a', age: 43 }, { Expected: { age: { Value: { N: '42' } } } });
    const error = await refusal(
      client.putItem('TestTable', { id: 'a' }, { Expected: { age: { Value: 42 } } }),
    );
    expect(error.type).toBe('ConditionalCheckFailedException');
    expect(String(error)).toBe(
      'AmazonError - PutItem 400 ConditionalCheckFailedException: The conditional request failed',
    );
  });

  it('ConditionExpression takes plain values, and the error has the item', async () => {
    await client.putItem('TestTable', { id: 'a', age: 42, tags: ['x'] });
    const error = await refusal(
      client.putItem(
        'TestTable',
        { id: 'a' },
        {
          ConditionExpression: 'age < :limit AND tags <> :tags',
          ExpressionAttributeValues: { ':limit': 40, ':tags': ['y'] },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      ),
    );
    expect(error.item).toEqual({ id: 'a', age: 42, tags: ['x'] });
  });
});

describe('keys', () => {
  it.each([0, 5n, -1.5])('a number %s is a key', async (id) => {
    await client.createTable('Numbers', { hash: { id: Number } });
    await client.putItem('Numbers', { id, name: 'x' });
    expect((await client.getItem('Numbers', id))[0]).toEqual({ id: Number(id), name: 'x' });
    expect((await client.getItem('Numbers', { hash: id }))[0]).toEqual({ id: Number(id), name: 'x' });
    expect((await client.getItem('Numbers', { id }))[0]).toEqual({ id: Number(id), name: 'x' });
  });

  it('bytes are a key', async () => {
    await client.createTable('Bytes', { hash: { id: Uint8Array } });
    await client.putItem('Bytes', { id: Buffer.from('k') });
    expect((await client.getItem('Bytes', new Uint8Array([107])))[0]).toEqual({ id: new Uint8Array([107]) });
  });

  it('attributes that are called hash and range themselves are meant by these names', async () => {
    await client.createTable('Turned', { hash: { range: String }, range: { hash: String } });
    await client.putItem('Turned', { range: 'partition', hash: 'sort' });
    const [item] = await client.getItem('Turned', { hash: 'sort', range: 'partition' });
    expect(item).toEqual({ range: 'partition', hash: 'sort' });
    await client.putItem('Turned', { range: 'partition', hash: 'sort2' });
    const pages = [];
    for await (const { Items: items } of client.queryPages('Turned', 'partition', { Limit: 1 }))
      pages.push(items?.map(({ hash }) => hash));
    expect(pages.flat()).toEqual(['sort', 'sort2']);
    expect(await client.truncate('Turned')).toHaveLength(1);
    expect((await client.scan('Turned'))[0]).toEqual([]);
  });

  it.each<[string, Parameters<Client['getItem']>[1], string]>([
    ['of another type', 5, 'The provided key element does not match the schema'],
    ['with a range too many', { hash: 'a', range: 1 }, 'The provided key element does not match the schema'],
    ['of another name', { name: 'a' }, 'The provided key element does not match the schema'],
  ])('a key %s is refused by DynamoDB', async (_what, key, message) => {
    const error = await refusal(client.getItem('TestTable', key));
    expect([error.type, error.message]).toEqual(['ValidationException', message]);
  });

  it('an empty key is refused by DynamoDB', async () => {
    expect((await refusal(client.getItem('TestTable', ''))).message).toContain('empty string value');
  });
});

describe('updateItem', () => {
  it('UPDATED_NEW gives what has changed', async () => {
    const { Attributes: attributes } = await client.updateItem(
      'TestTable',
      'update1',
      { foo: 'Bar' },
      { ReturnValues: 'UPDATED_NEW' },
    );
    expect(attributes).toEqual({ foo: 'Bar' });
  });

  it('add adds to sets and to numbers', async () => {
    await client.putItem('TestTable', { id: 'a', nums: [1, 2, 3], age: 22 });
    await client.updateItem('TestTable', 'a', { nums: { add: [5] }, age: { add: 2 } });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', nums: [1, 2, 3, 5], age: 24 });
  });

  it('delete takes members out of a set', async () => {
    await client.putItem('TestTable', { id: 'a', nums: [0, 5] });
    await client.updateItem('TestTable', 'a', { nums: { delete: [0] } });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', nums: [5] });
  });

  it("{ Action: 'DELETE' } removes the attribute", async () => {
    await client.putItem('TestTable', { id: 'a', age: 22, foo: 'x' });
    const options = { ReturnValues: 'ALL_NEW' } as const;
    const { Attributes: attributes } = await client.updateItem(
      'TestTable',
      'a',
      { age: { Action: 'DELETE' } },
      options,
    );
    expect(attributes).toEqual({ id: 'a', foo: 'x' });
  });

  it("null, [] and '' remove their attributes", async () => {
    await client.putItem('TestTable', { id: 'a', foo: 'x', age: 1, nums: [1], fullname: 'y' });
    const options = { ReturnValues: 'ALL_NEW' } as const;
    const updates = { age: null, nums: [], fullname: '' };
    const { Attributes: attributes } = await client.updateItem('TestTable', 'a', updates, options);
    expect(attributes).toEqual({ id: 'a', foo: 'x' });
  });

  it('zero is put, and an item that is not there is created', async () => {
    await client.updateItem('TestTable', 'update5', { age: 0 });
    expect((await client.getItem('TestTable', 'update5'))[0]).toEqual({ id: 'update5', age: 0 });
  });

  it('what only removes gives null for UPDATED_NEW', async () => {
    await client.putItem('TestTable', { id: 'a', age: 1 });
    const answer = await client.updateItem('TestTable', 'a', { age: null }, { ReturnValues: 'UPDATED_NEW' });
    expect(answer.Attributes ?? null).toBeNull();
  });

  it('by an expression does all that it does without', async () => {
    const item = { id: 'a', age: 1, nums: [1, 2], tags: ['a', 'b'], gone: 1, list: [1, 'a'] };
    const updates = {
      name: 'x',
      age: { add: 1 },
      nums: { add: [3] },
      tags: { delete: ['a'] },
      gone: null,
      list: { add: [[2], 'b'] },
      more: { add: [[2], 'b'] },
    };
    const after = async (options: object): Promise<unknown> => {
      await client.putItem('TestTable', item);
      await client.updateItem('TestTable', 'a', updates, options);
      return (await client.getItem('TestTable', 'a'))[0];
    };
    const plain = await after({});
    expect(plain).toEqual({
      id: 'a',
      name: 'x',
      age: 2,
      nums: [1, 2, 3],
      tags: ['b'],
      list: [1, 'a', [2], 'b'],
      more: [[2], 'b'],
    });
    const condition = {
      ConditionExpression: '#dynode0 = :dynode0',
      ExpressionAttributeNames: { '#dynode0': 'id' },
      ExpressionAttributeValues: { ':dynode0': 'a' },
    };
    expect(await after(condition)).toEqual(plain);
  });

  it('takes an UpdateExpression in place of updates, and not both', async () => {
    const expression = { UpdateExpression: 'SET age = :age', ExpressionAttributeValues: { ':age': 7 } };
    await client.updateItem('TestTable', 'a', null, expression);
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a', age: 7 });
    const error = await refusal(client.updateItem('TestTable', 'a', { name: 'x' }, expression));
    expect(error.message).toContain('Can not use both expression and non-expression parameters');
  });

  it('with only a condition creates the item or refuses', async () => {
    await client.updateItem('TestTable', 'a', {}, { ConditionExpression: 'attribute_not_exists(id)' });
    expect((await client.getItem('TestTable', 'a'))[0]).toEqual({ id: 'a' });
    const error = await refusal(
      client.updateItem('TestTable', 'a', {}, { ConditionExpression: 'attribute_not_exists(id)' }),
    );
    expect(error.type).toBe('ConditionalCheckFailedException');
  });

  it.each([{ put: null }, { add: [] }, { delete: 4 }])('%j is refused by DynamoDB', async (update) => {
    expect((await refusal(client.updateItem('TestTable', 'a', { x: update }))).type).toBe(
      'ValidationException',
    );
    const condition = { ConditionExpression: 'attribute_not_exists(id)' };
    expect((await refusal(client.updateItem('TestTable', 'a', { x: update }, condition))).type).toBe(
      'ValidationException',
    );
  });
});

describe('deleteItem', () => {
  it('tells what it cost', async () => {
    expect(await client.deleteItem('TestTable', 'nobody')).toEqual({ ConsumedCapacityUnits: 1 });
  });

  it('ALL_OLD gives the item, plain', async () => {
    await client.putItem('TestTable', { id: 'a', nums: [1] });
    expect(await client.deleteItem('TestTable', 'a', { ReturnValues: 'ALL_OLD' })).toEqual({
      ConsumedCapacityUnits: 1,
      Attributes: { id: 'a', nums: [1] },
    });
  });
});
