import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { PutItemInput, PutItemOutput } from './put-item.ts';

const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';
const enveloped = '1 validation error detected: ';
const invalid = 'One or more parameter values were invalid: ';
const conditionFailed = 'ConditionalCheckFailedException: The conditional request failed';
const song = { artist: { S: 'Nina' }, song: { S: 'Sinnerman' } };

let engine: Engine;

const put = (Item: object | undefined, rest: object = {}): PutItemOutput =>
  engine.execute('PutItem', { TableName: 'Music', Item, ...rest });
const refusalOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};
const refusal = (Item: object | undefined, rest: object = {}): string => refusalOf(() => put(Item, rest));
const stored = (): unknown => engine.execute('GetItem', { TableName: 'Music', Key: song });
const count = (IndexName?: string): unknown =>
  Reflect.get(engine.execute('Scan', { TableName: 'Music', IndexName, Select: 'COUNT' }), 'Count');

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Music',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['artist', 'song', 'album']
      .map((AttributeName) => ({ AttributeName, AttributeType: 'S' }))
      .concat({ AttributeName: 'plays', AttributeType: 'N' }),
    KeySchema: [
      { AttributeName: 'artist', KeyType: 'HASH' },
      { AttributeName: 'song', KeyType: 'RANGE' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byAlbum',
        KeySchema: [
          { AttributeName: 'artist', KeyType: 'HASH' },
          { AttributeName: 'album', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byPlays',
        KeySchema: [{ AttributeName: 'plays', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['note'] },
      },
    ],
  });
});

