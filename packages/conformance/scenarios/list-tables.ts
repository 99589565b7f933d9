import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { tableInput, type Session } from './session.ts';

async function tables(table: Session, ...names: readonly string[]): Promise<void> {
  await Promise.all(names.map((TableName) => table.call('CreateTable', { ...tableInput({}), TableName })));
}

/** ListTables: order and pages. */
export const listTablesScenarios: readonly Scenario[] = [
  scenario('an engine without tables lists none', async (table) => {
    expect(await table.call('ListTables', {})).toEqual({ TableNames: [] });
  }),
  scenario('orders names by their bytes', async (table) => {
    await tables(table, 'abc', 'ABD', 'a.c', '_ab', 'ab-', '012');
    expect(await table.call('ListTables', {})).toEqual({
      TableNames: ['012', 'ABD', '_ab', 'a.c', 'ab-', 'abc'],
    });
  }),
  scenario('tells where to go on only while more remain', async (table) => {
    await tables(table, 'aaa', 'bbb', 'ccc');
    expect(await table.call('ListTables', { Limit: 2 })).toEqual({
      TableNames: ['aaa', 'bbb'],
      LastEvaluatedTableName: 'bbb',
    });
    expect(await table.call('ListTables', { Limit: 1, ExclusiveStartTableName: 'bbb' })).toEqual({
      TableNames: ['ccc'],
    });
    expect(await table.call('ListTables', { ExclusiveStartTableName: 'abc' })).toEqual({
      TableNames: ['bbb', 'ccc'],
    });
  }),
  ...refusals('ListTables', {}, [
    [
      'a Limit of 101',
      { Limit: 101 },
      "1 validation error detected: Value '101' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 100",
    ],
    [
      'a start that no name could be',
      { ExclusiveStartTableName: 'a' },
      "1 validation error detected: Value 'a' at 'exclusiveStartTableName' failed to satisfy constraint: Member must have length greater than or equal to 3",
    ],
  ]),
];
