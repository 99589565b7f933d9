import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import type { EngineOptions } from '../engine-options.ts';
import { createEngine, type Engine } from '../engine.ts';
import { SerializationException } from '../errors/serialization-exception.ts';

const START_MS = 1_700_000_000_000;

function engineWithTable(options: EngineOptions = { history: true }): Engine {
  const engine = createEngine({ clock: manualClock(START_MS), ...options });
  engine.createTable({
    TableName: 'Things',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
      { AttributeName: 'g', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'global',
        KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

const Key = { pk: { S: 'a' }, sk: { N: '1' } };
const TableName = 'Things';
const put = (engine: Engine, sk: number): object =>
  engine.putItem({ TableName, Item: { pk: { S: 'a' }, sk: { N: `${sk}` }, g: { S: 'x' } } });

describe('engine.history', () => {
  it('tells of each request what it read, returned and cost, without its asking', () => {
    const engine = engineWithTable();
    for (const sk of [1, 2, 3]) expect(put(engine, sk)).toEqual({});
    engine.query({
      TableName,
      KeyConditionExpression: 'pk = :a',
      FilterExpression: 'g = :none OR attribute_not_exists(g)',
      ExpressionAttributeValues: { ':a': { S: 'a' }, ':none': { S: 'none' } },
    });
    const [created, firstPut, , , query] = engine.history();
    expect(created).toMatchObject({ operation: 'CreateTable', tableNames: ['Things'], accesses: [] });
    expect(firstPut).toEqual({
      operation: 'PutItem',
      timeMs: START_MS,
      tableNames: ['Things'],
      indexNames: [],
      readCapacityUnits: 0,
      writeCapacityUnits: 2,
      itemsRead: 0,
      itemsReturned: 0,
      errorName: undefined,
      accesses: [
        {
          tableName: 'Things',
          indexName: undefined,
          type: 'write',
          itemsRead: 0,
          itemsReturned: 0,
          isFiltered: false,
          partitionKey: { pk: { S: 'a' } },
        },
      ],
    });
    expect(query).toMatchObject({ readCapacityUnits: 0.5, itemsRead: 3, itemsReturned: 0 });
    expect(query?.accesses).toMatchObject([
      { type: 'query', isFiltered: true, partitionKey: { pk: { S: 'a' } } },
    ]);
  });

  it('tells an index, a scan and a statement for what they are', () => {
    const engine = engineWithTable();
    put(engine, 1);
    engine.scan({ TableName, IndexName: 'global' });
    engine.executeStatement({
      Statement: 'SELECT * FROM "Things"."global" WHERE g = ?',
      Parameters: [{ S: 'x' }],
    });
    engine.executeStatement({ Statement: "SELECT * FROM Things WHERE g = 'y'" });
    engine.executeStatement({ Statement: "SELECT * FROM Things WHERE pk = 'a' AND sk = 1" });
    engine.executeStatement({ Statement: "DELETE FROM Things WHERE pk = 'a' AND sk = 1" });
    const told = engine
      .history()
      .slice(2)
      .map(({ accesses, indexNames, readCapacityUnits, writeCapacityUnits }) => [
        accesses[0]?.type,
        ...indexNames,
        readCapacityUnits,
        writeCapacityUnits,
      ]);
    expect(told).toEqual([
      ['scan', 'global', 0.5, 0],
      ['query', 'global', 0.5, 0],
      ['scan', 0.5, 0],
      ['get', 0.5, 0],
      ['write', 0, 2],
    ]);
  });

  it('tells batches and transactions with all their items', () => {
    const engine = engineWithTable();
    const Put = { TableName, Item: { ...Key, n: { N: '1' } } };
    engine.transactWriteItems({ TransactItems: [{ Put }], ClientRequestToken: 'token' });
    engine.transactWriteItems({ TransactItems: [{ Put }], ClientRequestToken: 'token' });
    engine.prepareTransaction({ TransactItems: [{ Put }] }).complete();
    engine.batchGetItem({ RequestItems: { Things: { Keys: [Key, { ...Key, sk: { N: '2' } }] } } });
    engine.transactGetItems({ TransactItems: [{ Get: { TableName, Key } }] });
    engine.batchWriteItem({ RequestItems: { Things: [{ DeleteRequest: { Key } }] } });
    engine.batchExecuteStatement({
      Statements: [{ Statement: "SELECT * FROM Things WHERE pk = 'a' AND sk = 1" }],
    });
    const told = engine
      .history()
      .slice(1)
      .map((entry) => [
        entry.operation,
        entry.readCapacityUnits,
        entry.writeCapacityUnits,
        entry.itemsRead,
        entry.accesses.length,
      ]);
    expect(told).toEqual([
      ['TransactWriteItems', 0, 2, 0, 1],
      ['TransactWriteItems', 2, 0, 0, 0],
      ['TransactWriteItems', 0, 2, 0, 0],
      ['BatchGetItem', 1, 0, 1, 2],
      ['TransactGetItems', 2, 0, 1, 1],
      ['BatchWriteItem', 0, 1, 0, 1],
      ['BatchExecuteStatement', 0.5, 0, 0, 1],
    ]);
  });

  it('tells the exception of a request that failed and the tables it named', () => {
    const engine = engineWithTable();
    expect(() => engine.getItem({ TableName: 'Nothing', Key })).toThrow('not found');
    expect(() => engine.execute('BatchGetItem', { RequestItems: { Things: 1 } })).toThrow('Unexpected');
    expect(() => engine.execute('PutItem', null)).toThrow(SerializationException);
    expect(engine.history().slice(1)).toMatchObject([
      { tableNames: ['Nothing'], errorName: 'ResourceNotFoundException', readCapacityUnits: 0 },
      { tableNames: ['Things'], errorName: 'SerializationException', timeMs: START_MS },
      { tableNames: [], errorName: 'SerializationException' },
    ]);
  });

  it('tells what a write consumed that its item refused: the units of that item, of the table alone', () => {
    const engine = engineWithTable();
    const Item = { ...Key, g: { S: 'x' }, text: { S: 'x'.repeat(3000) } };
    engine.putItem({ TableName, Item });
    const no = { TableName, ConditionExpression: 'attribute_not_exists(pk)' };
    const gone = { TableName, ConditionExpression: 'attribute_exists(pk)' };
    const Other = { ...Key, sk: { N: '2' } };
    const Put = { ...no, Item: { ...Key } };
    const refused = [
      () => engine.putItem(Put),
      () => engine.updateItem({ ...no, Key, UpdateExpression: 'SET n = pk' }),
      () => engine.deleteItem({ ...no, Key }),
      () => engine.deleteItem({ ...gone, Key: Other }),
      () => engine.executeStatement({ Statement: "INSERT INTO Things VALUE {'pk': 'a', 'sk': 1}" }),
      () =>
        engine.executeStatement({ Statement: "DELETE FROM Things WHERE pk = 'a' AND sk = 1 AND g = 'y'" }),
      () => engine.putItem({ TableName, Item: { ...Key, g: { N: '1' } } }),
      () => engine.transactWriteItems({ TransactItems: [{ Put }] }),
    ];
    for (const refuse of refused)
      expect(refuse).toThrow(/condition.* failed|Duplicate primary key|Type mismatch|cancelled/);
    const told = engine.history().slice(2);
    expect(told.map(({ writeCapacityUnits }) => writeCapacityUnits)).toEqual([3, 3, 3, 1, 3, 3, 0, 0]);
    expect(told.every(({ accesses, readCapacityUnits }) => accesses.length + readCapacityUnits === 0)).toBe(
      true,
    );
  });

  it('leaves out what is no request: explain, prepareTransaction, expireItems', () => {
    const engine = engineWithTable();
    engine.explain('Scan', { TableName });
    engine.prepareTransaction({ TransactItems: [{ Delete: { TableName, Key } }] }).cancel();
    engine.expireItems();
    expect(engine.history()).toHaveLength(1);
  });

  it('keeps as many requests as its limit, the last ones', () => {
    const engine = engineWithTable({ history: { limit: 3 } });
    for (const sk of [1, 2, 3, 4, 5, 6, 7, 8]) {
      put(engine, sk);
      expect(engine.history().length).toBe(Math.min(3, sk + 1));
    }
    engine.listTables();
    expect(engine.history().map(({ operation }) => operation)).toEqual(['PutItem', 'PutItem', 'ListTables']);
    expect(() => createEngine({ history: { limit: 0 } })).toThrow(RangeError);
  });

  it('is begun anew by a fork and by a reset, and left by a restore', () => {
    const engine = engineWithTable();
    const snapshot = engine.snapshot();
    expect(engine.fork().history()).toEqual([]);
    expect(() => engine.fork({ history: false }).history()).toThrow('`history: true`');
    engine.listTables();
    engine.restore(snapshot);
    expect(engine.history()).toHaveLength(2);
    engine.reset();
    expect(engine.history()).toEqual([]);
  });

  it('is refused where none is kept', () => {
    expect(() => createEngine().history()).toThrow('`history: true`');
    expect(() => createEngine({ history: false }).report()).toThrow('`history: true`');
    expect(createEngine({ history: {} }).history()).toEqual([]);
  });
});
