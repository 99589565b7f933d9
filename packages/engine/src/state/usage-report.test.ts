import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';

function engineWithTable(): Engine {
  const engine = createEngine({ history: true });
  const index = (IndexName: string) => ({
    IndexName,
    KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' as const }],
    Projection: { ProjectionType: 'ALL' as const },
  });
  engine.createTable({
    TableName: 'Things',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'g', AttributeType: 'S' },
    ],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [index('first'), index('second')],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

const TableName = 'Things';

function put(engine: Engine, count: number, more: object = {}): void {
  for (let index = 0; index < count; index += 1)
    engine.putItem({ TableName, Item: { pk: { S: `${index}` }, g: { S: 'x' }, ...more } });
}

function query(engine: Engine, IndexName: string, FilterExpression?: string): void {
  engine.query({
    TableName,
    IndexName,
    KeyConditionExpression: 'g = :x',
    FilterExpression,
    ExpressionAttributeValues: { ':x': { S: 'x' }, ...(FilterExpression && { ':pk': { S: '3' } }) },
  });
}

describe('engine.report', () => {
  it('finds nothing in a history without fault', () => {
    const engine = engineWithTable();
    put(engine, 9);
    query(engine, 'first');
    query(engine, 'second');
    expect(String(engine.report())).toBe('nothing found');
  });

  it('tells scans, of tables and indexes, by statements too', () => {
    const engine = engineWithTable();
    put(engine, 5);
    engine.scan({ TableName });
    engine.executeStatement({ Statement: 'SELECT * FROM Things' });
    engine.scan({ TableName, IndexName: 'first', Limit: 1 });
    query(engine, 'second');
    expect(String(engine.report())).toBe(
      ['Things: 2 scans, 10 items read', 'Things/first: 1 scan, 1 item read'].join('\n'),
    );
    expect(engine.report().scans[0]).toEqual({
      tableName: 'Things',
      indexName: undefined,
      requests: 2,
      itemsRead: 10,
      itemsReturned: 10,
    });
  });

  it('tells filters that read ten times what they return, and not those that read nine times', () => {
    const engine = engineWithTable();
    put(engine, 9);
    query(engine, 'first', 'pk = :pk');
    put(engine, 10);
    query(engine, 'second', 'pk = :pk');
    expect(String(engine.report())).toBe('Things/second: filters read 10 items to return 1');
  });

  it('tells indexes never read, of tables that were used', () => {
    const engine = engineWithTable();
    expect(engine.report().unusedIndexes).toEqual([]);
    put(engine, 1);
    query(engine, 'first');
    expect(String(engine.report())).toBe('Things/second: never read');
  });

  it('tells a partition key that half of a hundred requests are for', () => {
    const engine = engineWithTable();
    query(engine, 'first');
    query(engine, 'second');
    put(engine, 50);
    const get = (pk: string) => engine.getItem({ TableName, Key: { pk: { S: pk } } });
    for (let count = 0; count < 49; count += 1) get('7');
    expect(engine.report().hotPartitionKeys).toEqual([]);
    get('7');
    expect(engine.report().hotPartitionKeys).toEqual([
      {
        tableName: 'Things',
        indexName: undefined,
        partitionKey: { pk: { S: '7' } },
        requests: 51,
        allRequests: 100,
      },
    ]);
    expect(String(engine.report())).toBe('Things: 51 of 100 requests are for {"pk":{"S":"7"}}');
  });

  it('tells items whose time to live is in milliseconds', () => {
    const engine = engineWithTable();
    engine.updateTimeToLive({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
    });
    query(engine, 'first');
    query(engine, 'second');
    put(engine, 3, { expires: { N: '1900000000' } });
    expect(String(engine.report())).toBe('nothing found');
    put(engine, 2, { expires: { N: '1900000000000' } });
    expect(String(engine.report())).toBe(
      'Things: expires of 2 items is in milliseconds (1900000000000); time to live is in seconds',
    );
  });
});
