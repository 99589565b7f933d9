import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';
import { parametersOf } from './statements.ts';

const WHERE = `SELECT * FROM ${TableName} WHERE`;
const UPDATE = `UPDATE ${TableName}`;
const INSERT = `INSERT INTO ${TableName} VALUE`;
const DELETE = `DELETE FROM ${TableName} WHERE`;

type Statement = string | { readonly Statement: string; readonly Parameters?: readonly object[] };

const transact = (table: Session, statements: readonly Statement[], more: object = {}) =>
  table.call('ExecuteTransaction', {
    TransactStatements: statements.map((text) => (typeof text === 'string' ? { Statement: text } : text)),
    ...more,
  });

/** What a cancelled transaction tells of each statement, without the members that are absent. */
async function reasons(table: Session, statements: readonly Statement[], codes: string): Promise<unknown> {
  const before = await table.perform('Scan');
  const error: unknown = await transact(table, statements).then(
    () => expect.fail('the transaction succeeds'),
    (reason: unknown) => reason,
  );
  expect(Object(error)).toMatchObject({
    name: 'TransactionCanceledException',
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
  });
  expect(await table.perform('Scan')).toEqual(before);
  return Object(error).CancellationReasons;
}

const failed = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
const invalid = (Message: string) => ({ Code: 'ValidationError', Message });

