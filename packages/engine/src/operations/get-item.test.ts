import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { GetItemInput, GetItemOutput } from './get-item.ts';

let engine: Engine;

const get = (input: Partial<GetItemInput>): GetItemOutput =>
  engine.execute('GetItem', { TableName: 'Tab', Key: { pk: { S: 'a' }, sk: { N: '1' } }, ...input });

const refusal = (input: object): string => {
  try {
    get(input);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Tab',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
      { AttributeName: 'g', AttributeType: 'B' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byG',
        KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  engine.execute('PutItem', {
    TableName: 'Tab',
    Item: {
      pk: { S: 'a' },
      sk: { N: '1.0' },
      list: { L: [{ S: 'x' }, { M: { deep: { N: '7' }, other: { BOOL: true } } }, { S: 'z' }] },
      __proto__x: { S: 'p' },
      size: { S: 's'.repeat(5000) },
    },
  });
});

describe('GetItem', () => {
  it('finds an item by a key whose number is written otherwise', () => {
    expect(get({ Key: { sk: { N: '10e-1' }, pk: { S: 'a' } } }).Item?.['sk']).toEqual({ N: '1' });
  });

  it('answers without Item where there is none', () => {
    expect(get({ Key: { pk: { S: 'a' }, sk: { N: '2' } } })).toEqual({});
  });

  it('accepts the ARN of the table', () => {
    const TableName = 'arn:aws:dynamodb:us-east-1:000000000000:table/Tab';
    expect(get({ TableName }).Item?.['pk']).toEqual({ S: 'a' });
  });

  it('keeps the nesting of what a ProjectionExpression reaches and closes gaps of lists', () => {
    const output = get({
      ProjectionExpression: '#l[2], #l[1].deep, nothing, pk',
      ExpressionAttributeNames: { '#l': 'list' },
    });
    expect(output.Item).toEqual({ pk: { S: 'a' }, list: { L: [{ M: { deep: { N: '7' } } }, { S: 'z' }] } });
  });

  it('answers an empty Item where the projection reaches nothing', () => {
    expect(get({ ProjectionExpression: 'nothing' })).toEqual({ Item: {} });
  });

  it('takes the names of AttributesToGet as they are', () => {
    expect(get({ AttributesToGet: ['pk', 'list[0]', 'missing'] }).Item).toEqual({ pk: { S: 'a' } });
  });

  it.each([
    [undefined, false, undefined],
    ['NONE', true, undefined],
    ['TOTAL', false, { TableName: 'Tab', CapacityUnits: 1 }],
    ['TOTAL', true, { TableName: 'Tab', CapacityUnits: 2 }],
    ['INDEXES', true, { TableName: 'Tab', CapacityUnits: 2, Table: { CapacityUnits: 2 } }],
  ] as const)('reports %s capacity of a 5 KB item, ConsistentRead %s', (detail, ConsistentRead, expected) => {
    expect(get({ ReturnConsumedCapacity: detail, ConsistentRead }).ConsumedCapacity).toEqual(expected);
  });

  it('charges the minimum for a missing item', () => {
    const output = get({ Key: { pk: { S: '-' }, sk: { N: '1' } }, ReturnConsumedCapacity: 'TOTAL' });
    expect(output).toEqual({ ConsumedCapacity: { TableName: 'Tab', CapacityUnits: 0.5 } });
  });

  it('hands out copies: changing an answer changes nothing stored', () => {
    const list = get({}).Item?.['list'];
    if (list && 'L' in list) list.L.length = 0;
    expect(get({}).Item?.['list']).toMatchObject({ L: { length: 3 } });
  });
});

const MISMATCH = 'ValidationException: The provided key element does not match the schema';

describe('GetItem refuses', () => {
  it.each([
    ['a missing key attribute', { pk: { S: 'a' } }, MISMATCH],
    ['an attribute too many', { pk: { S: 'a' }, sk: { N: '1' }, x: { S: '' } }, MISMATCH],
    ['another attribute', { pk: { S: 'a' }, constructor: { N: '1' } }, MISMATCH],
    ['another type', { pk: { S: 'a' }, sk: { S: '1' } }, MISMATCH],
    [
      'an empty string',
      { pk: { S: '' }, sk: { N: '1' } },
      'ValidationException: One or more parameter values are not valid. The AttributeValue for a key attribute ' +
        'cannot contain an empty string value. Key: pk',
    ],
    [
      'a partition key over 2048 bytes',
      { pk: { S: 'é'.repeat(1025) }, sk: { N: '1' } },
      'ValidationException: One or more parameter values were invalid: Size of hashkey has exceeded the maximum ' +
        'size limit of2048 bytes',
    ],
    [
      'a faulty number',
      { pk: { S: 'a' }, sk: { N: 'one' } },
      'ValidationException: The parameter cannot be converted to a numeric value: one',
    ],
  ])('a Key with %s', (_title, Key, message) => {
    expect(refusal({ Key })).toBe(message);
  });

  it('a missing table after everything the request alone tells', () => {
    const TableName = 'missing';
    expect(refusal({ TableName })).toBe('ResourceNotFoundException: Requested resource not found');
    expect(refusal({ TableName, Key: {} })).toBe('ResourceNotFoundException: Requested resource not found');
    expect(refusal({ TableName, ProjectionExpression: '' })).toBe(
      'ValidationException: Invalid ProjectionExpression: The expression can not be empty;',
    );
  });

  it('both generations of projection in one request', () => {
    expect(refusal({ AttributesToGet: ['pk'], ProjectionExpression: 'pk' })).toBe(
      'ValidationException: Can not use both expression and non-expression parameters in the same request: ' +
        'Non-expression parameters: {AttributesToGet} Expression parameters: {ProjectionExpression}',
    );
  });

  it('names without an expression, and names the expression leaves unused', () => {
    const ExpressionAttributeNames = { '#a': 'a' };
    expect(refusal({ ExpressionAttributeNames })).toBe(
      'ValidationException: ExpressionAttributeNames can only be specified when using expressions',
    );
    expect(refusal({ ExpressionAttributeNames, ProjectionExpression: 'pk' })).toBe(
      'ValidationException: Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}',
    );
  });

  it('an attribute asked for twice', () => {
    expect(refusal({ AttributesToGet: ['pk', 'a', 'pk'] })).toBe(
      'ValidationException: One or more parameter values were invalid: Duplicate value in attribute name: pk',
    );
  });

  it('a path into a key attribute of the table or of an index', () => {
    const message = (end: string): string =>
      "ValidationException: Key attributes must be scalars; list random access '[]' and map lookup '.' are not " +
      `allowed: ${end}`;
    expect(refusal({ ProjectionExpression: 'sk[0]' })).toBe(message('Key: sk'));
    expect(refusal({ ProjectionExpression: 'g.b' })).toBe(message('IndexKey: g'));
  });
});
