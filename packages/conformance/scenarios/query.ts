import { attributes, type Plain } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { TableName, type Session } from './session.ts';

type Values = Readonly<Record<string, Plain>>;

/** A Query of the partition `p`, with a condition on the sort key or without. */
export function inPartition(sortKeyCondition = '', values: Values = {}): object {
  return {
    KeyConditionExpression: `pk = :pk${sortKeyCondition && ` AND ${sortKeyCondition}`}`,
    ExpressionAttributeValues: attributes({ ':pk': 'p', ...values }),
  };
}

/** One attribute of each item of an answer: the text or the digits, of bytes their numbers. */
export function column({ Items }: Record<string, unknown>, name: string): string[] {
  const items: Record<string, object>[] = Array.isArray(Items) ? Items : [];
  return items.map((item) => String(Object.values(item[name] ?? {})[0]));
}

async function words(table: Session, ...sortKeys: readonly string[]): Promise<void> {
  await table.createTable({ key: 'pk:S sk:S' });
  for (const sk of sortKeys) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await table.put({ pk: 'p', sk });
  }
}

/** Query: what a key condition finds, in which order, projections, Select, units. */
export const queryScenarios: readonly Scenario[] = [
  scenario('finds the items of one partition, in the order of their sort keys', async (table) => {
    await words(table, 'c', 'a', 'b');
    await table.put({ pk: 'q', sk: 'a' });
    expect(await table.perform('Query', inPartition())).toEqual({
      Items: ['a', 'b', 'c'].map((sk) => attributes({ pk: 'p', sk })),
      Count: 3,
      ScannedCount: 3,
    });
    expect(column(await table.perform('Query', { ...inPartition(), ScanIndexForward: false }), 'sk')).toEqual(
      ['c', 'b', 'a'],
    );
  }),
  scenario('each operator of a sort key finds its range', async (table) => {
    await words(table, 'a', 'ab', 'b', 'c');
    const find = async (condition: string, values: Values) =>
      column(await table.perform('Query', inPartition(condition, values)), 'sk');
    expect(await find('sk = :v', { ':v': 'b' })).toEqual(['b']);
    expect(await find('sk < :v', { ':v': 'b' })).toEqual(['a', 'ab']);
    expect(await find('sk <= :v', { ':v': 'b' })).toEqual(['a', 'ab', 'b']);
    expect(await find('sk > :v', { ':v': 'ab' })).toEqual(['b', 'c']);
    expect(await find('sk >= :v', { ':v': 'ab' })).toEqual(['ab', 'b', 'c']);
    expect(await find(':v < sk', { ':v': 'ab' })).toEqual(['b', 'c']);
    expect(await find('sk BETWEEN :v AND :w', { ':v': 'ab', ':w': 'b' })).toEqual(['ab', 'b']);
    expect(await find('begins_with(sk, :v)', { ':v': 'a' })).toEqual(['a', 'ab']);
    expect(await find('sk = :v', { ':v': 'nothing' })).toEqual([]);
  }),
  scenario('orders text by its UTF-8 bytes, not by the code units of JavaScript', async (table) => {
    await words(table, '\u{1f600}', '\uffee', 'é', 'z', 'Z', 'aa', 'a');
    expect(column(await table.perform('Query', inPartition()), 'sk')).toEqual([
      'Z',
      'a',
      'aa',
      'z',
      'é',
      '\uffee',
      '\u{1f600}',
    ]);
  }),
  scenario('orders numbers by value', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    const written = ['10', '9', '-1', '0', '-10', '1e-3', '0.01', '-0.5', '1e20', '-1e20'];
    await Promise.all(written.map((N) => table.perform('PutItem', { Item: { pk: { S: 'p' }, sk: { N } } })));
    const expected = [
      '-100000000000000000000',
      '-10',
      '-1',
      '-0.5',
      '0',
      '0.001',
      '0.01',
      '9',
      '10',
      '100000000000000000000',
    ];
    expect(column(await table.perform('Query', inPartition()), 'sk')).toEqual(expected);
    const between = inPartition('sk BETWEEN :v AND :w', { ':v': -1, ':w': 9 });
    expect(column(await table.perform('Query', between), 'sk')).toEqual([
      '-1',
      '-0.5',
      '0',
      '0.001',
      '0.01',
      '9',
    ]);
  }),
  scenario('orders bytes without a sign, shorter ones first', async (table) => {
    await table.createTable({ key: 'pk:S sk:B' });
    const sorted = [[0], [0, 0], [1], [127], [128], [255], [255, 0]].map((values) => Uint8Array.from(values));
    await Promise.all(sorted.toReversed().map((sk) => table.put({ pk: 'p', sk })));
    expect(column(await table.perform('Query', inPartition()), 'sk')).toEqual(sorted.map(String));
    const begun = inPartition('begins_with(sk, :v)', { ':v': Uint8Array.from([0]) });
    expect(await table.perform('Query', begun)).toMatchObject({ Count: 2 });
  }),
  scenario('finds the one item of a partition without sort key', async (table) => {
    await table.createTable();
    await table.put({ pk: 'p' }, { pk: 'q' });
    expect(column(await table.perform('Query', inPartition()), 'pk')).toEqual(['p']);
  }),
  scenario('names may stand for the key, and conditions in any order and in parentheses', async (table) => {
    await words(table, 'a', 'b');
    const output = await table.perform('Query', {
      KeyConditionExpression: '(#sk > :sk) AND (#pk = :pk)',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: attributes({ ':pk': 'p', ':sk': 'a' }),
    });
    expect(column(output, 'sk')).toEqual(['b']);
  }),
  scenario('filters after it has read: ScannedCount counts what Count does not', async (table) => {
    await words(table);
    await table.put({ pk: 'p', sk: 'a', n: 1 }, { pk: 'p', sk: 'b', n: 2 }, { pk: 'p', sk: 'c' });
    const output = await table.perform('Query', {
      ...inPartition('', { ':n': 1 }),
      FilterExpression: 'n > :n',
    });
    expect(output).toEqual({ Items: [attributes({ pk: 'p', sk: 'b', n: 2 })], Count: 1, ScannedCount: 3 });
  }),
  scenario('projects after it has filtered', async (table) => {
    await words(table);
    await table.put({ pk: 'p', sk: 'a', n: 1, m: { x: 1, y: 2 } });
    const output = await table.perform('Query', {
      ...inPartition('', { ':n': 1 }),
      FilterExpression: 'n = :n',
      ProjectionExpression: 'm.x, sk',
    });
    expect(output['Items']).toEqual([attributes({ sk: 'a', m: { x: 1 } })]);
  }),
  scenario('Select COUNT counts without giving items', async (table) => {
    await words(table, 'a', 'b');
    expect(await table.perform('Query', { ...inPartition(), Select: 'COUNT' })).toEqual({
      Count: 2,
      ScannedCount: 2,
    });
  }),
  scenario('sums up what it reads before it rounds to units of 4 KB', async (table) => {
    await words(table);
    const data = 'd'.repeat(1000);
    await Promise.all([1, 2, 3, 4, 5].map((sk) => table.put({ pk: 'p', sk: String(sk), data })));
    const units = async (more: object) =>
      (await table.perform('Query', { ...inPartition(), ReturnConsumedCapacity: 'TOTAL', ...more }))[
        'ConsumedCapacity'
      ];
    expect(await units({})).toEqual({ TableName, CapacityUnits: 1 });
    expect(await units({ ConsistentRead: true })).toEqual({ TableName, CapacityUnits: 2 });
    expect(await units({ ConsistentRead: true, Limit: 4 })).toEqual({ TableName, CapacityUnits: 1 });
    // Neither a filter nor a projection makes a read cheaper.
    expect(await units({ FilterExpression: 'attribute_exists(x)', ProjectionExpression: 'sk' })).toEqual({
      TableName,
      CapacityUnits: 1,
    });
  }),
  scenario('an empty result costs the minimum', async (table) => {
    await words(table);
    const query = { ...inPartition(), ReturnConsumedCapacity: 'INDEXES' };
    expect(await table.perform('Query', query)).toEqual({
      Items: [],
      Count: 0,
      ScannedCount: 0,
      ConsumedCapacity: { TableName, CapacityUnits: 0.5, Table: { CapacityUnits: 0.5 } },
    });
  }),
  scenario('KeyConditions, QueryFilter and AttributesToGet are the older API', async (table) => {
    await words(table);
    await table.put({ pk: 'p', sk: 'a', n: 1 }, { pk: 'p', sk: 'ab', n: 2 }, { pk: 'p', sk: 'b', n: 2 });
    const output = await table.perform('Query', {
      KeyConditions: {
        pk: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] },
        sk: { ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{ S: 'a' }] },
      },
      QueryFilter: { n: { ComparisonOperator: 'GE', AttributeValueList: [{ N: '2' }] } },
      AttributesToGet: ['sk'],
    });
    expect(output).toEqual({ Items: [attributes({ sk: 'ab' })], Count: 1, ScannedCount: 2 });
  }),
];