/** ExecuteTransaction: reads, writes, EXISTS, reasons, tokens, capacity. */
export const executeTransactionScenarios: readonly Scenario[] = [
  scenario(
    'reads items in the order of the statements, with nothing for what is not there',
    async (table) => {
      await table.createTable();
      await table.call('CreateTable', { ...tableInput({ key: 'pk:S sk:N' }), TableName: 'Others' });
      await table.put({ pk: 'a', n: 1, m: { x: 1, y: 2 } }, { pk: 'b', n: 2 });
      await table.call('PutItem', { TableName: 'Others', Item: attributes({ pk: 'a', sk: 1 }) });
      const output = await transact(table, [
        { Statement: `${WHERE} pk = ?`, Parameters: parametersOf('b') },
        `${WHERE} pk = 'nothing'`,
        `SELECT * FROM Others WHERE sk = 1 AND 'a' = pk`,
        `SELECT n, m.y FROM ${TableName} WHERE pk = 'a'`,
        `SELECT absent FROM ${TableName} WHERE pk = 'c'`,
      ]);
      expect(output).toEqual({
        Responses: [
          { Item: attributes({ pk: 'b', n: 2 }) },
          {},
          { Item: attributes({ pk: 'a', sk: 1 }) },
          { Item: attributes({ n: 1, m: { y: 2 } }) },
          {},
        ],
      });
    },
  ),
  scenario('reads cost two units for each 4 KB of each item', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' }, { pk: 'b', data: 'd'.repeat(5000) });
    const statements = ['a', 'b', 'none'].map((pk) => `${WHERE} pk = '${pk}'`);
    const { ConsumedCapacity } = await transact(table, statements, { ReturnConsumedCapacity: 'INDEXES' });
    expect(ConsumedCapacity).toEqual([
      {
        TableName,
        CapacityUnits: 8,
        ReadCapacityUnits: 8,
        Table: { CapacityUnits: 8, ReadCapacityUnits: 8 },
      },
    ]);
  }),
  scenario('writes in several tables at once and answers nothing of them', async (table) => {
    await table.createTable();
    await table.call('CreateTable', { ...tableInput({ key: 'pk:S sk:N' }), TableName: 'Others' });
    await table.put({ pk: 'b', n: 1 }, { pk: 'c' }, { pk: 'd', ok: true });
    const output = await transact(table, [
      `${INSERT} {'pk': 'a'}`,
      `${UPDATE} SET n = n + 1 WHERE pk = 'b' AND n = 1`,
      `${DELETE} pk = 'c' AND attribute_exists(pk)`,
      `EXISTS(${WHERE} pk = 'd' AND ok = true)`,
      `INSERT INTO Others VALUE {'pk': 'a', 'sk': 1}`,
      `${DELETE} pk = 'none'`,
    ]);
    expect(output).toEqual({ Responses: [] });
    const { Items } = await table.perform('Scan');
    expect(Items).toHaveLength(3);
    expect(Items).toEqual(
      expect.arrayContaining([{ pk: 'a' }, { pk: 'b', n: 2 }, { pk: 'd', ok: true }].map(attributes)),
    );
    expect(await table.call('Scan', { TableName: 'Others' })).toMatchObject({
      Items: [attributes({ pk: 'a', sk: 1 })],
    });
  }),
  scenario('an update that begins with FROM and one of a set are statements as others', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 }, { pk: 'b', s: new Set(['x']) });
    await transact(table, [
      `FROM ${TableName} WHERE pk = 'a' AND n = 1 SET m = 2 REMOVE n`,
      `${UPDATE} SET s = set_add(s, <<'y'>>) WHERE pk = 'b'`,
    ]);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', m: 2 }));
    expect(await table.get({ pk: 'b' })).toEqual(attributes({ pk: 'b', s: new Set(['x', 'y']) }));
  }),
  scenario('takes 100 statements', async (table) => {
    await table.createTable();
    await transact(
      table,
      Array.from({ length: 100 }, (_, index) => `${INSERT} {'pk': 'k${index}'}`),
    );
    expect(await table.perform('Scan', { Select: 'COUNT' })).toMatchObject({ Count: 100 });
  }),
  scenario('cancelled, tells for each statement why and writes nothing', async (table) => {
    await table.createTable();
    await table.put({ pk: 'b', n: 1 }, { pk: 'c', n: 1 }, { pk: 'd', n: 1 });
    const returning = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
    expect(
      await reasons(
        table,
        [
          `${INSERT} {'pk': 'a'}`,
          `${INSERT} {'pk': 'b'}`,
          { Statement: `${UPDATE} SET n = 2 WHERE pk = 'c' AND n = 2`, ...returning },
          { Statement: `${UPDATE} SET n = 2 WHERE pk = 'none'`, ...returning },
          { Statement: `EXISTS(${WHERE} pk = 'd' AND n = 2)`, ...returning },
          `EXISTS(${WHERE} pk = 'nothing' AND n = 1)`,
          `${DELETE} pk = 'e'`,
        ],
        'None, DuplicateItem, ConditionalCheckFailed, ConditionalCheckFailed, ConditionalCheckFailed, ' +
          'ConditionalCheckFailed, None',
      ),
    ).toEqual([
      { Code: 'None' },
      { Code: 'DuplicateItem', Message: 'Duplicate primary key exists in table' },
      { ...failed, Item: attributes({ pk: 'c', n: 1 }) },
      failed,
      { ...failed, Item: attributes({ pk: 'd', n: 1 }) },
      failed,
      { Code: 'None' },
    ]);
  }),
  scenario('cancels for keys and values that do not fit the table, of each statement', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    await table.put({ pk: 'w', words: 'x' });
    const mismatch = "Key attribute's data type should match its data type in table's schema: Key pk";
    expect(
      await reasons(
        table,
        [
          `${INSERT} {'pk': 1}`,
          `${INSERT} {'x': 1}`,
          `${UPDATE} SET n = 1 WHERE pk = 1`,
          `${DELETE} pk = 2`,
          `EXISTS(${WHERE} pk = 3 AND n = 1)`,
          `${INSERT} {'pk': 'b', 'g': 1}`,
          `${UPDATE} SET pk = 'e' WHERE pk = 'd'`,
          `${UPDATE} SET words = words + 1 WHERE pk = 'w'`,
        ],
        Array.from({ length: 8 }, () => 'ValidationError').join(', '),
      ),
    ).toEqual(
      [
        'One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N',
        'One or more parameter values were invalid: Missing the key pk in the item',
        mismatch,
        mismatch,
        mismatch,
        'One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: byG',
        'One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key',
        'An operand in the update expression has an incorrect data type',
      ].map(invalid),
    );
  }),
  scenario('cancels reads by keys that do not fit the table', async (table) => {
    await table.createTable();
    expect(await reasons(table, [`${WHERE} pk = 'a'`, `${WHERE} pk = 1`], 'None, ValidationError')).toEqual([
      { Code: 'None' },
      invalid("Key attribute's data type should match its data type in table's schema: Key pk"),
    ]);
  }),
  scenario('replays a token for ten minutes and writes nothing then', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    await table.put({ pk: 'a', n: 0 });
    const counting = [
      { Statement: `${UPDATE} SET n = n + ?, g = 'g' WHERE pk = 'a'`, Parameters: parametersOf(1) },
    ];
    const more = { ClientRequestToken: 'token', ReturnConsumedCapacity: 'INDEXES' };
    expect(await transact(table, counting, more)).toEqual({
      Responses: [],
      ConsumedCapacity: [
        {
          TableName,
          CapacityUnits: 3,
          WriteCapacityUnits: 3,
          Table: { CapacityUnits: 2, WriteCapacityUnits: 2 },
          GlobalSecondaryIndexes: { byG: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
        },
      ],
    });
    table.clock.advance(10 * 60_000 - 1);
    expect(await transact(table, counting, more)).toEqual({
      Responses: [],
      ConsumedCapacity: [
        {
          TableName,
          CapacityUnits: 2,
          ReadCapacityUnits: 2,
          Table: { CapacityUnits: 2, ReadCapacityUnits: 2 },
        },
      ],
    });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1, g: 'g' }));
    table.clock.advance(1);
    await transact(table, counting, more);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 2, g: 'g' }));
  }),
  scenario('refuses a token that came with other statements or parameters', async (table) => {
    await table.createTable();
    const ClientRequestToken = 'token';
    const insert = (pk: string) => ({ Statement: `${INSERT} {'pk': ?}`, Parameters: parametersOf(pk) });
    await transact(table, [insert('a')], { ClientRequestToken });
    for (const other of [
      { TransactStatements: [insert('b')] },
      { TransactStatements: [{ Statement: `${INSERT} {'pk': 'a'}` }] },
      { TransactStatements: [insert('a')], ReturnConsumedCapacity: 'TOTAL' },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await table.refused(
        'ExecuteTransaction',
        { ...other, ClientRequestToken },
        /idempotent/,
        'IdempotentParameterMismatchException',
      );
    }
    expect(await table.perform('Scan', { Select: 'COUNT' })).toMatchObject({ Count: 1 });
  }),
  scenario('keeps its tokens apart from those of TransactWriteItems, and none of reads', async (table) => {
    await table.createTable();
    const more = { ClientRequestToken: 'token' };
    const Put = { TableName, Item: attributes({ pk: 'a' }) };
    await table.call('TransactWriteItems', { TransactItems: [{ Put }], ...more });
    await transact(table, [`${WHERE} pk = 'a'`], more);
    expect(await transact(table, [`${WHERE} pk = 'b'`], more)).toEqual({ Responses: [{}] });
    await transact(table, [`${INSERT} {'pk': 'b'}`], more);
    expect(await table.get({ pk: 'b' })).toEqual(attributes({ pk: 'b' }));
  }),
  scenario('remembers no token of a transaction that failed', async (table) => {
    await table.createTable();
    const more = { ClientRequestToken: 'token' };
    await table.refused(
      'ExecuteTransaction',
      { TransactStatements: [{ Statement: `${UPDATE} SET n = 1 WHERE pk = 'a'` }], ...more },
      /ConditionalCheckFailed/,
      'TransactionCanceledException',
    );
    await transact(table, [`${INSERT} {'pk': 'a'}`], more);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a' }));
  }),
  scenario('writes cost twice on each table, EXISTS as much as a write', async (table) => {
    await table.createTable();
    await table.call('CreateTable', { ...tableInput({}), TableName: 'Others' });
    await table.put({ pk: 'c', data: 'd'.repeat(1500) });
    const { ConsumedCapacity } = await transact(
      table,
      [
        `${INSERT} {'pk': 'a'}`,
        `INSERT INTO Others VALUE {'pk': 'a'}`,
        `EXISTS(${WHERE} pk = 'c' AND data IS NOT MISSING)`,
        `${DELETE} pk = 'nothing'`,
      ],
      { ReturnConsumedCapacity: 'TOTAL' },
    );
    expect(ConsumedCapacity).toEqual([
      { TableName, CapacityUnits: 2 + 4 + 2, WriteCapacityUnits: 8 },
      { TableName: 'Others', CapacityUnits: 2, WriteCapacityUnits: 2 },
    ]);
  }),
];
