import { attributes, everyType } from './attributes.ts';
import { DETECTED, expect, INVALID, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';

async function twoTables(table: Session): Promise<void> {
  await table.createTable({ key: 'pk:S sk:N', global: { byG: 'g:S' }, local: { byL: 'pk:S l:B' } });
  await table.call('CreateTable', { ...tableInput({ key: 'pk:S sk:S' }), TableName: 'Ranged' });
}

/** PutItem: round trips, return values, conditions, capacity, collections. */
export const putItemScenarios: readonly Scenario[] = [
  scenario('stores every type and GetItem gives it back', async (table) => {
    await table.createTable();
    const item = attributes({ pk: 'a', ...everyType() });
    await table.perform('PutItem', { Item: item });
    expect(await table.get({ pk: 'a' })).toEqual(item);
  }),
  scenario('answers nothing unless asked', async (table) => {
    await table.createTable();
    expect(await table.perform('PutItem', { Item: attributes({ pk: 'a' }) })).toEqual({});
  }),
  scenario('replaces the whole item with the same key', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    await table.put({ pk: 'a', sk: 1, old: true }, { pk: 'a', sk: 2 }, { pk: 'a', sk: 1, new: true });
    expect(await table.get({ pk: 'a', sk: 1 })).toEqual(attributes({ pk: 'a', sk: 1, new: true }));
    expect(await table.get({ pk: 'a', sk: 2 })).toEqual(attributes({ pk: 'a', sk: 2 }));
  }),
  scenario('finds a number key however the number is written', async (table) => {
    await table.createTable({ key: 'pk:N' });
    await table.perform('PutItem', { Item: { pk: { N: '1.0' }, v: { S: 'first' } } });
    await table.perform('PutItem', { Item: { pk: { N: '100e-2' }, v: { S: 'second' } } });
    expect(await table.get({ pk: 1 })).toEqual(attributes({ pk: 1, v: 'second' }));
  }),
  scenario('accepts the ARN of the table in place of its name', async (table) => {
    await table.createTable();
    const arn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;
    await table.call('PutItem', { TableName: arn, Item: attributes({ pk: 'a' }) });
    expect(await table.call('GetItem', { TableName: arn, Key: attributes({ pk: 'a' }) })).toEqual({
      Item: attributes({ pk: 'a' }),
    });
  }),
  scenario('ReturnValues ALL_OLD gives the item replaced, if there was one', async (table) => {
    await table.createTable();
    const put = (n: number) =>
      table.perform('PutItem', { Item: attributes({ pk: 'a', n }), ReturnValues: 'ALL_OLD' });
    expect(await put(1)).toEqual({});
    expect(await put(2)).toEqual({ Attributes: attributes({ pk: 'a', n: 1 }) });
  }),
  scenario(
    'a false condition changes nothing, and the error carries the item only when asked',
    async (table) => {
      await table.createTable();
      await table.put({ pk: 'a', n: 1 });
      const input = { Item: attributes({ pk: 'a', n: 2 }), ConditionExpression: 'attribute_not_exists(pk)' };
      for (const [ReturnValuesOnConditionCheckFailure, Item] of [
        [undefined, undefined],
        ['NONE', undefined],
        ['ALL_OLD', attributes({ pk: 'a', n: 1 })],
      ]) {
        const error = await table.refused(
          'PutItem',
          { ...input, ReturnValuesOnConditionCheckFailure },
          'The conditional request failed',
          'ConditionalCheckFailedException',
        );
        expect(error['Item']).toEqual(Item);
      }
      expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
    },
  ),
  scenario('the error of a false condition carries values of every type', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', ...everyType() });
    const error = await table.refused(
      'PutItem',
      {
        Item: attributes({ pk: 'a' }),
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    expect(error['Item']).toEqual(attributes({ pk: 'a', ...everyType() }));
  }),
  scenario('a condition on an item that is not there sees an empty item', async (table) => {
    await table.createTable();
    const put = (ConditionExpression: string) => ({
      Item: attributes({ pk: 'a' }),
      ConditionExpression,
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const error = await table.refused(
      'PutItem',
      put('attribute_exists(pk)'),
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    expect(error['Item']).toBeUndefined();
    await table.perform('PutItem', put('attribute_not_exists(pk)'));
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a' }));
  }),
  scenario('Expected is the condition of the older API', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    const put = (Expected: object) => ({ Item: attributes({ pk: 'a', n: 2 }), Expected });
    const failed = ['The conditional request failed', 'ConditionalCheckFailedException'] as const;
    await table.refused('PutItem', put({ n: { Exists: false } }), ...failed);
    await table.refused('PutItem', put({ n: { Value: { N: '2' } } }), ...failed);
    await table.perform('PutItem', put({ n: { Value: { N: '1.0' } }, x: { ComparisonOperator: 'NULL' } }));
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 2 }));
  }),
  scenario('consumes a write unit for each KB begun of the larger of old and new item', async (table) => {
    await table.createTable();
    const put = async (sizeBytes: number) => {
      const Item = attributes({ pk: 'a', data: 'd'.repeat(sizeBytes - 7) });
      return (await table.perform('PutItem', { Item, ReturnConsumedCapacity: 'TOTAL' }))['ConsumedCapacity'];
    };
    expect(await put(1024)).toEqual({ TableName, CapacityUnits: 1 });
    expect(await put(1025)).toEqual({ TableName, CapacityUnits: 2 });
    expect(await put(100)).toEqual({ TableName, CapacityUnits: 2 });
    expect(await put(100)).toEqual({ TableName, CapacityUnits: 1 });
  }),
  scenario('tells the units of the indexes it wrote to, and of no others', async (table) => {
    await table.createTable({
      key: 'pk:S sk:S',
      local: { local: ['pk:S l:S', 'KEYS_ONLY'] },
      global: { global: ['g:S', 'KEYS_ONLY'], idle: ['idle:S', 'KEYS_ONLY'] },
    });
    const put = async (item: Record<string, string>) => {
      const Item = attributes({ pk: 'a', sk: 'a', ...item });
      return (await table.perform('PutItem', { Item, ReturnConsumedCapacity: 'INDEXES' }))[
        'ConsumedCapacity'
      ];
    };
    const Table = { CapacityUnits: 1 };
    const LocalSecondaryIndexes = { local: { CapacityUnits: 1 } };
    const one = { global: { CapacityUnits: 1 } };
    const two = { global: { CapacityUnits: 2 } };
    expect(await put({})).toEqual({ TableName, CapacityUnits: 1, Table });
    // Entries appear, move (an old one deleted, a new one put), stay as they are, go.
    expect(await put({ g: '1', l: '1' })).toEqual({
      TableName,
      CapacityUnits: 3,
      Table,
      LocalSecondaryIndexes,
      GlobalSecondaryIndexes: one,
    });
    expect(await put({ g: '2', l: '1' })).toEqual({
      TableName,
      CapacityUnits: 3,
      Table,
      GlobalSecondaryIndexes: two,
    });
    expect(await put({ g: '2', l: '1', other: 'x' })).toEqual({ TableName, CapacityUnits: 1, Table });
    expect(await put({ l: '1' })).toEqual({
      TableName,
      CapacityUnits: 2,
      Table,
      GlobalSecondaryIndexes: one,
    });
  }),
  scenario('estimates the size of an item collection only for tables with local indexes', async (table) => {
    const put = { Item: attributes({ pk: 'a', sk: 'b' }), ReturnItemCollectionMetrics: 'SIZE' };
    await table.createTable({ key: 'pk:S sk:S', local: { local: 'pk:S l:S' } });
    expect(await table.perform('PutItem', put)).toEqual({
      ItemCollectionMetrics: {
        ItemCollectionKey: attributes({ pk: 'a' }),
        SizeEstimateRangeGB: [0, 1],
      },
    });
    await table.perform('DeleteTable');
    await table.createTable({ key: 'pk:S sk:S' });
    expect(await table.perform('PutItem', put)).toEqual({});
  }),
  scenario('keys may have 2048 and 1024 bytes', async (table) => {
    await table.createTable({ key: 'pk:S sk:S' });
    const key = { pk: 'p'.repeat(2048), sk: 's'.repeat(1024) };
    await table.put(key);
    expect(await table.get(key)).toEqual(attributes(key));
  }),
  ...refusals('PutItem', twoTables, [
    [
      'an item for a table that is not there',
      { TableName: 'Nothing', Item: attributes({ pk: 'a', sk: 1 }) },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    [
      'an item without its sort key',
      { Item: attributes({ pk: 'a' }) },
      `${INVALID}Missing the key sk in the item`,
    ],
    [
      'a key of another type',
      { Item: attributes({ pk: 1, sk: 1 }) },
      `${INVALID}Type mismatch for key pk expected: S actual: N`,
    ],
    [
      'an empty key',
      { Item: attributes({ pk: '', sk: 1 }) },
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk',
    ],
    [
      'a partition key of more than 2048 bytes',
      { Item: attributes({ pk: 'k'.repeat(2049), sk: 1 }) },
      `${INVALID}Size of hashkey has exceeded the maximum size limit of2048 bytes`,
    ],
    [
      'a sort key of more than 1024 bytes',
      { TableName: 'Ranged', Item: attributes({ pk: 'a', sk: 'k'.repeat(1025) }) },
      `${INVALID}Aggregated size of all range keys has exceeded the size limit of 1024 bytes`,
    ],
    [
      'an index key of another type',
      { Item: attributes({ pk: 'a', sk: 1, g: 1 }) },
      `${INVALID}Type mismatch for Index Key g Expected: S Actual: N IndexName: byG`,
    ],
    [
      'an empty index key',
      { Item: attributes({ pk: 'a', sk: 1, g: '' }) },
      'One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: byG, IndexKey: g',
    ],
    [
      'ReturnValues that make no sense for it',
      { Item: attributes({ pk: 'a', sk: 1 }), ReturnValues: 'ALL_NEW' },
      `${DETECTED}ReturnValues can only be ALL_OLD or NONE`,
    ],
    [
      'both generations of conditions at once',
      { Item: attributes({ pk: 'a', sk: 1 }), ConditionExpression: 'attribute_exists(pk)', Expected: {} },
      `${DETECTED}Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {Expected} Expression parameters: {ConditionExpression}`,
    ],
    [
      'values without an expression',
      { Item: attributes({ pk: 'a', sk: 1 }), ExpressionAttributeValues: attributes({ ':v': 1 }) },
      `${DETECTED}ExpressionAttributeValues can only be specified when using expressions`,
    ],
    [
      'an unused value',
      {
        Item: attributes({ pk: 'a', sk: 1 }),
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: attributes({ ':v': 1 }),
      },
      `${DETECTED}Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}`,
    ],
  ]),
];
