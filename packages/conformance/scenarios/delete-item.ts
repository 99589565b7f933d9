import { attributes } from './attributes.ts';
import { DETECTED, expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

const Key = attributes({ pk: 'a' });

/** DeleteItem: what goes, conditions, return values, capacity. */
export const deleteItemScenarios: readonly Scenario[] = [
  scenario('deletes the item and its index entries', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    await table.put({ pk: 'a', g: 'x' }, { pk: 'b', g: 'x' });
    expect(await table.perform('DeleteItem', { Key })).toEqual({});
    expect(await table.get({ pk: 'a' })).toBeUndefined();
    expect(await table.perform('Scan', { IndexName: 'byG' })).toMatchObject({
      Items: [attributes({ pk: 'b', g: 'x' })],
    });
  }),
  scenario('is content where there is nothing to delete', async (table) => {
    await table.createTable();
    const input = { Key, ReturnValues: 'ALL_OLD', ReturnConsumedCapacity: 'TOTAL' };
    expect(await table.perform('DeleteItem', input)).toEqual({
      ConsumedCapacity: { TableName, CapacityUnits: 1 },
    });
  }),
  scenario('ReturnValues ALL_OLD gives the item deleted', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    expect(await table.perform('DeleteItem', { Key, ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: attributes({ pk: 'a', n: 1 }),
    });
  }),
  scenario('deletes only while the condition holds', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    const input = (n: number) => ({
      Key,
      ConditionExpression: 'n = :n',
      ExpressionAttributeValues: attributes({ ':n': n }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const error = await table.refused(
      'DeleteItem',
      input(2),
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
    expect(error['Item']).toEqual(attributes({ pk: 'a', n: 1 }));
    await table.perform('DeleteItem', input(1));
    expect(await table.get({ pk: 'a' })).toBeUndefined();
    await table.refused(
      'DeleteItem',
      input(1),
      'The conditional request failed',
      'ConditionalCheckFailedException',
    );
  }),
  scenario('consumes a unit for each KB begun of what it deletes, and of each index entry', async (table) => {
    await table.createTable({ global: { all: 'g:S', keys: ['g:S', 'KEYS_ONLY'] } });
    await table.put({ pk: 'a', g: 'g', data: 'd'.repeat(3000) });
    const output = await table.perform('DeleteItem', { Key, ReturnConsumedCapacity: 'INDEXES' });
    expect(output['ConsumedCapacity']).toEqual({
      TableName,
      CapacityUnits: 7,
      Table: { CapacityUnits: 3 },
      GlobalSecondaryIndexes: { all: { CapacityUnits: 3 }, keys: { CapacityUnits: 1 } },
    });
  }),
  ...refusals('DeleteItem', { key: 'pk:S sk:S' }, [
    [
      'a table that is not there',
      { TableName: 'Nothing', Key },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    ['a key that does not fit', { Key }, 'The provided key element does not match the schema'],
    [
      'ReturnValues that make no sense for it',
      { Key: attributes({ pk: 'a', sk: 'b' }), ReturnValues: 'UPDATED_OLD' },
      `${DETECTED}ReturnValues can only be ALL_OLD or NONE`,
    ],
    [
      'ReturnValues AWS does not know',
      { Key: attributes({ pk: 'a', sk: 'b' }), ReturnValues: 'SOME' },
      `${DETECTED}Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]`,
    ],
    [
      'a function that is not there',
      { Key: attributes({ pk: 'a', sk: 'b' }), ConditionExpression: 'exists(a)' },
      `${DETECTED}Invalid ConditionExpression: Invalid function name; function: exists`,
    ],
  ]),
];
