import { createEngine, type Engine } from '@dynamem/engine';
import { beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../src/index.ts';

// A prefix over an engine: programs never see it.

let engine: Engine;
let client: Client;

beforeEach(async () => {
  engine = createEngine();
  client = new Client({ engine, tableNamePrefix: 'Dev_' });
  const whole = new Client({ engine });
  for (const name of ['Aaa', 'Dev_A', 'Dev_B', 'Dev_C', 'Prod_A', 'Zzz']) await whole.createTable(name);
});

describe('with a tableNamePrefix', () => {
  it('createTable, describeTable, updateTable and deleteTable answer with the name without it', async () => {
    expect((await client.createTable('New')).TableDescription.TableName).toBe('New');
    expect(engine.describeTable({ TableName: 'Dev_New' }).Table?.TableName).toBe('Dev_New');
    expect((await client.describeTable('New')).TableName).toBe('New');
    expect((await client.updateTable('New', { read: 1, write: 1 })).TableDescription.TableName).toBe('New');
    expect((await client.deleteTable('New')).TableDescription.TableName).toBe('New');
  });

  it('listTables lists those that carry it', async () => {
    expect(await client.listTables()).toEqual({ TableNames: ['A', 'B', 'C'] });
  });

  it('listTables fills pages of any Limit, and goes on where the last ended', async () => {
    const names = [];
    let pages = 0;
    let start: { ExclusiveStartTableName?: string } = {};
    for (;;) {
      const { TableNames: page, LastEvaluatedTableName: last } = await client.listTables({
        Limit: 2,
        ...start,
      });
      pages += 1;
      names.push(page);
      if (last === undefined) break;
      start = { ExclusiveStartTableName: last };
    }
    expect([pages, names]).toEqual([2, [['A', 'B'], ['C']]]);
  });

  it('listTables refuses what is no Limit as DynamoDB does', async () => {
    await expect(client.listTables({ Limit: 0 })).rejects.toMatchObject({ type: 'ValidationException' });
    await expect(client.listTables({ Limit: 101 })).rejects.toMatchObject({ type: 'ValidationException' });
  });

  it('batches and transactions answer with names without it', async () => {
    const written = await client.batchWriteItem({ A: [{ put: { id: 'a' } }], B: [{ put: { id: 'b' } }] });
    expect(Object.keys(written.Responses)).toEqual(['A', 'B']);
    const [items, meta] = await client.batchGetItem({ A: { keys: ['a'] }, B: { keys: ['b'] } });
    expect(items).toEqual({ A: [{ id: 'a' }], B: [{ id: 'b' }] });
    expect(meta.ConsumedCapacityUnits).toEqual({ A: 0.5, B: 0.5 });
    expect(await client.transactWrite([{ put: 'A', item: { id: 'x' } }])).toEqual({
      ConsumedCapacityUnits: { A: 2 },
    });
    expect((await client.transactGet([{ get: 'A', key: 'x' }]))[0]).toEqual([{ id: 'x' }]);
    expect(engine.getItem({ TableName: 'Dev_A', Key: { id: { S: 'x' } } }).Item).toEqual({ id: { S: 'x' } });
  });

  it('truncate empties the table that carries it alone', async () => {
    await client.putItem('A', { id: 'a' });
    await new Client({ engine, tableNamePrefix: 'Prod_' }).putItem('A', { id: 'a' });
    await client.truncate('A');
    expect(engine.scan({ TableName: 'Dev_A' }).Count).toBe(0);
    expect(engine.scan({ TableName: 'Prod_A' }).Count).toBe(1);
  });

  it('request takes and gives names without it', async () => {
    expect(await client.request('ListTables')).toEqual({ TableNames: ['A', 'B', 'C'] });
    await client.request('PutItem', { TableName: 'A', Item: { id: { S: 'a' } } });
    const asked = { TableName: 'A', Key: { id: { S: 'a' } }, ReturnConsumedCapacity: 'TOTAL' };
    expect(await client.request('GetItem', asked)).toEqual({
      Item: { id: { S: 'a' } },
      ConsumedCapacity: { TableName: 'A', CapacityUnits: 0.5 },
    });
    const batch = { RequestItems: { A: { Keys: [{ id: { S: 'a' } }] } } };
    expect(await client.request('BatchGetItem', batch)).toMatchObject({
      Responses: { A: [{ id: { S: 'a' } }] },
    });
  });
});
