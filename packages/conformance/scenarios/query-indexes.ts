import { attributes, type Plain } from './attributes.ts';
import { column } from './query.ts';
import { expect, INVALID, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName, type TableSketch } from './session.ts';

/** A Query of an index whose partition key attributes equal the values of their names. */
function inIndex(IndexName: string, condition: string, values: Readonly<Record<string, Plain>>): object {
  return { IndexName, KeyConditionExpression: condition, ExpressionAttributeValues: attributes(values) };
}

const sketch: TableSketch = {
  key: 'pk:S sk:S',
  local: { local: ['pk:S l:N', 'KEYS_ONLY'] },
  global: {
    all: 'g:S r:N',
    keys: ['g:S', 'KEYS_ONLY'],
    include: ['g:S', ['kept']],
    inverted: 'sk:S pk:S',
  },
};

const item = { pk: 'p', sk: 'a', g: 'g', r: 1, l: 1, kept: 'k', unkept: 'o' };

/** Query by local and global indexes. */
export const queryIndexScenarios: readonly Scenario[] = [
  scenario('an index gives what its projection keeps', async (table) => {
    await table.createTable(sketch);
    await table.put(item);
    const find = async (IndexName: string, name: string, value: string) =>
      (await table.perform('Query', inIndex(IndexName, `${name} = :v`, { ':v': value })))['Items'];
    const keys = { pk: 'p', sk: 'a' };
    expect(await find('all', 'g', 'g')).toEqual([attributes(item)]);
    expect(await find('keys', 'g', 'g')).toEqual([attributes({ ...keys, g: 'g' })]);
    expect(await find('include', 'g', 'g')).toEqual([attributes({ ...keys, g: 'g', kept: 'k' })]);
    expect(await find('inverted', 'sk', 'a')).toEqual([attributes(item)]);
    expect(await find('local', 'pk', 'p')).toEqual([attributes({ ...keys, l: 1 })]);
  }),
  scenario('only items with every attribute of its key are in an index', async (table) => {
    await table.createTable(sketch);
    await table.put(
      { pk: 'p', sk: 'both', g: 'g', r: 1 },
      { pk: 'p', sk: 'half', g: 'g' },
      { pk: 'p', sk: 'none' },
    );
    const find = (IndexName: string) => table.perform('Query', inIndex(IndexName, 'g = :v', { ':v': 'g' }));
    expect(column(await find('all'), 'sk')).toEqual(['both']);
    expect(column(await find('keys'), 'sk').toSorted()).toEqual(['both', 'half']);
  }),
  scenario('a local index orders the partition anew', async (table) => {
    await table.createTable(sketch);
    await table.put(
      { pk: 'p', sk: 'a', l: 3 },
      { pk: 'p', sk: 'b', l: 20 },
      { pk: 'p', sk: 'c', l: -1 },
      { pk: 'q', sk: 'd', l: 0 },
    );
    const find = (condition: string, values: object) =>
      table.perform('Query', inIndex('local', `pk = :p${condition}`, { ':p': 'p', ...values }));
    expect(column(await find('', {}), 'sk')).toEqual(['c', 'a', 'b']);
    expect(column(await find(' AND l > :l', { ':l': 0 }), 'sk')).toEqual(['a', 'b']);
  }),
  scenario('several items may have one key in a global index', async (table) => {
    await table.createTable({ key: 'pk:S', global: { byG: 'g:S r:N' } });
    await table.put({ pk: 'a', g: 'g', r: 1 }, { pk: 'b', g: 'g', r: 1 }, { pk: 'c', g: 'g', r: 0 });
    const output = await table.perform('Query', inIndex('byG', 'g = :g', { ':g': 'g' }));
    expect(column(output, 'r')).toEqual(['0', '1', '1']);
    expect(column(output, 'pk').toSorted()).toEqual(['a', 'b', 'c']);
  }),
  scenario(
    'an index key of several attributes: all of the partition, any beginning of the sort key',
    async (table) => {
      await table.createTable({ global: { many: 'tenant:S,area:S dated:S,n:N' } });
      await table.put(
        { pk: '1', tenant: 't', area: 'r', dated: 'd1', n: 10 },
        { pk: '2', tenant: 't', area: 'r', dated: 'd1', n: 9 },
        { pk: '3', tenant: 't', area: 'r', dated: 'd2', n: 1 },
        { pk: '4', tenant: 't', area: 'other', dated: 'd1', n: 1 },
        { pk: '5', tenant: 't', area: 'r', dated: 'd1' },
      );
      const t = { ':t': 't', ':r': 'r' };
      const find = async (more: string, values: Readonly<Record<string, Plain>>) =>
        column(
          await table.perform(
            'Query',
            inIndex('many', `tenant = :t AND area = :r${more}`, { ...t, ...values }),
          ),
          'pk',
        );
      expect(await find('', {})).toEqual(['2', '1', '3']);
      expect(await find(' AND dated = :d', { ':d': 'd1' })).toEqual(['2', '1']);
      expect(await find(' AND dated = :d AND n > :n', { ':d': 'd1', ':n': 9 })).toEqual(['1']);
      expect(await find(' AND begins_with(dated, :d)', { ':d': 'd' })).toEqual(['2', '1', '3']);
    },
  ),
  scenario(
    'a local index fetches from the table what it does not keep, for a unit more by item',
    async (table) => {
      await table.createTable(sketch);
      await table.put(item, { ...item, sk: 'b', l: 2 });
      const query = (more: object) =>
        table.perform('Query', {
          ...inIndex('local', 'pk = :v', { ':v': 'p' }),
          ConsistentRead: true,
          ReturnConsumedCapacity: 'INDEXES',
          ...more,
        });
      expect((await query({}))['ConsumedCapacity']).toMatchObject({
        CapacityUnits: 1,
        LocalSecondaryIndexes: { local: { CapacityUnits: 1 } },
      });
      const fetched = await query({ Select: 'ALL_ATTRIBUTES' });
      expect(fetched['Items']).toEqual([attributes(item), attributes({ ...item, sk: 'b', l: 2 })]);
      expect(fetched['ConsumedCapacity']).toEqual({
        TableName,
        CapacityUnits: 3,
        Table: { CapacityUnits: 2 },
        LocalSecondaryIndexes: { local: { CapacityUnits: 1 } },
      });
      expect((await query({ ProjectionExpression: 'unkept' }))['Items']).toEqual([
        attributes({ unkept: 'o' }),
        attributes({ unkept: 'o' }),
      ]);
    },
  ),
  scenario('a global index is charged by what it keeps', async (table) => {
    await table.createTable(sketch);
    await table.put({ ...item, data: 'd'.repeat(5000) });
    const units = async (IndexName: string) =>
      (
        await table.perform('Query', {
          ...inIndex(IndexName, 'g = :g', { ':g': 'g' }),
          ReturnConsumedCapacity: 'TOTAL',
        })
      )['ConsumedCapacity'];
    expect(await units('all')).toEqual({ TableName, CapacityUnits: 1 });
    expect(await units('keys')).toEqual({ TableName, CapacityUnits: 0.5 });
  }),
  scenario('LastEvaluatedKey of an index holds the keys of index and table', async (table) => {
    await table.createTable(sketch);
    await table.put(item, { ...item, sk: 'b', r: 2 });
    const query = { ...inIndex('all', 'g = :g', { ':g': 'g' }), Limit: 1 };
    const first = await table.perform('Query', query);
    expect(first['LastEvaluatedKey']).toEqual(attributes({ pk: 'p', sk: 'a', g: 'g', r: 1 }));
    const next = await table.perform('Query', { ...query, ExclusiveStartKey: first['LastEvaluatedKey'] });
    expect(column(next, 'sk')).toEqual(['b']);
  }),
  scenario('pages through entries of one key, each once, when the boundary item goes too', async (table) => {
    await table.createTable({ global: { byG: 'g:S' } });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(keys.map((pk) => table.put({ pk, g: 'g' })));
    const found: string[] = [];
    const query = { ...inIndex('byG', 'g = :g', { ':g': 'g' }), Limit: 2 };
    let ExclusiveStartKey: unknown;
    do {
      // oxlint-disable-next-line no-await-in-loop -- a page starts where the one before it ends
      const page = await table.perform('Query', { ...query, ExclusiveStartKey });
      found.push(...column(page, 'pk'));
      ExclusiveStartKey = page['LastEvaluatedKey'];
      // oxlint-disable-next-line no-await-in-loop -- before the next page
      await table.perform('DeleteItem', { Key: attributes({ pk: found.at(-1) ?? '' }) });
    } while (ExclusiveStartKey !== undefined);
    expect(found.toSorted()).toEqual(keys);
  }),
  ...refusals('Query', sketch, [
    [
      'an index that is not there',
      inIndex('nothing', 'g = :g', { ':g': 'g' }),
      'The table does not have the specified index: nothing',
    ],
    [
      'a consistent read of a global index',
      { ...inIndex('all', 'g = :g', { ':g': 'g' }), ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'the key of the table for an index of another',
      inIndex('all', 'pk = :g', { ':g': 'g' }),
      'Query condition missed key schema element: g',
    ],
    [
      'all attributes of a global index that does not keep them',
      { ...inIndex('keys', 'g = :g', { ':g': 'g' }), Select: 'ALL_ATTRIBUTES' },
      `${INVALID}Select type ALL_ATTRIBUTES is not supported for global secondary index keys because its projection type is not ALL`,
    ],
    [
      'an attribute that a global index does not keep',
      { ...inIndex('include', 'g = :g', { ':g': 'g' }), ProjectionExpression: 'kept, unkept' },
      `${INVALID}Global secondary index include does not project [unkept]`,
    ],
    [
      'a filter on the key of the index',
      { ...inIndex('all', 'g = :g', { ':g': 'g', ':r': 1 }), FilterExpression: 'r = :r' },
      'Filter Expression can only contain non-primary key attributes: Primary key attribute: r',
    ],
    [
      'a start key without the key of the index',
      { ...inIndex('all', 'g = :g', { ':g': 'g' }), ExclusiveStartKey: attributes({ pk: 'p', sk: 'a' }) },
      /^The provided starting key is invalid/,
    ],
  ]),
  ...refusals('Query', { global: { many: 'a:S,b:S c:S,d:S' } }, [
    [
      'a part of a partition key of several attributes',
      inIndex('many', 'a = :v', { ':v': 'v' }),
      'Query condition missed key schema element: b',
    ],
    [
      'a gap in a sort key of several attributes',
      inIndex('many', 'a = :v AND b = :v AND d = :v', { ':v': 'v' }),
      'RANGE key attributes c must have equality conditions specified in the query because a condition is present on key attribute d',
    ],
  ]),
];
