import { expect, scenario, type Scenario } from './scenario.ts';
import type { Session } from './session.ts';
import { TableName } from './session.ts';
import { execute, parametersOf, rows, rowsOf } from './statements.ts';

const items = [
  { pk: 'a', sk: 1, name: 'one', tags: ['x', 'y'], more: { deep: { b: 7 } } },
  { pk: 'a', sk: 2, name: 'two' },
  { pk: 'a', sk: 3, flag: true },
  { pk: 'b', sk: 1, name: 'other', gone: null },
] as const;

async function filled(table: Session): Promise<void> {
  await table.createTable({
    key: 'pk:S sk:N',
    global: { byName: 'name:S', few: ['name:S', ['flag']] },
    local: { bySize: ['pk:S size:N', 'KEYS_ONLY'] },
  });
  await table.put(...items);
}

/** A query over the table that is filled: its WHERE clause and the sort keys of the items of `a` and `b` it finds. */
const conditions: readonly (readonly [where: string, found: readonly string[]])[] = [
  ["pk = 'a'", ['a1', 'a2', 'a3']],
  ["'a' = pk AND sk > 1", ['a2', 'a3']],
  ["pk = 'a' AND 1 < sk", ['a2', 'a3']],
  ["pk = 'a' AND sk BETWEEN 2 AND 3", ['a2', 'a3']],
  ["pk = 'a' AND sk = 2", ['a2']],
  ["pk = 'a' AND sk = 2 AND name = 'one'", []],
  ["pk = 'a' AND sk <> 2", ['a1', 'a3']],
  ["pk = 'a' AND sk IN (1, 3)", ['a1', 'a3']],
  ["pk IN ['b', 'a', 'b'] AND sk = 1", ['b1', 'a1']],
  ["(pk = 'b' OR pk = 'a') AND sk < 2", ['b1', 'a1']],
  ["pk = 'a' AND begins_with(name, 't')", ['a2']],
  ["pk = 'a' AND contains(tags, 'y')", ['a1']],
  ["pk = 'a' AND size(tags) = 2", ['a1']],
  ["pk = 'a' AND more.deep['b'] = 7 AND tags[0] = 'x'", ['a1']],
  ["pk = 'a' AND attribute_type(flag, 'BOOL')", ['a3']],
  ["pk = 'a' AND flag = TRUE", ['a3']],
  ["pk = 'a' AND name IS MISSING", ['a3']],
  ["pk = 'a' AND name IS NOT MISSING", ['a1', 'a2']],
  ["pk = 'b' AND gone IS NULL", ['b1']],
  ["pk = 'a' AND name IS STRING", ['a1', 'a2']],
  ["pk = 'a' AND name IS NOT STRING", ['a3']],
  ["pk = 'a' AND NOT flag IS BOOL", ['a1', 'a2']],
  ["pk = 'a' AND tags IS LIST AND more IS STRUCT AND sk IS NUMERIC", ['a1']],
  ["pk IN ('a', 'b') AND gone IS NOT NULL AND sk < 2", ['a1']],
  ["pk = 'a' AND name NOT IN ('one')", ['a2']],
  ["pk = 'a' AND sk NOT BETWEEN 2 AND 3", ['a1']],
  ["pk = 'a' AND NOT begins_with(name, 'o')", ['a2']],
  ["pk = 'a' AND attribute_exists(name) = true", ['a1', 'a2']],
  ["pk = 'a' AND false = attribute_exists(name)", ['a3']],
  ["pk = 'a' AND ATTRIBUTE_EXISTS(more.deep) <> false", ['a1']],
  ["pk = 'a' AND sk = - 1", []],
  ["pk = 'a' AND sk = +1.0e0", ['a1']],
  ["pk = 'a' AND sk = .2e1", ['a2']],
  ["pk = 'a' AND sk = 1 OR pk = 'b' AND name = 'other'", ['a1', 'b1']],
  ["pk = 'a' AND sk = 1 OR pk = 'a' AND sk > 2", ['a1', 'a3']],
  ["pk = 'a' AND NOT sk = 1 OR pk = 'a' AND sk = 2", ['a2', 'a3']],
  ["pk = 'a' AND sk <> 1 OR pk = 'a' AND sk = 1", ['a1', 'a2', 'a3']],
  ["pk = 'b' AND gone = NULL", ['b1']],
  ["pk = 'a' AND name IS NULL", []],
  ["pk = 'a' AND attribute_exists(name) AND NOT attribute_not_exists(tags)", ['a1']],
  ["pk = 'a' AND name <> 'one'", ['a2']],
  ["pk = 'a' AND name != 'one'", ['a2']],
  ["pk = 'a' AND NOT name = 'one'", ['a2']],
  ["pk = 'a' AND NOT (name = 'one' AND sk = 1)", ['a2', 'a3']],
  ["pk = 'a' AND NOT size(tags) = 9", ['a1']],
  ["pk = 'a' AND (name = 1 OR NOT name = 1)", ['a1', 'a2']],
  ["pk = 'a' AND tags = ['x', 'y']", ['a1']],
  ["pk = 'a' AND more = {'deep': {'b': 7.0}}", ['a1']],
  ["pk = 'a' -- a comment\n AND /* another */ sk = 1", ['a1']],
];