describe('PutItem', () => {
  it('stores the item and answers nothing of it', () => {
    expect(put({ ...song, plays: { N: '01.50' } })).toEqual({});
    expect(stored()).toEqual({ Item: { ...song, plays: { N: '1.5' } } });
  });

  it('accepts the table by its ARN', () => {
    expect(put(song, { TableName: ARN, ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity).toEqual({
      TableName: ARN,
      CapacityUnits: 1,
    });
    expect(stored()).toEqual({ Item: song });
  });

  it('replaces the whole item, answered by ALL_OLD', () => {
    put({ ...song, first: { BOOL: true } });
    expect(put({ ...song, second: { NULL: true } }, { ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: { ...song, first: { BOOL: true } },
    });
    expect(stored()).toEqual({ Item: { ...song, second: { NULL: true } } });
  });

  it('answers no Attributes where there was no item', () => {
    expect(put(song, { ReturnValues: 'ALL_OLD' })).toEqual({});
  });

  it('keeps nothing of what it was given', () => {
    const bytes = new Uint8Array([1, 2]);
    const item = { ...song, b: { B: bytes }, l: { L: [{ S: 'x' }] } };
    put(item);
    bytes[0] = 9;
    item.l.L.push({ S: 'y' });
    const old = put(song, { ReturnValues: 'ALL_OLD' }).Attributes;
    expect(old).toEqual({ ...song, b: { B: new Uint8Array([1, 2]) }, l: { L: [{ S: 'x' }] } });
  });

  it('keeps attributes named as the properties of every object', () => {
    const names = ['__proto__', 'constructor', 'toString', '1'];
    put({ ...song, ...Object.fromEntries(names.map((name) => [name, { S: name }])) });
    const item: object = Reflect.get(engine.execute('GetItem', { TableName: 'Music', Key: song }), 'Item');
    expect(Object.keys(item).toSorted()).toEqual([...names, 'artist', 'song'].toSorted());
  });
});

describe('the condition of PutItem', () => {
  it('that holds lets the item be put', () => {
    put({ ...song, plays: { N: '1' } });
    put(song, { ConditionExpression: 'plays = :p', ExpressionAttributeValues: { ':p': { N: '1.0' } } });
    expect(stored()).toEqual({ Item: song });
  });

  it('that fails changes nothing', () => {
    put(song);
    expect(refusal({ ...song, x: { S: 'x' } }, { ConditionExpression: 'attribute_not_exists(artist)' })).toBe(
      conditionFailed,
    );
    expect(stored()).toEqual({ Item: song });
  });

  it('that fails carries the item for ALL_OLD, in the form of the request', () => {
    put({ ...song, b: { B: new Uint8Array([1]) } });
    const input = {
      TableName: 'Music',
      Item: song,
      ConditionExpression: 'attribute_not_exists(artist)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    expect(() => engine.execute('PutItem', input, 'sdk')).toThrow(
      expect.objectContaining({ Item: { ...song, b: { B: new Uint8Array([1]) } } }),
    );
    expect(() => engine.execute('PutItem', input, 'json')).toThrow(
      expect.objectContaining({ Item: { ...song, b: { B: 'AQ==' } } }),
    );
  });

  it('may come as Expected', () => {
    put({ ...song, plays: { N: '1' } });
    expect(refusal(song, { Expected: { plays: { Value: { N: '2' } } } })).toBe(conditionFailed);
    expect(refusal(song, { Expected: { plays: { Exists: false } } })).toBe(conditionFailed);
    const either = { plays: { Exists: false }, artist: { Value: { S: 'Nina' } } };
    expect(refusal(song, { Expected: either })).toBe(conditionFailed);
    expect(
      put(song, { Expected: either, ConditionalOperator: 'OR', ReturnValues: 'ALL_OLD' }).Attributes,
    ).toEqual({
      ...song,
      plays: { N: '1' },
    });
  });
});

describe('PutItem refuses', () => {
  const names = { '#n': 'x' };
  const values = { ':v': { S: 'x' } };

  it.each<[string, object, object, string]>([
    [
      'both kinds of parameters',
      song,
      { Expected: { x: { Exists: false } }, ConditionExpression: 'x = :v', ReturnValues: 'ALL_NEW' },
      `${enveloped}Can not use both expression and non-expression parameters in the same request: ` +
        'Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}',
    ],
    [
      'names without an expression, before values',
      song,
      { ExpressionAttributeNames: names, ExpressionAttributeValues: values },
      `${enveloped}ExpressionAttributeNames can only be specified when using expressions`,
    ],
    [
      'values without an expression, before what is wrong with the item',
      { ...song, n: { N: 'x' } },
      { ExpressionAttributeValues: values },
      `${enveloped}ExpressionAttributeValues can only be specified when using expressions`,
    ],
    [
      'a number that is none, before ReturnValues',
      { ...song, n: { N: 'abc' } },
      { ReturnValues: 'ALL_NEW' },
      `${enveloped}The parameter cannot be converted to a numeric value: abc`,
    ],
    [
      'a value without a type, bare',
      { ...song, n: {} },
      {},
      'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    ],
    [
      'another ReturnValues than ALL_OLD and NONE, before the size',
      { ...song, x: { S: 'x'.repeat(409_600) } },
      { ReturnValues: 'UPDATED_NEW' },
      `${enveloped}ReturnValues can only be ALL_OLD or NONE`,
    ],
    [
      'an item of more than 400 KB, before the expression',
      { ...song, x: { S: 'x'.repeat(409_600) } },
      { ConditionExpression: 'x <' },
      'Item size has exceeded the maximum allowed size',
    ],
    [
      'an expression it cannot parse',
      song,
      { ConditionExpression: 'x < <' },
      `${enveloped}Invalid ConditionExpression: Syntax error; token: "<", near: "< <"`,
    ],
    [
      'a value that is not used, before the table is looked up',
      song,
      {
        TableName: 'Nowhere',
        ConditionExpression: 'attribute_exists(x)',
        ExpressionAttributeValues: values,
      },
      `${enveloped}Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}`,
    ],
    ['a missing key attribute', { artist: { S: 'Nina' } }, {}, `${invalid}Missing the key song in the item`],
    [
      'a key attribute of another type',
      { artist: { S: 'Nina' }, song: { N: '1' } },
      {},
      `${invalid}Type mismatch for key song expected: S actual: N`,
    ],
    [
      'an empty key attribute',
      { artist: { S: '' }, song: { S: 'x' } },
      {},
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: artist',
    ],
    [
      'an index key of another type, before the condition',
      { ...song, plays: { S: 'many' } },
      { ConditionExpression: 'attribute_exists(artist)' },
      `${invalid}Type mismatch for Index Key plays Expected: N Actual: S IndexName: byPlays`,
    ],
    [
      'an empty index key',
      { ...song, album: { S: '' } },
      {},
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
        'The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byAlbum, IndexKey: album',
    ],
    [
      'a condition that leads into an index key',
      song,
      { ConditionExpression: 'attribute_exists(plays.x)' },
      "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: plays",
    ],
    [
      'a ConditionalOperator without Expected',
      song,
      { ConditionalOperator: 'OR' },
      `${enveloped}ConditionalOperator cannot be used without Filter or Expected`,
    ],
  ])('%s', (_title, item, rest, message) => {
    expect(refusal(item, rest)).toBe(`ValidationException: ${message}`);
    expect(count()).toBe(0);
  });

  it('a table that does not exist', () => {
    expect(refusal(song, { TableName: 'Nowhere' })).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
  });

  it('an item one byte too large and stores one of 400 KB', () => {
    const fill = 409_600 - 'artistNinasongSinnermanx'.length;
    expect(
      put({ ...song, x: { S: 'x'.repeat(fill) } }, { ReturnConsumedCapacity: 'TOTAL' }).ConsumedCapacity,
    ).toEqual({
      TableName: 'Music',
      CapacityUnits: 400,
    });
    expect(refusal({ ...song, x: { S: 'x'.repeat(fill + 1) } })).toBe(
      'ValidationException: Item size has exceeded the maximum allowed size',
    );
  });
});

describe('the indexes after PutItem', () => {
  it('hold the items that have their keys', () => {
    put({ ...song, plays: { N: '1' }, album: { S: 'Pastel Blues' } });
    put({ ...song, song: { S: 'Other' }, plays: { N: '1' } });
    expect([count('byPlays'), count('byAlbum')]).toEqual([2, 1]);
    put(song);
    expect([count('byPlays'), count('byAlbum')]).toEqual([1, 0]);
  });

  it('hold an item whose key moved once', () => {
    put({ ...song, plays: { N: '1' }, note: { S: 'first' } });
    put({ ...song, plays: { N: '2' }, note: { S: 'second' }, more: { S: 'x' } });
    expect(engine.execute('Scan', { TableName: 'Music', IndexName: 'byPlays' })).toMatchObject({
      Items: [{ ...song, plays: { N: '2' }, note: { S: 'second' } }],
    });
  });
});

describe('what PutItem reports', () => {
  const capacity = (item: PutItemInput['Item'], detail = 'INDEXES'): unknown =>
    put(item, { ReturnConsumedCapacity: detail }).ConsumedCapacity;
  const units = (CapacityUnits: number): object => ({ CapacityUnits });

  it('is the capacity of the table and of each index it moved', () => {
    const item = { ...song, plays: { N: '1' }, album: { S: 'Pastel Blues' } };
    expect(capacity(item)).toEqual({
      TableName: 'Music',
      CapacityUnits: 3,
      Table: units(1),
      LocalSecondaryIndexes: { byAlbum: units(1) },
      GlobalSecondaryIndexes: { byPlays: units(1) },
    });
    expect(capacity(item)).toEqual({ TableName: 'Music', CapacityUnits: 1, Table: units(1) });
    expect(capacity({ ...item, plays: { N: '2' }, extra: { S: 'x'.repeat(1024) } })).toEqual({
      TableName: 'Music',
      CapacityUnits: 4,
      Table: units(2),
      GlobalSecondaryIndexes: { byPlays: units(2) },
    });
    expect(capacity(song, 'TOTAL')).toEqual({ TableName: 'Music', CapacityUnits: 4 });
    expect(capacity(song, 'NONE')).toBeUndefined();
  });

  it('is the item collection on a table with local indexes', () => {
    expect(put(song, { ReturnItemCollectionMetrics: 'SIZE' })).toEqual({
      ItemCollectionMetrics: { ItemCollectionKey: { artist: { S: 'Nina' } }, SizeEstimateRangeGB: [0, 1] },
    });
    expect(put(song, { ReturnItemCollectionMetrics: 'NONE' })).toEqual({});
  });
});
