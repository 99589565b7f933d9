import { attributes, type Plain } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, type Session } from './session.ts';

const Key = attributes({ pk: 'a' });

/** A table with one item, and UpdateItem on that. */
async function given(table: Session, item: Record<string, Plain>) {
  await table.createTable();
  await table.put({ pk: 'a', ...item });
  return (UpdateExpression: string, values: Record<string, Plain> = {}, more: object = {}) =>
    table.perform('UpdateItem', {
      Key,
      UpdateExpression,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: attributes(values) }),
      ...more,
    });
}

/** UpdateItem: upserts, return values, conditions, capacity. */
export const updateItemScenarios: readonly Scenario[] = [
  scenario('creates the item with its key where there was none', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    await table.perform('UpdateItem', {
      Key: attributes({ pk: 'a', sk: 1 }),
      UpdateExpression: 'SET x = :x',
      ExpressionAttributeValues: attributes({ ':x': 1 }),
    });
    expect(await table.get({ pk: 'a', sk: 1 })).toEqual(attributes({ pk: 'a', sk: 1, x: 1 }));
  }),
  scenario(
    'creates an item of the key alone without an expression, and leaves one that is there',
    async (table) => {
      await table.createTable();
      expect(await table.perform('UpdateItem', { Key, ReturnValues: 'ALL_NEW' })).toEqual({
        Attributes: Key,
      });
      await table.put({ pk: 'a', x: 1 });
      await table.perform('UpdateItem', { Key });
      expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', x: 1 }));
    },
  ),
  scenario('an item that is created has its key before the expression reads it', async (table) => {
    await table.createTable();
    await table.perform('UpdateItem', { Key, UpdateExpression: 'SET twin = pk' });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', twin: 'a' }));
  }),
  scenario('a condition sees nothing, not even the key, of an item that is not there', async (table) => {
    await table.createTable();
    await table.refused(
      'UpdateItem',
      { Key, UpdateExpression: 'REMOVE x', ConditionExpression: 'attribute_exists(pk)' },
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    expect(await table.get({ pk: 'a' })).toBeUndefined();
  }),
  scenario('a false condition changes nothing, and the error carries the item when asked', async (table) => {
    await given(table, { n: 1 });
    const error = await table.refused(
      'UpdateItem',
      {
        Key,
        UpdateExpression: 'SET n = n + :one',
        ConditionExpression: 'n > :one',
        ExpressionAttributeValues: attributes({ ':one': 1 }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    expect(error['Item']).toEqual(attributes({ pk: 'a', n: 1 }));
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
  }),
  scenario('each ReturnValues gives its share of the item', async (table) => {
    const update = await given(table, { n: 0, kept: 'k', m: { x: 0, y: 0 } });
    const answer = async (ReturnValues: string) =>
      (await update('SET n = n + :one, m.x = m.x + :one, fresh = :one', { ':one': 1 }, { ReturnValues }))[
        'Attributes'
      ];
    expect(await answer('UPDATED_OLD')).toEqual(attributes({ n: 0, m: { x: 0 } }));
    expect(await answer('UPDATED_NEW')).toEqual(attributes({ n: 2, m: { x: 2 }, fresh: 1 }));
    expect(await answer('ALL_OLD')).toEqual(
      attributes({ pk: 'a', n: 2, kept: 'k', m: { x: 2, y: 0 }, fresh: 1 }),
    );
    expect(await answer('ALL_NEW')).toEqual(
      attributes({ pk: 'a', n: 4, kept: 'k', m: { x: 4, y: 0 }, fresh: 1 }),
    );
    expect(await answer('NONE')).toBeUndefined();
  }),
  scenario('ReturnValues gives no Attributes where there are none to give', async (table) => {
    const update = await given(table, { gone: 1 });
    expect(await update('REMOVE gone', {}, { ReturnValues: 'UPDATED_NEW' })).toEqual({});
    expect(await update('SET fresh = :v', { ':v': 1 }, { ReturnValues: 'UPDATED_OLD' })).toEqual({});
    const other = { Key: attributes({ pk: 'b' }), ReturnValues: 'ALL_OLD' };
    expect(await table.perform('UpdateItem', other)).toEqual({});
  }),
  scenario('UPDATED_NEW closes the ranks of the list elements it gives', async (table) => {
    const update = await given(table, { l: ['0', '1', '2', '3'] });
    const { Attributes } = await update(
      'SET l[3] = :v, l[1] = :v',
      { ':v': 'x' },
      { ReturnValues: 'UPDATED_NEW' },
    );
    expect(Attributes).toEqual(attributes({ l: ['x', 'x'] }));
  }),
  scenario('moves, adds and drops index entries', async (table) => {
    await table.createTable({ global: { byG: ['g:S', ['kept']] } });
    await table.put({ pk: 'a', g: '1', kept: 'k', other: 'o' });
    const entries = async () => (await table.perform('Scan', { IndexName: 'byG' }))['Items'];
    expect(await entries()).toEqual([attributes({ pk: 'a', g: '1', kept: 'k' })]);
    const update = (UpdateExpression: string, values?: Record<string, Plain>) =>
      table.perform('UpdateItem', {
        Key,
        UpdateExpression,
        ExpressionAttributeValues: values && attributes(values),
      });
    await update('SET g = :g, kept = :kept', { ':g': '2', ':kept': 'l' });
    expect(await entries()).toEqual([attributes({ pk: 'a', g: '2', kept: 'l' })]);
    await update('REMOVE g');
    expect(await entries()).toEqual([]);
    await update('SET g = :g', { ':g': '3' });
    expect(await entries()).toEqual([attributes({ pk: 'a', g: '3', kept: 'l' })]);
  }),
  scenario('consumes units of the larger image, and of indexes that see the change', async (table) => {
    await table.createTable({ global: { byG: ['g:S', ['kept']] } });
    await table.put({ pk: 'a', g: 'g', kept: 'k', data: 'd'.repeat(2000) });
    const update = async (UpdateExpression: string, values?: Record<string, Plain>) =>
      (
        await table.perform('UpdateItem', {
          Key,
          UpdateExpression,
          ExpressionAttributeValues: values && attributes(values),
          ReturnConsumedCapacity: 'INDEXES',
        })
      )['ConsumedCapacity'];
    expect(await update('REMOVE nothing')).toEqual({
      TableName,
      CapacityUnits: 2,
      Table: { CapacityUnits: 2 },
    });
    expect(await update('SET kept = :k', { ':k': 'l' })).toEqual({
      TableName,
      CapacityUnits: 3,
      Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { byG: { CapacityUnits: 1 } },
    });
  }),
  scenario('AttributeUpdates of the older API puts, adds and deletes', async (table) => {
    await given(table, { n: 1, gone: 1, names: new Set(['a', 'b']), l: ['x'] });
    await table.perform('UpdateItem', {
      Key,
      AttributeUpdates: {
        fresh: { Value: { S: 'put' } },
        n: { Action: 'ADD', Value: { N: '2' } },
        names: { Action: 'DELETE', Value: { SS: ['a'] } },
        gone: { Action: 'DELETE' },
        l: { Action: 'ADD', Value: { L: [{ S: 'y' }] } },
      },
      Expected: { n: { Value: { N: '1' } } },
    });
    expect(await table.get({ pk: 'a' })).toEqual(
      attributes({ pk: 'a', fresh: 'put', n: 3, names: new Set(['b']), l: ['x', 'y'] }),
    );
  }),
];