/** SELECT: what is found, in which order, how much of it, and what it costs. */
export const executeStatementScenarios: readonly Scenario[] = [
  ...conditions.map(([where, found]) =>
    scenario(
      `SELECT … WHERE ${where.replace('\n', ' ')} finds ${found.join(' ') || 'nothing'}`,
      async (table) => {
        await filled(table);
        const select = `SELECT pk, sk FROM "${TableName}" WHERE ${where}`;
        const expected = found.map((text) => ({ pk: text.slice(0, 1), sk: Number(text.slice(1)) }));
        expect(await execute(table, select)).toEqual({ Items: rows(...expected) });
      },
    ),
  ),
  scenario('SELECT * without WHERE reads the whole table', async (table) => {
    await filled(table);
    const found = await rowsOf(table, `select * from ${TableName}`);
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining(rows(...items)));
  }),
  scenario('SELECT gives each path under its last name, and keeps rows of nothing', async (table) => {
    await filled(table);
    const select = `SELECT more.deep.b, tags[1], name FROM ${TableName} WHERE pk = ? AND sk IN [1, 3]`;
    expect(await rowsOf(table, select, 'a')).toEqual([
      { b: { N: '7' }, 'tags[1]': { S: 'y' }, name: { S: 'one' } },
      {},
    ]);
  }),
  scenario('parameters stand for values of every type', async (table) => {
    await filled(table);
    const select = `SELECT sk FROM ${TableName} WHERE pk = ? AND sk IN (?, ?) AND more = {'deep': ?}`;
    expect(await rowsOf(table, select, 'a', 1, 2, { b: 7 })).toEqual(rows({ sk: 1 }));
  }),
  scenario('ORDER BY turns the sort key round and orders partitions', async (table) => {
    await filled(table);
    const order = (text: string) =>
      rowsOf(table, `SELECT pk, sk FROM ${TableName} WHERE pk IN ['b', 'a'] AND sk < 3 ORDER BY ${text}`);
    const [a1, a2, b1] = [
      { pk: 'a', sk: 1 },
      { pk: 'a', sk: 2 },
      { pk: 'b', sk: 1 },
    ];
    expect(await order('pk, sk DESC')).toEqual(rows(a2, a1, b1));
    expect(await order('pk DESC')).toEqual(rows(b1, a1, a2));
  }),
  scenario('an index is read by its own key', async (table) => {
    await filled(table);
    const answer = await table.call('ExecuteStatement', {
      Statement: `SELECT * FROM "${TableName}"."few" WHERE name = 'two'`,
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(answer).toEqual({
      Items: rows({ pk: 'a', sk: 2, name: 'two' }),
      ConsumedCapacity: {
        TableName,
        CapacityUnits: 0.5,
        Table: { CapacityUnits: 0 },
        GlobalSecondaryIndexes: { few: { CapacityUnits: 0.5 } },
      },
    });
  }),
  scenario('a local index is helped out by the table for what it does not keep', async (table) => {
    await filled(table);
    await table.put({ pk: 'a', sk: 4, size: 5, name: 'sized' });
    const answer = await table.call('ExecuteStatement', {
      Statement: `SELECT name FROM ${TableName}.bySize WHERE pk = 'a'`,
      ReturnConsumedCapacity: 'INDEXES',
      ConsistentRead: true,
    });
    expect(answer).toEqual({
      Items: rows({ name: 'sized' }),
      ConsumedCapacity: {
        TableName,
        CapacityUnits: 2,
        Table: { CapacityUnits: 1 },
        LocalSecondaryIndexes: { bySize: { CapacityUnits: 1 } },
      },
    });
  }),
  scenario('a key of several attributes refuses its index alone, not the table', async (table) => {
    await table.createTable({ key: 'pk:S', global: { many: 'g:S,h:S l:S', one: 'g:S' } });
    await table.put({ pk: 'a', g: 'x', h: 'y', l: 'z' });
    const refused = (Statement: string) =>
      table.refused(
        'ExecuteStatement',
        { Statement },
        'PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.',
      );
    await refused(`SELECT * FROM ${TableName}.many WHERE g = 'x' AND h = 'y'`);
    await refused(`SELECT COUNT(*) FROM ${TableName}.many WHERE g = 5`);
    expect(await rowsOf(table, `SELECT l FROM ${TableName} WHERE pk = 'a'`)).toEqual(rows({ l: 'z' }));
    expect(await rowsOf(table, `SELECT l FROM ${TableName}.one WHERE g = 'x'`)).toEqual(rows({ l: 'z' }));
    await execute(table, `UPDATE ${TableName} SET n = 1 WHERE pk = 'a'`);
    const Statement = `SELECT * FROM ${TableName}.many WHERE g = 'x' AND h = 'y' AND l = 'z'`;
    expect(await table.call('BatchExecuteStatement', { Statements: [{ Statement }] })).toMatchObject({
      Responses: [{ Error: { Message: expect.stringContaining('multi-attribute') } }],
    });
  }),
  scenario('Limit counts what is read before the condition, and NextToken goes on', async (table) => {
    await filled(table);
    const input = {
      Statement: `SELECT sk FROM ${TableName} WHERE pk = 'a' AND attribute_exists(flag)`,
      Limit: 2,
    };
    const first = await table.call('ExecuteStatement', input);
    expect(first).toEqual({
      Items: [],
      NextToken: expect.any(String),
      LastEvaluatedKey: { pk: { S: 'a' }, sk: { N: '2' } },
    });
    const second = await table.call('ExecuteStatement', { ...input, NextToken: first['NextToken'] });
    expect(second).toEqual({ Items: rows({ sk: 3 }) });
  }),
  scenario('pages run through all the partitions a statement names', async (table) => {
    await filled(table);
    const Statement = `SELECT pk, sk FROM ${TableName} WHERE pk IN ['a', 'b', 'c'] ORDER BY pk DESC`;
    const found: unknown[] = [];
    let NextToken: unknown;
    for (let page = 0; page < 6; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
      const answer = await table.call('ExecuteStatement', {
        Statement,
        Limit: 1,
        ...(NextToken !== undefined && { NextToken }),
      });
      found.push(answer['Items']);
      NextToken = answer['NextToken'];
      if (NextToken === undefined) break;
    }
    expect(found.flat()).toEqual(
      rows({ pk: 'b', sk: 1 }, { pk: 'a', sk: 1 }, { pk: 'a', sk: 2 }, { pk: 'a', sk: 3 }),
    );
    expect(NextToken).toBeUndefined();
  }),
  scenario('a scan is paged too, on an index as on a table', async (table) => {
    await filled(table);
    for (const source of [TableName, `${TableName}.byName`]) {
      const input = { Statement: `SELECT * FROM ${source}`, Limit: 2 };
      // oxlint-disable-next-line no-await-in-loop -- one source after the other
      const first = await table.call('ExecuteStatement', input);
      // oxlint-disable-next-line no-await-in-loop -- it begins where the first page ended
      const second = await table.call('ExecuteStatement', {
        ...input,
        Limit: 3,
        NextToken: first['NextToken'],
      });
      const both = [first['Items'], second['Items']].flat();
      expect(both).toHaveLength(source === TableName ? 4 : 3);
      expect(new Set(both.map((item) => JSON.stringify(item))).size).toBe(both.length);
    }
  }),
  scenario(
    'a read by key costs what GetItem does, decomposed reads one each, found or not',
    async (table) => {
      await filled(table);
      const units = async (where: string, more: object = {}) => {
        const answer = await table.call('ExecuteStatement', {
          Statement: `SELECT * FROM ${TableName} WHERE ${where}`,
          ReturnConsumedCapacity: 'TOTAL',
          ...more,
        });
        return answer['ConsumedCapacity'];
      };
      expect(await units("pk = 'a' AND sk = 1")).toEqual({ TableName, CapacityUnits: 0.5 });
      expect(await units("pk = 'z' AND sk = 1", { ConsistentRead: true })).toEqual({
        TableName,
        CapacityUnits: 1,
      });
      expect(await units("pk IN ['a', 'b', 'z'] AND sk = 1")).toEqual({ TableName, CapacityUnits: 1.5 });
    },
  ),
  scenario('a NextToken serves no other request', async (table) => {
    await filled(table);
    const Statement = `SELECT * FROM ${TableName} WHERE pk = ?`;
    const input = { Statement, Parameters: parametersOf('a'), Limit: 1 };
    const { NextToken } = await table.call('ExecuteStatement', input);
    const mismatch = 'NextToken does not match request';
    await table.refused('ExecuteStatement', { ...input, NextToken, Parameters: parametersOf('b') }, mismatch);
    await table.refused('ExecuteStatement', { ...input, NextToken, Statement: `${Statement} ` }, mismatch);
    await table.refused('ExecuteStatement', { ...input, NextToken, ConsistentRead: true }, mismatch);
    await table.refused('ExecuteStatement', { ...input, NextToken: 'nonsense' }, 'Invalid NextToken');
  }),
];
