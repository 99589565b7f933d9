import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { UpdateItemOutput } from './update-item.ts';

const enveloped = '1 validation error detected: ';
const invalid = 'One or more parameter values were invalid: ';
const conditionFailed = 'ConditionalCheckFailedException: The conditional request failed';
const Key = { id: { S: 'a' } };
const before = {
  ...Key,
  hits: { N: '5' },
  tags: { SS: ['x', 'y'] },
  doc: { M: { title: { S: 'old' }, size: { N: '1' } } },
  steps: { L: [{ S: 'one' }, { S: 'two' }, { S: 'three' }] },
};

let engine: Engine;

const update = (UpdateExpression: string | undefined, rest: object = {}): UpdateItemOutput =>
  engine.execute('UpdateItem', { TableName: 'Items', Key, UpdateExpression, ...rest });
const valued = (values: object, rest: object = {}): object => ({
  ExpressionAttributeValues: values,
  ...rest,
});
const refusal = (UpdateExpression: string | undefined, rest: object = {}): string => {
  try {
    update(UpdateExpression, rest);
  } catch (error) {
    if (error instanceof Error) return `${error.name}: ${error.message}`;
  }
  return 'no error';
};
const stored = (key: object = Key): unknown =>
  Reflect.get(engine.execute('GetItem', { TableName: 'Items', Key: key }), 'Item');
const entries = (): unknown =>
  Reflect.get(engine.execute('Scan', { TableName: 'Items', IndexName: 'byOwner' }), 'Items');

