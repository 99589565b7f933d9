import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import type { ScanInput, ScanOutput } from './scan.ts';

let engine: Engine;

type Attributes = Record<string, WireAttributeValue>;

const scan = (input: Partial<ScanInput> = {}): ScanOutput =>
  engine.execute('Scan', { TableName: 'Tab', ...input });

const names = (output: ScanOutput): string[] =>
  (output.Items ?? []).map((found) => String(Object.values(found['pk'] ?? {})[0]));

const refusal = (input: Partial<ScanInput>): string => {
  try {
    scan(input);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'no error';
};

const startAt = (pk: string, more: Attributes = {}): Partial<ScanInput> => ({
  ExclusiveStartKey: { pk: { S: pk }, ...more },
});

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Tab',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'g', AttributeType: 'N' },
    ],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byG',
        KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  for (let index = 0; index < 20; index += 1) {
    const g = index % 2 === 0 ? { g: { N: String(index % 4) } } : {};
    engine.execute('PutItem', {
      TableName: 'Tab',
      Item: { pk: { S: `p${index}` }, n: { N: String(index) }, ...g },
    });
  }
});

describe('Scan', () => {
  it('reads every item once, in an order that stays', () => {
    const found = names(scan());
    expect(new Set(found).size).toBe(20);
    expect(names(scan())).toEqual(found);
    expect(scan({ Select: 'COUNT' })).toEqual({ Count: 20, ScannedCount: 20 });
  });

  it('filters by any attribute, the key included, and projects', () => {
    const output = scan({
      FilterExpression: 'n >= :n AND begins_with(pk, :p)',
      ProjectionExpression: 'n',
      ExpressionAttributeValues: { ':n': { N: '18' }, ':p': { S: 'p' } },
    });
    expect(output).toMatchObject({ Count: 2, ScannedCount: 20 });
    expect(output.Items?.map(({ n }) => JSON.stringify(n)).sort()).toEqual(['{"N":"18"}', '{"N":"19"}']);
  });

  it('means the same by ScanFilter and AttributesToGet', () => {
    const output = scan({
      ScanFilter: { n: { ComparisonOperator: 'IN', AttributeValueList: [{ N: '3' }, { N: '30' }] } },
      AttributesToGet: ['pk'],
    });
    expect(output).toEqual({ Items: [{ pk: { S: 'p3' } }], Count: 1, ScannedCount: 20 });
  });

  it('goes on after the LastEvaluatedKey, its item gone or not', () => {
    const all = names(scan());
    const first = scan({ Limit: 7 });
    expect(first.LastEvaluatedKey).toEqual({ pk: { S: all[6] } });
    engine.execute('DeleteItem', { TableName: 'Tab', Key: first.LastEvaluatedKey });
    expect(names(scan({ ExclusiveStartKey: first.LastEvaluatedKey }))).toEqual(all.slice(7));
  });

  it('goes on from a key that never was', () => {
    const all = names(scan());
    const ExclusiveStartKey = { pk: { S: 'never' } };
    const rest = names(scan({ ExclusiveStartKey }));
    expect(rest).toEqual(all.slice(all.length - rest.length));
    engine.execute('PutItem', { TableName: 'Tab', Item: ExclusiveStartKey });
    expect(names(scan()).slice(-rest.length - 1)).toEqual(['never', ...rest]);
  });

  it('reads an index: the items in it, as it keeps them', () => {
    const output = scan({ IndexName: 'byG', ReturnConsumedCapacity: 'INDEXES' });
    expect(output.Items).toHaveLength(10);
    expect(output.Items?.every((found) => Object.keys(found).sort().join() === 'g,pk')).toBe(true);
    expect(output.ConsumedCapacity).toEqual({
      TableName: 'Tab',
      CapacityUnits: 0.5,
      Table: { CapacityUnits: 0 },
      GlobalSecondaryIndexes: { byG: { CapacityUnits: 0.5 } },
    });
    const first = scan({ IndexName: 'byG', Limit: 4 });
    expect(Object.keys(first.LastEvaluatedKey ?? {}).sort()).toEqual(['g', 'pk']);
    const rest = scan({ IndexName: 'byG', ExclusiveStartKey: first.LastEvaluatedKey });
    expect([...names(first), ...names(rest)]).toEqual(names(output));
  });

  it('charges the minimum for an empty table and doubles for a consistent read', () => {
    const capacity = (input: Partial<ScanInput>): number | undefined =>
      scan({ ReturnConsumedCapacity: 'TOTAL', Limit: 1, ...input }).ConsumedCapacity?.CapacityUnits;
    expect([capacity({}), capacity({ ConsistentRead: true })]).toEqual([0.5, 1]);
  });

  it('divides the items among segments that stay while items come and go', () => {
    const segments = [0, 1, 2, 3, 4].map((Segment) => names(scan({ Segment, TotalSegments: 5 })));
    expect(segments.flat()).toEqual(names(scan()));
    engine.execute('DeleteItem', { TableName: 'Tab', Key: { pk: { S: 'p7' } } });
    const after = [0, 1, 2, 3, 4].map((Segment) => names(scan({ Segment, TotalSegments: 5 })));
    expect(after).toEqual(segments.map((segment) => segment.filter((name) => name !== 'p7')));
  });
});

