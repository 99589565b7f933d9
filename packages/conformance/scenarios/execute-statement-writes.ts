import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName } from './session.ts';
import { execute, rows, rowsOf } from './statements.ts';

const FAILED = 'The conditional request failed';

/** INSERT, UPDATE, DELETE: what they change, on what condition, what they return and cost. */
export const executeStatementWriteScenarios: readonly Scenario[] = [
  scenario('INSERT puts an item of literals of every type', async (table) => {
    await table.createTable();
    const insert =
      `INSERT INTO "${TableName}" VALUE {'pk': 'it''s', 'n': -1.50e2, 't': true, 'f': FALSE, 'z': null, ` +
      `'l': [1, 'x', {'deep': []}], 'ss': <<'b', 'a'>>, 'ns': <<2, 1.0>>, 'b': ?, 'm': {}}`;
    expect(await execute(table, insert, new Uint8Array([1, 2]))).toEqual({ Items: [] });
    expect(await table.get({ pk: "it's" })).toEqual({
      pk: { S: "it's" },
      n: { N: '-150' },
      t: { BOOL: true },
      f: { BOOL: false },
      z: { NULL: true },
      l: { L: [{ N: '1' }, { S: 'x' }, { M: { deep: { L: [] } } }] },
      ss: { SS: ['a', 'b'] },
      ns: { NS: ['1', '2'] },
      b: { B: new Uint8Array([1, 2]) },
      m: { M: {} },
    });
  }),
  scenario('INSERT takes the values of its attributes as parameters', async (table) => {
    await table.createTable();
    await execute(table, `INSERT INTO ${TableName} VALUE {'pk': ?, 'm': ?}`, 'a', { n: [1] });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', m: { n: [1] } }));
  }),
  scenario('INSERT never overwrites', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    await table.refused(
      'ExecuteStatement',
      { Statement: `INSERT INTO ${TableName} VALUE {'pk': 'a'}` },
      'Duplicate primary key exists in table',
      'DuplicateItemException',
    );
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
  }),
  scenario('UPDATE sets, counts, appends, removes', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1, old: 'x', l: [1], m: { k: 1 }, s: new Set(['x']), t: new Set([1, 2]) });
    const update =
      `UPDATE ${TableName} SET n = n + 2, l = list_append(l, [?]) SET m.k = 5 - n, m['new'] = "old" ` +
      `SET s = set_add(s, <<'y'>>) SET t = set_delete(t, <<2>>) SET d = if_not_exists(d, 'none') ` +
      `REMOVE "old" WHERE pk = 'a' RETURNING ALL NEW *`;
    const after = {
      pk: 'a',
      n: 3,
      l: [1, 'end'],
      m: { k: 4, new: 'x' },
      s: new Set(['x', 'y']),
      t: new Set([1]),
      d: 'none',
    };
    expect(await rowsOf(table, update, 'end')).toEqual(rows(after));
    expect(await table.get({ pk: 'a' })).toEqual(attributes(after));
  }),
  scenario('UPDATE adds and takes away in one sum, with brackets and signs', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 10 });
    const update = `UPDATE ${TableName} SET x = n + 1 - 2, y = (n - 1) - -1, z = 5 + n + n WHERE pk = 'a'`;
    expect(await rowsOf(table, `${update} RETURNING MODIFIED NEW *`)).toEqual(rows({ x: 9, y: 10, z: 25 }));
  }),
  scenario('set_add makes the set that is missing, set_delete leaves none that is empty', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', s: new Set(['x']), t: new Set([1, 2]) });
    const update = `UPDATE ${TableName} SET u = SET_ADD(u, <<'new'>>), t = set_add(t, ?) SET s = set_delete(s, <<'x'>>) WHERE pk = 'a'`;
    await execute(table, update, new Set([2, 3]));
    expect(await table.get({ pk: 'a' })).toEqual(
      attributes({ pk: 'a', t: new Set([1, 2, 3]), u: new Set(['new']) }),
    );
  }),
  scenario('UPDATE may begin with FROM', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    expect(
      await rowsOf(table, `FROM ${TableName} WHERE pk = 'a' SET n = 2 RETURNING MODIFIED OLD *`),
    ).toEqual(rows({ n: 1 }));
  }),
  scenario('RETURNING gives the whole item or what was changed, before or after', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1, l: [1, 2, 3], other: 'x' });
    const returned = (what: string) =>
      rowsOf(table, `UPDATE ${TableName} SET n = n + 1, l[2] = 9 WHERE pk = 'a' RETURNING ${what} *`);
    expect(await returned('ALL OLD')).toEqual(rows({ pk: 'a', n: 1, l: [1, 2, 3], other: 'x' }));
    expect(await returned('ALL NEW')).toEqual(rows({ pk: 'a', n: 3, l: [1, 2, 9], other: 'x' }));
    expect(await returned('MODIFIED OLD')).toEqual(rows({ n: 3, l: [9] }));
    expect(await returned('MODIFIED NEW')).toEqual(rows({ n: 5, l: [9] }));
    expect(
      await rowsOf(table, `UPDATE ${TableName} REMOVE gone WHERE pk = 'a' RETURNING MODIFIED NEW *`),
    ).toEqual([]);
  }),
  scenario('UPDATE needs its item and its predicate', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    const refused = (where: string) =>
      table.refused(
        'ExecuteStatement',
        {
          Statement: `UPDATE ${TableName} SET n = 2 WHERE ${where}`,
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
        FAILED,
        'ConditionalCheckFailedException',
      );
    expect((await refused("pk = 'b'"))['Item']).toBeUndefined();
    expect((await refused("pk = 'a' AND n > 1"))['Item']).toEqual(attributes({ pk: 'a', n: 1 }));
    await refused("pk = 'a' AND absent <> 1");
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 1 }));
    expect(await table.get({ pk: 'b' })).toBeUndefined();
    await execute(table, `UPDATE ${TableName} SET n = 2 WHERE n = 1 AND pk = 'a'`);
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a', n: 2 }));
  }),
  scenario('DELETE is content without an item, and needs its predicate of one', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a', n: 1 });
    const statement = (pk: string, n: number) =>
      `DELETE FROM ${TableName} WHERE pk = '${pk}' AND n = ${n} RETURNING ALL OLD *`;
    expect(await execute(table, statement('b', 2))).toEqual({ Items: [] });
    await table.refused(
      'ExecuteStatement',
      { Statement: statement('a', 2) },
      FAILED,
      'ConditionalCheckFailedException',
    );
    expect(await rowsOf(table, statement('a', 1))).toEqual(rows({ pk: 'a', n: 1 }));
    expect(await table.get({ pk: 'a' })).toBeUndefined();
    expect(await rowsOf(table, `DELETE FROM ${TableName} WHERE pk = 'a'`)).toEqual([]);
  }),
  scenario('writes cost what PutItem, UpdateItem and DeleteItem do', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    const run = async (Statement: string) =>
      (await table.call('ExecuteStatement', { Statement, ReturnConsumedCapacity: 'INDEXES' }))[
        'ConsumedCapacity'
      ];
    const both = {
      TableName,
      CapacityUnits: 2,
      Table: { CapacityUnits: 1 },
      GlobalSecondaryIndexes: { byG: { CapacityUnits: 1 } },
    };
    expect(await run(`INSERT INTO ${TableName} VALUE {'pk': 'a', 'g': 'x'}`)).toEqual(both);
    expect(await run(`UPDATE ${TableName} SET n = 1 WHERE pk = 'a'`)).toEqual(both);
    expect(await run(`DELETE FROM ${TableName} WHERE pk = 'a'`)).toEqual(both);
  }),
];
