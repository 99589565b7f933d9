import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

const input = {
  TableName: 'Music',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'genre', AttributeType: 'S' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byGenre',
      KeySchema: [{ AttributeName: 'genre', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
};

function describeTable(engine: Engine, TableName = 'Music', form: 'sdk' | 'json' = 'sdk'): unknown {
  const output: { Table?: unknown } = engine.execute('DescribeTable', { TableName }, form);
  return output.Table;
}

describe('DescribeTable', () => {
  it('counts items and bytes of the table and its indexes as they are', () => {
    const engine = createEngine();
    engine.execute('CreateTable', input);
    engine.execute('PutItem', {
      TableName: 'Music',
      Item: { pk: { S: 'ab' }, genre: { S: 'jazz' }, year: { N: '1959' } },
    });
    engine.execute('PutItem', { TableName: 'Music', Item: { pk: { S: 'c' } } });
    expect(describeTable(engine)).toMatchObject({
      ItemCount: 2,
      TableSizeBytes: 2 + 2 + 5 + 4 + 4 + 3 + 2 + 1,
      GlobalSecondaryIndexes: [{ IndexName: 'byGenre', ItemCount: 1, IndexSizeBytes: 2 + 2 + 5 + 4 }],
    });
    engine.execute('DeleteItem', { TableName: 'Music', Key: { pk: { S: 'ab' } } });
    expect(describeTable(engine)).toMatchObject({
      ItemCount: 1,
      TableSizeBytes: 3,
      GlobalSecondaryIndexes: [{ ItemCount: 0, IndexSizeBytes: 0 }],
    });
  });

  it('finds a table by its ARN', () => {
    const engine = createEngine();
    engine.execute('CreateTable', input);
    const arn = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';
    expect(describeTable(engine, arn)).toMatchObject({ TableName: 'Music', TableArn: arn });
  });

  it.each(['Absent', 'arn:aws:dynamodb:us-east-1:000000000000:table/Absent'])(
    'does not find %s',
    (TableName) => {
      expect(() => describeTable(createEngine(), TableName)).toThrow(
        expect.objectContaining({
          name: 'ResourceNotFoundException',
          message: 'Requested resource not found: Table: Absent not found',
        }),
      );
    },
  );

  it('tells times in seconds and the throughput mode on the wire', () => {
    const engine = createEngine({ clock: manualClock(1_700_000_000_123) });
    engine.execute('CreateTable', input);
    expect(describeTable(engine, 'Music', 'json')).toMatchObject({
      CreationDateTime: 1_700_000_000.123,
      BillingModeSummary: {
        BillingMode: 'PAY_PER_REQUEST',
        LastUpdateToPayPerRequestDateTime: 1_700_000_000.123,
      },
      TableThroughputModeSummary: {
        TableThroughputMode: 'PAY_PER_REQUEST',
        LastUpdateToPayPerRequestDateTime: 1_700_000_000.123,
      },
    });
    expect(describeTable(engine)).not.toHaveProperty('TableThroughputModeSummary');
  });
});