beforeEach(() => {
  engine = createEngine();
  engine.execute('CreateTable', {
    TableName: 'Items',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'id', AttributeType: 'S' },
      { AttributeName: 'holder', AttributeType: 'S' },
      { AttributeName: 'score', AttributeType: 'N' },
    ],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byOwner',
        KeySchema: [
          { AttributeName: 'holder', KeyType: 'HASH' },
          { AttributeName: 'score', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  engine.execute('PutItem', { TableName: 'Items', Item: before });
});

describe('the ReturnValues of UpdateItem', () => {
  const expression = 'SET doc.title = :t, steps[2] = :s REMOVE steps[0] ADD hits :one DELETE tags :y';
  const values = valued({ ':t': { S: 'new' }, ':s': { S: 'III' }, ':one': { N: '1' }, ':y': { SS: ['y'] } });
  const after = {
    ...Key,
    hits: { N: '6' },
    tags: { SS: ['x'] },
    doc: { M: { title: { S: 'new' }, size: { N: '1' } } },
    steps: { L: [{ S: 'two' }, { S: 'III' }] },
  };

  it.each<[string | undefined, object | undefined]>([
    [undefined, undefined],
    ['NONE', undefined],
    ['ALL_OLD', before],
    ['ALL_NEW', after],
    [
      'UPDATED_OLD',
      {
        hits: { N: '5' },
        tags: { SS: ['x', 'y'] },
        doc: { M: { title: { S: 'old' } } },
        steps: { L: [{ S: 'one' }, { S: 'three' }] },
      },
    ],
  ])('%s', (ReturnValues, Attributes) => {
    expect(update(expression, { ...values, ReturnValues })).toEqual(
      Attributes === undefined ? {} : { Attributes },
    );
    expect(stored()).toEqual(after);
  });

  it('UPDATED_NEW gives what the paths address in the new item', () => {
    const ReturnValues = 'UPDATED_NEW';
    expect(
      update('SET doc.title = :t ADD hits :n REMOVE tags', {
        ...valued({ ':t': { S: 'n' }, ':n': { N: '2' } }),
        ReturnValues,
      }),
    ).toEqual({
      Attributes: { doc: { M: { title: { S: 'n' } } }, hits: { N: '7' } },
    });
    expect(update('REMOVE doc', { ReturnValues })).toEqual({});
  });

  it('have no old values of an item that was not there', () => {
    const rest = { Key: { id: { S: 'new' } }, ...valued({ ':n': { N: '1' } }) };
    expect(update('SET hits = :n', { ...rest, ReturnValues: 'UPDATED_OLD' })).toEqual({});
    expect(update('SET hits = :n', { ...rest, Key: { id: { S: 'b' } }, ReturnValues: 'ALL_OLD' })).toEqual(
      {},
    );
    expect(update('SET hits = :n', { ...rest, Key: { id: { S: 'c' } }, ReturnValues: 'ALL_NEW' })).toEqual({
      Attributes: { id: { S: 'c' }, hits: { N: '1' } },
    });
    expect(
      update('SET hits = :n', { ...rest, Key: { id: { S: 'd' } }, ReturnValues: 'UPDATED_NEW' }),
    ).toEqual({
      Attributes: { hits: { N: '1' } },
    });
  });
});

describe('UpdateItem', () => {
  it('without an expression makes an item of the key', () => {
    expect(update(undefined, { Key: { id: { S: 'new' } } })).toEqual({});
    expect(stored({ id: { S: 'new' } })).toEqual({ id: { S: 'new' } });
    expect(update(undefined, { ReturnValues: 'ALL_NEW' })).toEqual({ Attributes: before });
  });

  it('that only removes makes no item where there is none', () => {
    update('REMOVE hits', { Key: { id: { S: 'new' } } });
    expect(stored({ id: { S: 'new' } })).toBeUndefined();
  });

  it('may read the key it is given where there is no item', () => {
    update('SET copied = id', { Key: { id: { S: 'new' } } });
    expect(stored({ id: { S: 'new' } })).toEqual({ id: { S: 'new' }, copied: { S: 'new' } });
  });

  it('neither keeps what it was given nor hands out what it keeps', () => {
    const bytes = new Uint8Array([1]);
    const rest = { ...valued({ ':b': { B: bytes } }), ReturnValues: 'ALL_NEW' };
    const answered = update('SET image = :b', rest).Attributes;
    bytes[0] = 2;
    answered?.['image']?.B?.fill(3);
    answered?.['steps']?.L?.pop();
    expect(stored()).toEqual({ ...before, image: { B: new Uint8Array([1]) } });
  });

  it('keeps the indexes after it', () => {
    expect(entries()).toEqual([]);
    update('SET holder = :o, score = :s', valued({ ':o': { S: 'me' }, ':s': { N: '1' } }));
    expect(entries()).toEqual([{ ...Key, holder: { S: 'me' }, score: { N: '1' } }]);
    update('ADD score :s', valued({ ':s': { N: '1' } }));
    expect(entries()).toEqual([{ ...Key, holder: { S: 'me' }, score: { N: '2' } }]);
    update('REMOVE holder');
    expect(entries()).toEqual([]);
  });

  it('takes the AttributeUpdates of the older API', () => {
    const AttributeUpdates = {
      hits: { Action: 'ADD', Value: { N: '2' } },
      doc: { Action: 'DELETE' },
      tags: { Action: 'DELETE', Value: { SS: ['x'] } },
      fresh: { Value: { S: 'f' } },
      steps: { Action: 'ADD', Value: { L: [{ S: 'four' }] } },
    };
    expect(update(undefined, { AttributeUpdates, ReturnValues: 'ALL_NEW' }).Attributes).toEqual({
      ...Key,
      hits: { N: '7' },
      tags: { SS: ['y'] },
      fresh: { S: 'f' },
      steps: { L: [...before.steps.L, { S: 'four' }] },
    });
    expect(
      update(undefined, { Key: { id: { S: 'b' } }, AttributeUpdates: {}, ReturnValues: 'ALL_NEW' }),
    ).toEqual({
      Attributes: { id: { S: 'b' } },
    });
    update(undefined, { Key: { id: { S: 'c' } }, AttributeUpdates: { doc: { Action: 'DELETE' } } });
    expect(stored({ id: { S: 'c' } })).toBeUndefined();
  });
});

describe('the condition of UpdateItem', () => {
  it('sees the item as it was', () => {
    update(
      'SET hits = :six',
      valued({ ':six': { N: '6' }, ':five': { N: '5' } }, { ConditionExpression: 'hits = :five' }),
    );
    expect(
      refusal(
        'SET hits = :six',
        valued({ ':six': { N: '6' }, ':five': { N: '5' } }, { ConditionExpression: 'hits = :five' }),
      ),
    ).toBe(conditionFailed);
  });

  it('comes before what is wrong with the operands', () => {
    const ConditionExpression = 'attribute_exists(id)';
    const rest = valued({ ':one': { N: '1' } }, { ConditionExpression, Key: { id: { S: 'new' } } });
    expect(refusal('SET hits = hits + :one', rest)).toBe(conditionFailed);
  });

  it('carries the item it failed of', () => {
    const rest = {
      ConditionExpression: 'attribute_exists(nope)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    expect(() => update('REMOVE hits', rest)).toThrow(expect.objectContaining({ Item: before }));
    expect(() => update('REMOVE hits', { ...rest, Key: { id: { S: 'new' } } })).toThrow(
      expect.objectContaining({ name: 'ConditionalCheckFailedException', Item: undefined }),
    );
  });
});

describe('UpdateItem refuses', () => {
  const one = valued({ ':v': { N: '1' } });
  const text = valued({ ':v': { S: 'x' } });

  it.each<[string, string | undefined, object, string]>([
    [
      'both kinds of parameters',
      'SET hits = :v',
      { ...one, ConditionExpression: 'hits = :v', AttributeUpdates: {}, Expected: {} },
      `${enveloped}Can not use both expression and non-expression parameters in the same request: ` +
        'Non-expression parameters: {AttributeUpdates, Expected} Expression parameters: {UpdateExpression, ConditionExpression}',
    ],
    [
      'names without an expression',
      undefined,
      { ExpressionAttributeNames: { '#n': 'n' } },
      `${enveloped}ExpressionAttributeNames can only be specified when using expressions`,
    ],
    [
      'a bad number in the key, before the expressions',
      'SET',
      { Key: { id: { N: '1x' } } },
      `${enveloped}The parameter cannot be converted to a numeric value: 1x`,
    ],
    ['an empty expression', '', {}, `${enveloped}Invalid UpdateExpression: The expression can not be empty;`],
    [
      'what is wrong with the update, before what is wrong with the condition',
      'SET hits :v',
      { ...one, ConditionExpression: 'hits' },
      `${enveloped}Invalid UpdateExpression: Syntax error; token: ":v", near: "hits :v"`,
    ],
    [
      'what is wrong with the condition, before the table',
      'SET hits = :v',
      { ...one, ConditionExpression: 'hits', TableName: 'Nowhere' },
      `${enveloped}Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "hits"`,
    ],
    [
      'names that are not used',
      'REMOVE hits',
      { ExpressionAttributeNames: { '#n': 'n' } },
      `${enveloped}Value provided in ExpressionAttributeNames unused in expressions: keys: {#n}`,
    ],
    [
      'a key of other attributes, before its target',
      'SET id = :v',
      { ...text, Key: { other: { S: 'a' } } },
      'The provided key element does not match the schema',
    ],
    [
      'a key of more attributes',
      'REMOVE hits',
      { Key: { ...Key, b: { S: 'b' } } },
      'The provided key element does not match the schema',
    ],
    [
      'to change the key',
      'REMOVE hits SET id = :v',
      text,
      `${invalid}Cannot update attribute id. This attribute is part of the key`,
    ],
    [
      'to change the key by AttributeUpdates',
      undefined,
      { AttributeUpdates: { id: { Value: { S: 'b' } } } },
      `${invalid}Cannot update attribute id. This attribute is part of the key`,
    ],
    [
      'to set an index key to another type',
      'SET score = :v',
      text,
      `${invalid}Type mismatch for Index Key score Expected: N Actual: S IndexName: byOwner`,
    ],
    [
      'to copy another type into an index key',
      'SET holder = hits',
      {},
      'The update expression attempted to update the secondary index key to unsupported type',
    ],
    [
      'an attribute that is not there',
      'SET hits = nope + :v',
      one,
      'The provided expression refers to an attribute that does not exist in the item',
    ],
    [
      'a path through what is no document',
      'SET hits.deep = :v',
      one,
      'The document path provided in the update expression is invalid for update',
    ],
    [
      'an operand of another type in the item',
      'SET hits = doc.title + :v',
      one,
      'An operand in the update expression has an incorrect data type',
    ],
    [
      'an operand of another type in AttributeUpdates',
      undefined,
      { AttributeUpdates: { doc: { Action: 'ADD', Value: { N: '1' } } } },
      'Type mismatch for attribute to update',
    ],
    [
      'a sum of more than 38 digits',
      'SET hits = hits + :v',
      valued({ ':v': { N: '1E-40' } }),
      'Attempting to store more than 38 significant digits in a Number',
    ],
    [
      'an item that grows beyond 400 KB',
      'SET fresh = :v',
      valued({ ':v': { S: 'x'.repeat(409_560) } }),
      'Item size to update has exceeded the maximum allowed size',
    ],
  ])('%s', (_title, expression, rest, message) => {
    expect(refusal(expression, rest)).toBe(`ValidationException: ${message}`);
    expect(stored()).toEqual(before);
  });

  it('a table that does not exist', () => {
    expect(refusal('REMOVE hits', { TableName: 'Nowhere' })).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
  });
});

describe('the capacity of UpdateItem', () => {
  const capacity = (expression: string | undefined, rest: object = {}): unknown =>
    update(expression, { ReturnConsumedCapacity: 'INDEXES', ...rest }).ConsumedCapacity;
  const table = (units: number): object => ({
    TableName: 'Items',
    CapacityUnits: units,
    Table: { CapacityUnits: units },
  });

  it('is that of the larger image, not of what changed', () => {
    update('SET fill = :f', valued({ ':f': { S: 'x'.repeat(3072) } }));
    expect(capacity('ADD hits :n', valued({ ':n': { N: '1' } }))).toEqual(table(4));
    expect(capacity('REMOVE fill')).toEqual(table(4));
    expect(capacity('REMOVE fill')).toEqual(table(1));
  });

  it('is one unit where nothing is made', () => {
    expect(capacity('REMOVE hits', { Key: { id: { S: 'new' } } })).toEqual(table(1));
  });

  it('counts an index only where its entry changes', () => {
    const indexed = (units: number): object => ({
      ...table(1),
      CapacityUnits: 1 + units,
      GlobalSecondaryIndexes: { byOwner: { CapacityUnits: units } },
    });
    const values = valued({ ':o': { S: 'me' }, ':n': { N: '1' } });
    expect(capacity('SET holder = :o, score = :n', values)).toEqual(indexed(1));
    expect(capacity('SET hits = :n', valued({ ':n': { N: '99' } }))).toEqual(table(1));
    expect(capacity('ADD score :n', valued({ ':n': { N: '1' } }))).toEqual(indexed(2));
    expect(capacity('REMOVE score')).toEqual(indexed(1));
  });
});
