import { expect } from 'vitest';
import { createTable, expectError, scenario, type Scenario } from './scenario.ts';

/** PutItem by aspect: round trips, conditions, return values, refusals. */
export const putItemScenarios: readonly Scenario[] = [
  scenario('stores every type and GetItem gives it back', async (call) => {
    await createTable(call, 'values');
    const item = {
      pk: { S: 'a' },
      number: { N: '1' },
      binary: { B: new Uint8Array([0, 255]) },
      yes: { BOOL: true },
      nothing: { NULL: true },
      strings: { SS: ['a', 'b'] },
      numbers: { NS: ['1', '2'] },
      binaries: { BS: [new Uint8Array([1])] },
      list: { L: [{ S: 'x' }, { N: '2' }] },
      map: { M: { __proto__x: { S: 'y' }, constructor: { S: 'z' } } },
      empty: { S: '' },
    };
    await call('PutItem', { TableName: 'values', Item: item });
    expect((await call('GetItem', { TableName: 'values', Key: { pk: { S: 'a' } } }))['Item']).toEqual(item);
  }),
  scenario('a false condition refuses and gives the item when asked', async (call) => {
    await createTable(call, 'conditions');
    await call('PutItem', { TableName: 'conditions', Item: { pk: { S: 'a' }, n: { N: '1' } } });
    const error = await expectError(
      call('PutItem', {
        TableName: 'conditions',
        Item: { pk: { S: 'a' }, n: { N: '2' } },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
      'ConditionalCheckFailedException',
      'The conditional request failed',
    );
    expect(error['Item']).toEqual({ pk: { S: 'a' }, n: { N: '1' } });
    const { Item } = await call('GetItem', { TableName: 'conditions', Key: { pk: { S: 'a' } } });
    expect(Item).toEqual({ pk: { S: 'a' }, n: { N: '1' } });
  }),
  scenario('ReturnValues ALL_OLD gives the item replaced', async (call) => {
    await createTable(call, 'returns');
    const put = (n: string): Promise<Record<string, unknown>> =>
      call('PutItem', {
        TableName: 'returns',
        Item: { pk: { S: 'a' }, n: { N: n } },
        ReturnValues: 'ALL_OLD',
      });
    expect(await put('1')).toEqual({});
    expect(await put('2')).toEqual({ Attributes: { pk: { S: 'a' }, n: { N: '1' } } });
  }),
  scenario('a table that is not there is not found', async (call) => {
    await expectError(
      call('PutItem', { TableName: 'nowhere', Item: { pk: { S: 'a' } } }),
      'ResourceNotFoundException',
      'Requested resource not found',
    );
  }),
];
