import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { DeleteItemOutput } from './delete-item.ts';

const enveloped = '1 validation error detected: ';
const Key = { pk: { S: 'a' }, sk: { N: '1' } };
const before = { ...Key, x: { S: 'x'.repeat(1500) }, own: { S: 'o' } };

let engine: Engine;

const remove = (rest: object = {}): DeleteItemOutput =>
  engine.execute('DeleteItem', { TableName: 'Items', Key, ...rest });
const refusal = (rest: object): string => {
  try {
    remove(rest);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};
const stored = (): unknown => Reflect.get(engine.execute('GetItem', { TableName: 'Items', Key }), 'Item');

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Items',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
      { AttributeName: 'own', AttributeType: 'S' },
    ],
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
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  engine.execute('PutItem', { TableName: 'Items', Item: before });
});

describe('DeleteItem', () => {
  it('deletes the item and answers nothing of it', () => {
    expect(remove()).toEqual({});
    expect(stored()).toBeUndefined();
  });

  it('answers the item for ALL_OLD, and nothing the second time', () => {
    expect(remove({ ReturnValues: 'ALL_OLD' })).toEqual({ Attributes: before });
    expect(remove({ ReturnValues: 'ALL_OLD' })).toEqual({});
  });

  it('finds the key by the value of its number', () => {
    remove({ Key: { ...Key, sk: { N: '1.0' } } });
    expect(stored()).toBeUndefined();
  });

  it('reports the capacity of the old image, of the index, and of nothing', () => {
    const units = (CapacityUnits: number): object => ({ CapacityUnits });
    const ReturnConsumedCapacity = 'INDEXES';
    expect(remove({ ReturnConsumedCapacity }).ConsumedCapacity).toEqual({
      TableName: 'Items',
      CapacityUnits: 4,
      Table: units(2),
      LocalSecondaryIndexes: { byOwn: units(2) },
    });
    expect(remove({ ReturnConsumedCapacity }).ConsumedCapacity).toEqual({
      TableName: 'Items',
      CapacityUnits: 1,
      Table: units(1),
    });
  });

  it('reports the item collection, even of an item that was not there', () => {
    const metrics = { ItemCollectionKey: { pk: { S: 'a' } }, SizeEstimateRangeGB: [0, 1] };
    for (let time = 0; time < 2; time += 1) {
      expect(remove({ ReturnItemCollectionMetrics: 'SIZE' })).toEqual({ ItemCollectionMetrics: metrics });
    }
  });

  it('happens only where its condition holds', () => {
    const failing = { ConditionExpression: 'own = :o', ExpressionAttributeValues: { ':o': { S: 'p' } } };
    expect(refusal(failing)).toBe('ConditionalCheckFailedException: The conditional request failed');
    expect(() => remove({ ...failing, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).toThrow(
      expect.objectContaining({ Item: before }),
    );
    expect(stored()).toEqual(before);
    remove({ Expected: { own: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ S: 'o' }] } } });
    expect(stored()).toBeUndefined();
  });
});

describe('DeleteItem refuses', () => {
  it.each<[string, object, string]>([
    [
      'both kinds of parameters',
      { Expected: {}, ConditionExpression: 'x' },
      `${enveloped}Can not use both expression and non-expression parameters in the same request: ` +
        'Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}',
    ],
    [
      'a bad value in the key, before ReturnValues',
      { Key: { pk: { NULL: false } }, ReturnValues: 'ALL_NEW' },
      `${enveloped}One or more parameter values were invalid: Null attribute value types must have the value of true`,
    ],
    [
      'another ReturnValues than ALL_OLD and NONE, before the expression',
      { ReturnValues: 'ALL_NEW', ConditionExpression: '' },
      `${enveloped}ReturnValues can only be ALL_OLD or NONE`,
    ],
    [
      'an empty expression',
      { ConditionExpression: '' },
      `${enveloped}Invalid ConditionExpression: The expression can not be empty;`,
    ],
    ['a part of the key', { Key: { pk: { S: 'a' } } }, 'The provided key element does not match the schema'],
    [
      'a key attribute of another type, before the condition',
      { Key: { ...Key, sk: { S: '1' } }, ConditionExpression: 'attribute_exists(nope)' },
      'The provided key element does not match the schema',
    ],
    [
      'an empty key attribute',
      { Key: { ...Key, pk: { S: '' } } },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
    [
      'a key attribute too long',
      { Key: { ...Key, pk: { S: 'x'.repeat(2049) } } },
      'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
    ],
  ])('%s', (_title, rest, message) => {
    expect(refusal(rest)).toBe(`ValidationException: ${message}`);
    expect(stored()).toEqual(before);
  });

  it('a table that does not exist', () => {
    expect(refusal({ TableName: 'Nowhere' })).toBe('ResourceNotFoundException: Requested resource not found');
  });
});
