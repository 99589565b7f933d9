import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { BatchGetItemInput, BatchGetItemOutput } from './batch-get-item.ts';

let engine: Engine;

const arnOf = (table: string): string => `arn:aws:dynamodb:us-east-1:000000000000:table/${table}`;
const key = (pk: number | string): { pk: { S: string } } => ({ pk: { S: String(pk) } });
const keys = (from: number, count: number): { pk: { S: string } }[] =>
  Array.from({ length: count }, (_, index) => key(from + index));

const batchGet = (RequestItems: object, rest: Partial<BatchGetItemInput> = {}): BatchGetItemOutput =>
  engine.execute('BatchGetItem', { RequestItems, ...rest });

const refusal = (RequestItems: object): string => {
  try {
    batchGet(RequestItems);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};

const put = (TableName: string, item: object): unknown =>
  engine.execute('PutItem', { TableName, Item: item });

beforeEach(() => {
  engine = createEngine();
  for (const TableName of ['Left', 'Right']) {
    engine.execute('CreateTable', {
      TableName,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
  }
  for (let index = 0; index < 3; index += 1)
    put('Left', { ...key(index), n: { N: String(index) }, x: { S: 'x' } });
  put('Right', { ...key('u'), big: { S: 'b'.repeat(5000) } });
});

describe('BatchGetItem', () => {
  it('answers what it finds by the name each table was asked by', () => {
    const output = batchGet({
      Left: { Keys: [key(0), key('none'), key(2)] },
      [arnOf('Right')]: { Keys: [key('none')] },
    });
    expect(output).toEqual({
      Responses: {
        Left: [0, 2].map((n) => ({ ...key(n), n: { N: String(n) }, x: { S: 'x' } })),
        [arnOf('Right')]: [],
      },
      UnprocessedKeys: {},
    });
  });

  it('projects for each table on its own', () => {
    const output = batchGet({
      Left: { Keys: [key(1)], ProjectionExpression: '#n', ExpressionAttributeNames: { '#n': 'n' } },
      Right: { Keys: [key('u')], ProjectionExpression: 'pk' },
    });
    expect(output.Responses).toEqual({ Left: [{ n: { N: '1' } }], Right: [key('u')] });
  });

  it('rounds the capacity of every item on its own and lists the tables', () => {
    const request = {
      Left: { Keys: [key(0), key(1), key('none')] },
      Right: { Keys: [key('u')], ConsistentRead: true },
    };
    expect(batchGet(request, { ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity).toEqual([
      { TableName: 'Left', CapacityUnits: 1.5 },
      { TableName: 'Right', CapacityUnits: 2 },
    ]);
    expect(batchGet(request, { ReturnConsumedCapacity: 'INDEXES' }).ConsumedCapacity?.[1]).toEqual({
      TableName: 'Right',
      CapacityUnits: 2,
      Table: { CapacityUnits: 2 },
    });
    expect(batchGet(request, { ReturnConsumedCapacity: 'NONE' }).ConsumedCapacity).toBeUndefined();
  });

  it('leaves what goes beyond 16 MB to be asked for again with all that was said of it', () => {
    const size = 400_000;
    for (let index = 100; index < 150; index += 1)
      put('Left', { ...key(index), big: { S: 'b'.repeat(size) } });
    const request = {
      Keys: keys(100, 50),
      ConsistentRead: true,
      ProjectionExpression: '#p',
      ExpressionAttributeNames: { '#p': 'pk' },
    };
    const output = batchGet({ Left: request, Right: { Keys: [key('u')], ProjectionExpression: 'pk' } });
    const fitting = Math.floor((16 * 1024 * 1024) / (size + 'pk100big'.length));
    expect(output.Responses).toEqual({ Left: keys(100, fitting), Right: [] });
    expect(output.UnprocessedKeys).toEqual({
      Left: { ...request, Keys: keys(100 + fitting, 50 - fitting) },
      Right: { Keys: [key('u')], ProjectionExpression: 'pk' },
    });
    const rest = batchGet({ ...output.UnprocessedKeys });
    expect(rest).toEqual({
      Responses: { Left: keys(100 + fitting, 50 - fitting), Right: [key('u')] },
      UnprocessedKeys: {},
    });
  });
});

describe('BatchGetItem with AttributesToGet', () => {
  it('keeps the names for the keys it leaves', () => {
    for (let index = 0; index < 45; index += 1)
      put('Left', { ...key(index), big: { S: 'b'.repeat(400_000) } });
    const output = batchGet({ Left: { Keys: keys(0, 45), AttributesToGet: ['pk'] } });
    expect(output.Responses?.['Left']).toEqual(keys(0, 41));
    expect(output.UnprocessedKeys).toEqual({ Left: { Keys: keys(41, 4), AttributesToGet: ['pk'] } });
  });
});

describe('BatchGetItem refuses', () => {
  const DUPLICATES = 'ValidationException: Provided list of item keys contains duplicates';

  it('a key given twice, even before it looks for the table', () => {
    expect(refusal({ Left: { Keys: [key(1), key(2), key(1)] } })).toBe(DUPLICATES);
    expect(refusal({ missing: { Keys: [{ n: { N: '1' } }, { n: { N: '1.0' } }] } })).toBe(DUPLICATES);
  });

  it('a key given twice, once by the name of its table and once by the ARN', () => {
    expect(refusal({ Left: { Keys: [key(1)] }, [arnOf('Left')]: { Keys: [key(2), key(1)] } })).toBe(
      DUPLICATES,
    );
    expect(refusal({ Left: { Keys: [key(1)] }, [arnOf('Left')]: { Keys: [key(2)] } })).toBe('no error');
  });

  it('more than 100 keys over several tables', () => {
    expect(refusal({ Left: { Keys: keys(0, 60) }, Right: { Keys: keys(0, 40) } })).toBe('no error');
    expect(refusal({ Left: { Keys: keys(0, 60) }, Right: { Keys: keys(0, 41) } })).toBe(
      'ValidationException: Too many items requested for the BatchGetItem call',
    );
  });

  it('both generations of projection, even for different tables', () => {
    expect(
      refusal({
        Left: { Keys: [key(1)], AttributesToGet: ['a'] },
        Right: { Keys: [key(1)], ProjectionExpression: 'a' },
      }),
    ).toBe(
      'ValidationException: Can not use both expression and non-expression parameters in the same request: ' +
        'Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
    );
  });

  it('names without an expression, and names the expression leaves unused', () => {
    const ExpressionAttributeNames = { '#a': 'a' };
    expect(refusal({ Left: { Keys: [key(1)], ExpressionAttributeNames } })).toBe(
      'ValidationException: ExpressionAttributeNames can only be specified when using expressions',
    );
    expect(refusal({ Left: { Keys: [key(1)], ExpressionAttributeNames, ProjectionExpression: 'pk' } })).toBe(
      'ValidationException: Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}',
    );
  });

  it('a missing table before a key that does not fit another', () => {
    expect(refusal({ Left: { Keys: [{ x: { S: 'a' } }] }, missing: { Keys: [key(1)] } })).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
    expect(refusal({ Left: { Keys: [{ x: { S: 'a' } }] } })).toBe(
      'ValidationException: The provided key element does not match the schema',
    );
  });

  it('a faulty value in a key', () => {
    expect(refusal({ Left: { Keys: [{ pk: { N: 'x' } }] } })).toBe(
      'ValidationException: The parameter cannot be converted to a numeric value: x',
    );
  });
});
