import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';

let engine: Engine;
const TableName = 'Items';

beforeEach(() => {
  engine = createEngine();
  const key = (hash: string, range: string): { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[] => [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ];
  engine.createTable({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: key('pk', 'sk'),
    AttributeDefinitions: ['pk', 'sk', 'l'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    LocalSecondaryIndexes: [
      { IndexName: 'byL', KeySchema: key('pk', 'l'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  });
  for (const sk of ['a1', 'a2', 'a3', 'b1'])
    engine.putItem({ TableName, Item: { pk: { S: 'p' }, sk: { S: sk }, l: { S: `l${sk}` }, v: { S: sk } } });
});

describe('engine.explain', () => {
  it('tells of a Query by a key range and a filter', () => {
    expect(
      engine.explain('Query', {
        TableName,
        KeyConditionExpression: 'pk = :p AND begins_with(sk, :a)',
        FilterExpression: 'v <> :f',
        ExpressionAttributeValues: { ':p': { S: 'p' }, ':a': { S: 'a' }, ':f': { S: 'a2' } },
      }),
    ).toEqual({
      tableName: TableName,
      indexName: undefined,
      keyRange: ['pk = {"S":"p"}', 'begins_with(sk, {"S":"a"})'],
      filter: 'v <> {"S":"a2"}',
      itemsRead: 3,
      itemsFiltered: 1,
      itemsReturned: 2,
      capacityUnits: 0.5,
      tableCapacityUnits: 0.5,
      indexCapacityUnits: 0,
      lastEvaluatedKey: undefined,
    });
  });

  it('counts what a local index fetches from its table', () => {
    expect(
      engine.explain('Query', {
        TableName,
        IndexName: 'byL',
        Select: 'ALL_ATTRIBUTES',
        KeyConditionExpression: 'pk = :p AND l BETWEEN :a AND :b',
        ExpressionAttributeValues: { ':p': { S: 'p' }, ':a': { S: 'la2' }, ':b': { S: 'lb' } },
      }),
    ).toMatchObject({
      indexName: 'byL',
      keyRange: ['pk = {"S":"p"}', 'l BETWEEN {"S":"la2"} AND {"S":"lb"}'],
      itemsRead: 2,
      capacityUnits: 1.5,
      tableCapacityUnits: 1,
      indexCapacityUnits: 0.5,
    });
  });

  it('tells of a Scan and where its next page begins', () => {
    expect(engine.explain('Scan', { TableName, Limit: 1 })).toMatchObject({
      keyRange: [],
      filter: undefined,
      itemsRead: 1,
      itemsReturned: 1,
      lastEvaluatedKey: { pk: { S: 'p' }, sk: { S: 'a1' } },
    });
  });

  it('refuses what the operation refuses', () => {
    expect(() => engine.explain('Query', { TableName: 'Others' })).toThrow(
      'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    );
  });

  it('refuses other operations', () => {
    expect(() => Reflect.apply(engine.explain, engine, ['GetItem', {}])).toThrow(TypeError);
  });
});

describe('error.explain', () => {
  const caught = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  const explanation = (run: () => unknown): string => String(Reflect.get(Object(caught(run)), 'explain'));
  const Key = { pk: { S: 'p' }, sk: { S: 'a1' } };

  it('shows what each part of a false condition came to', () => {
    expect(
      explanation(() =>
        engine.deleteItem({
          TableName,
          Key,
          ConditionExpression: 'attribute_not_exists(pk) OR v = :v',
          ExpressionAttributeValues: { ':v': { S: 'x' } },
        }),
      ),
    ).toBe(
      [
        '(attribute_not_exists(pk)) OR (v = {"S":"x"}): false',
        '  attribute_not_exists(pk): false',
        '    pk: {"S":"p"}',
        '  v = {"S":"x"}: false',
        '    v: {"S":"a1"}',
        '    {"S":"x"}',
      ].join('\n'),
    );
  });

  it('shows what Expected came to', () => {
    const Expected = { v: { Value: { S: 'x' } } };
    expect(explanation(() => engine.deleteItem({ TableName, Key, Expected }))).toBe(
      'v = {"S":"x"}: false\n  v: {"S":"a1"}\n  {"S":"x"}',
    );
  });

  it('shows which attribute of an update is not there', () => {
    expect(explanation(() => engine.updateItem({ TableName, Key, UpdateExpression: 'SET v = v2' }))).toBe(
      'SET v = v2\n  SET v = v2: {"S":"a1"}\n    v: {"S":"a1"}\n    v2',
    );
  });

  it('shows an expression that names what is not defined, under the envelope too', () => {
    expect(explanation(() => engine.updateItem({ TableName, Key, UpdateExpression: 'SET v = :v' }))).toBe(
      'SET v = :v\n  SET v = :v\n    v\n    :v',
    );
  });
});
