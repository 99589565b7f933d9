import { attributes } from './attributes.ts';
import { DETECTED, expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';
import { parametersOf } from './statements.ts';

const statementsOf = (...texts: readonly string[]): object => ({
  Statements: texts.map((Statement) => ({ Statement })),
});

/** BatchExecuteStatement: each member for itself, what refuses all of them, capacity. */
export const batchExecuteStatementScenarios: readonly Scenario[] = [
  scenario('reads items by their keys, in the order asked', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', n: 2 });
    const answer = await table.call('BatchExecuteStatement', {
      Statements: [
        { Statement: `SELECT n FROM ${TableName} WHERE pk = ?`, Parameters: parametersOf('b') },
        { Statement: `SELECT absent FROM ${TableName} WHERE pk = 'b'` },
        { Statement: `SELECT * FROM ${TableName} WHERE pk = 'none'` },
        { Statement: `SELECT * FROM ${TableName} WHERE pk = 'a'`, ConsistentRead: true },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(answer).toEqual({
      Responses: [
        { TableName, Item: attributes({ n: 2 }) },
        { TableName, Item: {} },
        { TableName },
        { TableName, Item: attributes({ pk: 'a', n: 1 }) },
      ],
      ConsumedCapacity: [{ TableName, CapacityUnits: 2.5 }],
    });
  }),
  scenario('tells of each statement that fails, and runs the others', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', n: 1, data: 'd'.repeat(2000) });
    const answer = await table.call('BatchExecuteStatement', {
      Statements: [
        { Statement: `INSERT INTO ${TableName} VALUE {'pk': 'c'}` },
        { Statement: `INSERT INTO ${TableName} VALUE {'pk': 'a'}` },
        {
          Statement: `UPDATE ${TableName} SET n = 2 WHERE pk = 'b' AND n = 9`,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
        { Statement: `DELETE FROM Elsewhere WHERE pk = 'a'` },
        { Statement: `DELETE FROM ${TableName} WHERE n = 1` },
        { Statement: 'SELECT * FROM' },
        { Statement: `UPDATE ${TableName} SET n = ? WHERE pk = 'c2'`, Parameters: [{ N: 'x' }] },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(answer).toEqual({
      Responses: [
        { TableName },
        { TableName, Error: { Code: 'DuplicateItem', Message: 'Duplicate primary key exists in table' } },
        { TableName, Error: { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' } },
        { Error: { Code: 'ResourceNotFound', Message: 'Requested resource not found' } },
        {
          Error: {
            Code: 'ValidationError',
            Message: 'Where clause does not contain a mandatory equality on all key attributes',
          },
        },
        {
          Error: {
            Code: 'ValidationError',
            Message: "Statement wasn't well formed, can't be processed: Unexpected term",
          },
        },
        {
          Error: {
            Code: 'ValidationError',
            Message: 'The parameter cannot be converted to a numeric value: x',
          },
        },
      ],
      ConsumedCapacity: [{ TableName, CapacityUnits: 4 }],
    });
    expect(await table.get({ pk: 'c' })).toEqual(attributes({ pk: 'c' }));
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
  }),
  scenario('gives what RETURNING asks for', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', n: 1 });
    const answer = await table.call(
      'BatchExecuteStatement',
      statementsOf(
        `UPDATE ${TableName} SET n = n + 1 WHERE pk = 'a' RETURNING MODIFIED NEW *`,
        `DELETE FROM ${TableName} WHERE pk = 'b' RETURNING ALL OLD *`,
      ),
    );
    expect(answer).toEqual({
      Responses: [
        { TableName, Item: attributes({ n: 2 }) },
        { TableName, Item: attributes({ pk: 'b', n: 1 }) },
      ],
    });
  }),
  scenario('reports no capacity where every statement fails', async (table) => {
    await table.createTable();
    const answer = await table.call('BatchExecuteStatement', {
      ...statementsOf(`UPDATE ${TableName} SET n = 1 WHERE pk = 'a'`),
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(answer).toEqual({
      Responses: [
        { TableName, Error: { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' } },
      ],
    });
  }),
  scenario('reads single items of tables alone', async (table) => {
    await table.createTable({ key: 'pk:S sk:S', global: { byG: 'g:S' } });
    const Error = {
      Code: 'ValidationError',
      Message:
        'Select statements within BatchExecuteStatement must specify the primary key in the where clause.',
    };
    const answer = await table.call(
      'BatchExecuteStatement',
      statementsOf(
        `SELECT * FROM ${TableName} WHERE pk = 'a'`,
        `SELECT * FROM ${TableName}.byG WHERE pk = 'a' AND sk = 'b'`,
        `SELECT * FROM ${TableName} WHERE pk = 'a' AND sk = 'b' AND attribute_exists(n)`,
      ),
    );
    expect(answer).toEqual({ Responses: [{ Error }, { Error }, { Error }] });
  }),
  ...refusals('BatchExecuteStatement', {}, [
    [
      'reads and writes together, whatever else is ill formed',
      statementsOf(
        'nonsense',
        `SELECT * FROM ${TableName} WHERE pk = 'a'`,
        `INSERT INTO ${TableName} VALUE {'pk': 'a'}`,
      ),
      'Read and write requests together in the same batch is not supported.',
    ],
    [
      'two writes to one item',
      statementsOf(
        `INSERT INTO ${TableName} VALUE {'pk': 'a'}`,
        `DELETE FROM ${TableName} WHERE pk = 'a'`,
        'nonsense',
      ),
      'Provided list of item keys contains duplicates',
    ],
    [
      'no statement',
      { Statements: [] },
      `${DETECTED}Value '[]' at 'statements' failed to satisfy constraint: Member must have length greater than or equal to 1`,
    ],
    [
      'a 26th statement',
      statementsOf(...Array.from({ length: 26 }, () => 'x')),
      /Member must have length less than or equal to 25$/,
    ],
  ]),
];
