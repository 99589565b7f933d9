import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';

/** DeleteTable: what goes, and what is protected. */
export const deleteTableScenarios: readonly Scenario[] = [
  scenario('answers DELETING without indexes; then the table is gone', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    const description = Object((await table.perform('DeleteTable'))['TableDescription']);
    expect(description).toMatchObject({ TableName, TableStatus: 'DELETING' });
    expect(description['GlobalSecondaryIndexes']).toBeUndefined();
    expect(await table.call('ListTables', {})).toEqual({ TableNames: [] });
    await table.refused('Scan', {}, 'Requested resource not found', 'ResourceNotFoundException');
  }),
  scenario('deletes by ARN', async (table) => {
    await table.createTable();
    await table.call('DeleteTable', {
      TableName: `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`,
    });
    expect(await table.call('ListTables', {})).toEqual({ TableNames: [] });
  }),
  scenario('deletes a protected table once it is no longer', async (table) => {
    await table.createTable({ more: { DeletionProtectionEnabled: true } });
    await table.refused(
      'DeleteTable',
      {},
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    );
    await table.perform('UpdateTable', { DeletionProtectionEnabled: false });
    await table.perform('DeleteTable');
    expect(await table.call('ListTables', {})).toEqual({ TableNames: [] });
  }),
  ...refusals('DeleteTable', {}, [
    [
      'a table that is not there',
      { TableName: 'Nothing' },
      'Requested resource not found: Table: Nothing not found',
      'ResourceNotFoundException',
    ],
  ]),
];
