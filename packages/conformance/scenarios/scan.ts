import { attributes } from './attributes.ts';
import { column } from './query.ts';
import { pages } from './query-paging.ts';
import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName, type Session } from './session.ts';

async function twenty(table: Session): Promise<string[]> {
  await table.createTable({ global: { byG: ['g:S', 'KEYS_ONLY'] } });
  const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
  await Promise.all(keys.map((pk, n) => table.put({ pk, n, ...(n < 5 && { g: 'g' }) })));
  return keys.toSorted();
}

/** Scan: everything, filtered, projected, page by page, in segments, by an index. */
export const scanScenarios: readonly Scenario[] = [
  scenario('an empty table has no items', async (table) => {
    await table.createTable();
    expect(await table.perform('Scan')).toEqual({ Items: [], Count: 0, ScannedCount: 0 });
  }),
  scenario('reads every item once, in an order that stays', async (table) => {
    const keys = await twenty(table);
    const first = column(await table.perform('Scan'), 'pk');
    expect(first.toSorted()).toEqual(keys);
    expect(column(await table.perform('Scan'), 'pk')).toEqual(first);
  }),
  scenario('keeps the items of a partition together, in the order of their sort keys', async (table) => {
    await table.createTable({ key: 'pk:S sk:N' });
    await table.put({ pk: 'a', sk: 2 }, { pk: 'b', sk: 2 }, { pk: 'a', sk: 1 }, { pk: 'b', sk: 1 });
    const output = await table.perform('Scan');
    expect(column(output, 'sk')).toEqual(['1', '2', '1', '2']);
    const [first, second, third, fourth] = column(output, 'pk');
    expect([first, third].toSorted()).toEqual(['a', 'b']);
    expect([second, fourth]).toEqual([first, third]);
  }),
  scenario('filters by any attribute, the key included, and projects', async (table) => {
    await twenty(table);
    const output = await table.perform('Scan', {
      FilterExpression: 'n >= :n AND pk <> :pk',
      ExpressionAttributeValues: attributes({ ':n': 18, ':pk': 'k18' }),
      ProjectionExpression: 'n',
    });
    expect(output).toEqual({ Items: [attributes({ n: 19 })], Count: 1, ScannedCount: 20 });
  }),
  scenario('Select COUNT counts without giving items', async (table) => {
    await twenty(table);
    expect(await table.perform('Scan', { Select: 'COUNT' })).toEqual({ Count: 20, ScannedCount: 20 });
  }),
  scenario('every page size gives the same items in the same order', async (table) => {
    await twenty(table);
    const all = column(await table.perform('Scan'), 'pk');
    for (const Limit of [1, 3, 10, 20, 21]) {
      // oxlint-disable-next-line no-await-in-loop -- one size after another
      const found = await pages(table, 'Scan', { Limit });
      expect(found.flatMap((page) => column(page, 'pk'))).toEqual(all);
      // A page that is full cannot know that it is the last.
      expect(found).toHaveLength(Math.floor(20 / Limit) + 1);
    }
  }),
  scenario('goes on where it was after the boundary item is gone', async (table) => {
    await twenty(table);
    const all = column(await table.perform('Scan'), 'pk');
    const { LastEvaluatedKey: Key } = await table.perform('Scan', { Limit: 7 });
    expect(Key).toEqual(attributes({ pk: all[6] ?? '' }));
    await table.perform('DeleteItem', { Key });
    expect(column(await table.perform('Scan', { ExclusiveStartKey: Key }), 'pk')).toEqual(all.slice(7));
  }),
  scenario('a page ends with the item that passes 1 MB', async (table) => {
    await table.createTable();
    const data = 'd'.repeat(300_000);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((pk) => table.put({ pk, data })));
    const found = await pages(table, 'Scan', { FilterExpression: 'attribute_exists(x)' });
    expect(found.map(({ ScannedCount }) => ScannedCount)).toEqual([4, 1]);
  }),
  scenario('segments divide the items among them, and each has its pages', async (table) => {
    const keys = await twenty(table);
    const segments = await Promise.all(
      [0, 1, 2, 3].map((Segment) => pages(table, 'Scan', { Segment, TotalSegments: 4, Limit: 2 })),
    );
    expect(
      segments
        .flat()
        .flatMap((page) => column(page, 'pk'))
        .toSorted(),
    ).toEqual(keys);
  }),
  scenario('reads an index: the items in it, as it keeps them', async (table) => {
    await twenty(table);
    const output = await table.perform('Scan', { IndexName: 'byG', ReturnConsumedCapacity: 'INDEXES' });
    expect(output).toMatchObject({
      Count: 5,
      ScannedCount: 5,
      ConsumedCapacity: {
        TableName,
        CapacityUnits: 0.5,
        GlobalSecondaryIndexes: { byG: { CapacityUnits: 0.5 } },
      },
    });
    expect(output['Items']).toContainEqual(attributes({ pk: 'k0', g: 'g' }));
    const [first] = await pages(table, 'Scan', { IndexName: 'byG', Limit: 2 });
    expect(Object.keys(Object(first?.['LastEvaluatedKey'])).toSorted()).toEqual(['g', 'pk']);
  }),
  scenario('sums up what it reads before it rounds to units of 4 KB', async (table) => {
    await table.createTable();
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((pk) => table.put({ pk, data: 'd'.repeat(1000) })));
    const units = async (more: object) =>
      (await table.perform('Scan', { ReturnConsumedCapacity: 'TOTAL', ...more }))['ConsumedCapacity'];
    expect(await units({})).toEqual({ TableName, CapacityUnits: 1 });
    expect(await units({ ConsistentRead: true })).toEqual({ TableName, CapacityUnits: 2 });
  }),
  scenario('ScanFilter and ConditionalOperator are the older API', async (table) => {
    await twenty(table);
    const filter = (n: string) => ({ ComparisonOperator: 'EQ', AttributeValueList: [{ N: n }] });
    const output = await table.perform('Scan', {
      ScanFilter: {
        n: filter('7'),
        pk: { ComparisonOperator: 'CONTAINS', AttributeValueList: [{ S: '9' }] },
      },
      ConditionalOperator: 'OR',
      AttributesToGet: ['pk'],
    });
    expect(column(output, 'pk').toSorted()).toEqual(['k19', 'k7', 'k9']);
  }),
  ...refusals('Scan', { global: { byG: ['g:S', 'KEYS_ONLY'] } }, [
    [
      'a table that is not there',
      { TableName: 'Nothing' },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    [
      'an index that is not there',
      { IndexName: 'nothing' },
      'The table does not have the specified index: nothing',
    ],
    [
      'a consistent read of a global index',
      { IndexName: 'byG', ConsistentRead: true },
      'Consistent reads are not supported on global secondary indexes',
    ],
    [
      'a Limit of 0',
      { Limit: 0 },
      "1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1",
    ],
    [
      'Segment alone',
      { Segment: 0 },
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    ],
    [
      'TotalSegments alone',
      { TotalSegments: 2 },
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    ],
    [
      'a segment beyond the last',
      { Segment: 2, TotalSegments: 2 },
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 2 is not less than TotalSegments: 2',
    ],
    [
      'a start key that does not fit',
      { ExclusiveStartKey: attributes({ x: 'y' }) },
      /^The provided starting key is invalid/,
    ],
    [
      'SPECIFIC_ATTRIBUTES of nothing',
      { Select: 'SPECIFIC_ATTRIBUTES' },
      'Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES',
    ],
    [
      'an empty filter',
      { FilterExpression: '' },
      'Invalid FilterExpression: The expression can not be empty;',
    ],
    [
      'a filter with a faulty value, in the older words',
      { FilterExpression: 'x = :v', ExpressionAttributeValues: { ':v': { N: 'x' } } },
      'ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: x for key :v',
    ],
  ]),
  scenario('refuses a start key of another segment', async (table) => {
    await twenty(table);
    const own = column(await table.perform('Scan', { Segment: 0, TotalSegments: 2 }), 'pk');
    expect(own.length).toBeGreaterThan(0);
    await table.refused(
      'Scan',
      { Segment: 1, TotalSegments: 2, ExclusiveStartKey: attributes({ pk: own[0] ?? '' }) },
      'The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: 1',
    );
  }),
];
