import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { BatchWriteItemOutput } from './batch-write-item.ts';

const arnOf = (table: string): string => `arn:aws:dynamodb:us-east-1:000000000000:table/${table}`;
const key = (pk: string | number): { pk: { S: string } } => ({ pk: { S: String(pk) } });
const put = (Item: object): object => ({ PutRequest: { Item } });
const remove = (Key: object): object => ({ DeleteRequest: { Key } });
const puts = (from: number, count: number): object[] =>
  Array.from({ length: count }, (_, index) => put(key(from + index)));

let engine: Engine;

const batch = (RequestItems: object, rest: object = {}): BatchWriteItemOutput =>
  engine.execute('BatchWriteItem', { RequestItems, ...rest });
const refusal = (RequestItems: object): string => {
  try {
    batch(RequestItems);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};
const items = (TableName: string): unknown[] => engine.scan({ TableName }).Items ?? [];

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Left',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'grade', AttributeType: 'N' },
    ],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byGrade',
        KeySchema: [{ AttributeName: 'grade', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  engine.execute('CreateTable', {
    TableName: 'Right',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'own'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byOwn',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'own', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
});

describe('BatchWriteItem', () => {
  it('puts and deletes in several tables and leaves nothing unprocessed', () => {
    batch({ Left: [put({ ...key('a'), n: { N: '1' } }), put(key('b'))] });
    const right = { ...key('a'), sk: { S: 's' } };
    expect(
      batch({
        Left: [put(key('a')), remove(key('b')), remove(key('missing'))],
        [arnOf('Right')]: [put(right)],
      }),
    ).toEqual({
      UnprocessedItems: {},
    });
    expect(items('Left')).toEqual([key('a')]);
    expect(items('Right')).toEqual([right]);
  });

  it('takes 25 requests', () => {
    batch({ Left: puts(0, 25) });
    expect(items('Left')).toHaveLength(25);
  });

  it('reports the capacity of each table by the name it was asked by', () => {
    const big = { ...key('a'), grade: { N: '1' }, x: { S: 'x'.repeat(1024) } };
    const right = { ...key('a'), sk: { S: 's' } };
    const requests = { [arnOf('Left')]: [put(big), put(key('b'))], Right: [put(right)] };
    expect(batch(requests, { ReturnConsumedCapacity: 'INDEXES' }).ConsumedCapacity).toEqual([
      {
        TableName: arnOf('Left'),
        CapacityUnits: 5,
        Table: { CapacityUnits: 3 },
        GlobalSecondaryIndexes: { byGrade: { CapacityUnits: 2 } },
      },
      { TableName: 'Right', CapacityUnits: 1, Table: { CapacityUnits: 1 } },
    ]);
    expect(batch(requests, { ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity).toEqual([
      { TableName: arnOf('Left'), CapacityUnits: 3 },
      { TableName: 'Right', CapacityUnits: 1 },
    ]);
    expect(batch(requests, { ReturnConsumedCapacity: 'NONE' })).toEqual({ UnprocessedItems: {} });
  });

  it('reports each item collection once, of tables with local indexes alone', () => {
    const right = (pk: string, sk: string): object => put({ ...key(pk), sk: { S: sk } });
    const requests = { Left: [put(key('a'))], Right: [right('a', '1'), right('a', '2'), right('b', '1')] };
    const metrics = (pk: string): object => ({ ItemCollectionKey: key(pk), SizeEstimateRangeGB: [0, 1] });
    expect(batch(requests, { ReturnItemCollectionMetrics: 'SIZE' })).toEqual({
      UnprocessedItems: {},
      ItemCollectionMetrics: { Right: [metrics('a'), metrics('b')] },
    });
    expect(batch({ Left: [put(key('a'))] }, { ReturnItemCollectionMetrics: 'SIZE' })).toEqual({
      UnprocessedItems: {},
    });
  });
});

describe('BatchWriteItem refuses', () => {
  const mismatch = 'The provided key element does not match the schema';
  const duplicates = 'Provided list of item keys contains duplicates';
  const manyTypes =
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes';

  it.each<[string, object, string]>([
    [
      'more than 25 requests over all tables',
      { Left: puts(0, 13), Right: puts(0, 13) },
      'Too many items requested for the BatchWriteItem call',
    ],
    ['a request for nothing', { Left: [put(key('a')), {}] }, manyTypes],
    ['a request for both', { Left: [{ ...put(key('a')), ...remove(key('a')) }] }, manyTypes],
    [
      'a bad number, in the older words and bare',
      { Left: [put({ ...key('a'), n: { N: '' } })] },
      'The parameter cannot be converted to a numeric value',
    ],
    [
      'a bad key value, before a table that does not exist',
      { Nowhere: [remove({ pk: { SS: [] } })] },
      'One or more parameter values were invalid: An string set  may not be empty',
    ],
    [
      'an item of more than 400 KB, before a table that does not exist',
      { Nowhere: [put({ ...key('a'), x: { S: 'x'.repeat(409_600) } })] },
      'Item size has exceeded the maximum allowed size',
    ],
    ['an item without its key', { Left: [put({ other: { S: 'a' } })] }, mismatch],
    ['an item whose key is of another type', { Left: [put({ pk: { N: '1' } })] }, mismatch],
    ['a key with more attributes', { Left: [remove({ ...key('a'), x: { S: 'x' } })] }, mismatch],
    [
      'an empty key',
      { Left: [put(key(''))] },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
    [
      'an index key of another type',
      { Left: [put({ ...key('a'), grade: { S: 'A' } })] },
      'One or more parameter values were invalid: Type mismatch for Index Key grade Expected: N Actual: S IndexName: byGrade',
    ],
    ['two puts of one item', { Left: [put(key('a')), put({ ...key('a'), x: { S: 'x' } })] }, duplicates],
    ['a put and a deletion of one item', { Left: [put(key('a')), remove(key('a'))] }, duplicates],
    [
      'one item of a table named in two ways',
      { Left: [put(key('a'))], [arnOf('Left')]: [remove(key('a'))] },
      duplicates,
    ],
  ])('%s', (_title, requests, message) => {
    expect(refusal(requests)).toBe(`ValidationException: ${message}`);
    expect(items('Left')).toEqual([]);
  });

  it('a table that does not exist, and writes to none', () => {
    expect(refusal({ Left: [put(key('a'))], Nowhere: [put(key('a'))] })).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
    expect(items('Left')).toEqual([]);
  });

  it('not two items of one key in two tables', () => {
    engine.execute('CreateTable', {
      TableName: 'Left2',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    });
    expect(refusal({ Left: [put(key('a'))], Left2: [put(key('a'))] })).toBe('no error');
  });
});