describe('Reading by names that objects have of their own', () => {
  it('finds, filters, projects and pages by __proto__ and constructor', () => {
    const TableName = 'Odd';
    engine.execute('CreateTable', {
      TableName,
      AttributeDefinitions: [
        { AttributeName: '__proto__', AttributeType: 'S' },
        { AttributeName: 'constructor', AttributeType: 'S' },
      ],
      KeySchema: [
        { AttributeName: '__proto__', KeyType: 'HASH' },
        { AttributeName: 'constructor', KeyType: 'RANGE' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    });
    const key = (value: string): Attributes => {
      const attributes: unknown = JSON.parse(`{"__proto__":{"S":"p"},"constructor":{"S":"${value}"}}`);
      return attributes as Attributes;
    };
    for (const value of ['a', 'b', 'c']) engine.execute('PutItem', { TableName, Item: key(value) });
    const read = engine.execute('Query', {
      TableName,
      KeyConditionExpression: '#p = :p AND #c > :a',
      ProjectionExpression: '#c, #p, toString',
      ExpressionAttributeNames: { '#p': '__proto__', '#c': 'constructor' },
      ExpressionAttributeValues: { ':p': { S: 'p' }, ':a': { S: 'a' } },
      ExclusiveStartKey: key('b'),
    });
    expect(JSON.stringify(read)).toBe(
      '{"Count":1,"ScannedCount":1,"Items":[{"constructor":{"S":"c"},"__proto__":{"S":"p"}}]}',
    );
    const first: ScanOutput = engine.execute('Scan', { TableName, Limit: 1 });
    expect(JSON.stringify(first.LastEvaluatedKey)).toBe(JSON.stringify(key('a')));
    const filter = { FilterExpression: 'attribute_exists(hasOwnProperty) OR attribute_exists(valueOf)' };
    expect(scan({ TableName, ...filter })).toEqual({ Items: [], Count: 0, ScannedCount: 3 });
    expect(JSON.stringify(engine.execute('GetItem', { TableName, Key: key('b') }))).toBe(
      JSON.stringify({ Item: key('b') }),
    );
  });
});

describe('Scan refuses', () => {
  const INVALID_START = 'The provided starting key is invalid';
  const MISMATCH = 'The provided key element does not match the schema';

  it.each<[string, Partial<ScanInput>, string]>([
    [
      'Segment alone',
      { Segment: 0 },
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    ],
    [
      'TotalSegments alone',
      { TotalSegments: 1 },
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    ],
    [
      'a Segment beyond TotalSegments',
      { Segment: 2, TotalSegments: 2 },
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 2 is not less than TotalSegments: 2',
    ],
    [
      'a start key with an attribute too many',
      startAt('p', { g: { N: '1' } }),
      `${INVALID_START}: ${MISMATCH}`,
    ],
    [
      'a start key of another attribute',
      { ExclusiveStartKey: { x: { S: 'a' } } },
      `${INVALID_START}: ${MISMATCH}`,
    ],
    [
      'a start key of another type',
      { ExclusiveStartKey: { pk: { N: '1' } } },
      `${INVALID_START}: ${MISMATCH}`,
    ],
    ['an index start key that lacks the index key', { IndexName: 'byG', ...startAt('p') }, INVALID_START],
    [
      'an index start key of another type',
      { IndexName: 'byG', ...startAt('p', { g: { S: '1' } }) },
      MISMATCH,
    ],
    ['an unknown index', { IndexName: 'none' }, 'The table does not have the specified index: none'],
    [
      'a consistent read of a global index',
      { IndexName: 'byG', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'Select SPECIFIC_ATTRIBUTES of nothing',
      { Select: 'SPECIFIC_ATTRIBUTES' },
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    ],
    [
      'all attributes of a global index that does not keep all',
      { IndexName: 'byG', Select: 'ALL_ATTRIBUTES' },
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        'index byG because its projection type is not ALL',
    ],
    [
      'both generations of parameters',
      { ScanFilter: {}, ConditionalOperator: 'AND', FilterExpression: 'a = b' },
      'Can not use both expression and non-expression parameters in the same request: ' +
        'Non-expression parameters: {ScanFilter, ConditionalOperator} Expression parameters: {FilterExpression}',
    ],
    [
      'values that no expression can use',
      { ProjectionExpression: 'a', ExpressionAttributeValues: { ':v': { S: '' } } },
      'ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null',
    ],
    [
      'a filter path into the key',
      { FilterExpression: 'attribute_exists(pk.a)' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk",
    ],
    ['a missing table', { TableName: 'missing', IndexName: 'none' }, 'Requested resource not found'],
  ])('%s', (_title, input, message) => {
    expect(refusal(input)).toBe(message);
  });

  it('a start key of another segment', () => {
    const Segment = [0, 1].find((candidate) =>
      names(scan({ Segment: candidate, TotalSegments: 2 })).includes('p0'),
    );
    const other = 1 - (Segment ?? 0);
    expect(refusal({ Segment: Segment ?? 0, TotalSegments: 2, ...startAt('p0') })).toBe('no error');
    expect(refusal({ Segment: other, TotalSegments: 2, ...startAt('p0') })).toBe(
      `${INVALID_START}: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. ` +
        `TotalSegments: 2 Segment: ${other}`,
    );
  });
});
