import { attributes } from './attributes.ts';
import { expect, refusals, scenario, type Scenario } from './scenario.ts';
import { TableName, tableInput, type Session } from './session.ts';

const put = (pk: string, more: Parameters<typeof attributes>[0] = {}) => ({
  PutRequest: { Item: attributes({ pk, ...more }) },
});
const remove = (pk: string) => ({ DeleteRequest: { Key: attributes({ pk }) } });
const puts = (count: number) => Array.from({ length: count }, (_, index) => put(`k${index}`));

async function twoTables(table: Session): Promise<void> {
  await table.createTable({ global: { byG: 'g:S' } });
  await table.call('CreateTable', { ...tableInput({}), TableName: 'Others' });
}

/** BatchWriteItem: several tables, limits, capacity. */
export const batchWriteItemScenarios: readonly Scenario[] = [
  scenario('puts and deletes in several tables', async (table) => {
    await twoTables(table);
    await table.put({ pk: 'gone' });
    const output = await table.call('BatchWriteItem', {
      RequestItems: {
        [TableName]: [put('a', { g: 'x' }), remove('gone'), remove('nothing')],
        Others: [put('b')],
      },
    });
    expect(output).toEqual({ UnprocessedItems: {} });
    expect(await table.perform('Scan')).toMatchObject({ Items: [attributes({ pk: 'a', g: 'x' })] });
    expect(await table.perform('Scan', { IndexName: 'byG' })).toMatchObject({ Count: 1 });
    expect(await table.call('Scan', { TableName: 'Others' })).toMatchObject({
      Items: [attributes({ pk: 'b' })],
    });
  }),
  scenario('sums up the units of each table, rounded write by write', async (table) => {
    await twoTables(table);
    const output = await table.call('BatchWriteItem', {
      RequestItems: {
        [TableName]: [put('a', { g: 'g' }), put('b', { data: 'd'.repeat(1500) }), remove('nothing')],
        Others: [put('a')],
      },
      ReturnConsumedCapacity: 'INDEXES',
    });
    expect(output['ConsumedCapacity']).toEqual([
      {
        TableName,
        CapacityUnits: 5,
        Table: { CapacityUnits: 4 },
        GlobalSecondaryIndexes: { byG: { CapacityUnits: 1 } },
      },
      { TableName: 'Others', CapacityUnits: 1, Table: { CapacityUnits: 1 } },
    ]);
  }),
  scenario('estimates item collections by table where there are local indexes', async (table) => {
    await table.createTable({ key: 'pk:S sk:N', local: { local: 'pk:S l:S' } });
    const output = await table.call('BatchWriteItem', {
      RequestItems: { [TableName]: [put('a', { sk: 1 }), put('a', { sk: 2 }), put('b', { sk: 1 })] },
      ReturnItemCollectionMetrics: 'SIZE',
    });
    expect(Object(output['ItemCollectionMetrics'])[TableName]).toEqual(
      expect.arrayContaining(
        ['a', 'b'].map((pk) => ({ ItemCollectionKey: attributes({ pk }), SizeEstimateRangeGB: [0, 1] })),
      ),
    );
  }),
  scenario('takes 25 writes', async (table) => {
    await table.createTable();
    await table.call('BatchWriteItem', { RequestItems: { [TableName]: puts(25) } });
    expect(await table.perform('Scan', { Select: 'COUNT' })).toMatchObject({ Count: 25 });
  }),
  ...refusals('BatchWriteItem', twoTables, [
    [
      'a table that is not there, and writes nothing to the one that is',
      { RequestItems: { [TableName]: [put('a')], Nothing: [put('a')] } },
      'Requested resource not found',
      'ResourceNotFoundException',
    ],
    [
      'two writes of one item',
      { RequestItems: { [TableName]: [put('a'), remove('a')] } },
      'Provided list of item keys contains duplicates',
    ],
    [
      'more than 25 writes to one table',
      { RequestItems: { [TableName]: puts(26) } },
      /^1 validation error detected: Value .* failed to satisfy constraint: .*less than or equal to 25/,
    ],
    [
      'more than 25 writes to several tables',
      { RequestItems: { [TableName]: puts(13), Others: puts(13) } },
      'Too many items requested for the BatchWriteItem call',
    ],
    [
      'no writes',
      { RequestItems: { [TableName]: [] } },
      `1 validation error detected: Value '{${TableName}=[]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]`,
    ],
    [
      'a write that neither puts nor deletes',
      { RequestItems: { [TableName]: [{}] } },
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    ],
    [
      'an item without its key',
      { RequestItems: { [TableName]: [put('a'), { PutRequest: { Item: attributes({ x: 1 }) } }] } },
      'The provided key element does not match the schema',
    ],
    [
      'an item beyond 400 KB',
      { RequestItems: { [TableName]: [put('a'), put('b', { data: 'd'.repeat(409_600) })] } },
      'Item size has exceeded the maximum allowed size',
    ],
    [
      'a faulty value, in the older words',
      {
        RequestItems: {
          [TableName]: [{ PutRequest: { Item: { pk: { S: 'a' }, s: { SS: ['b', 'a', 'b'] } } } }],
        },
      },
      'One or more parameter values were invalid: Input collection [b, a, b] contains duplicates.',
    ],
    [
      'an index key of another type',
      { RequestItems: { [TableName]: [put('b'), put('a', { g: 1 })] } },
      'One or more parameter values were invalid: Type mismatch for Index Key g Expected: S Actual: N IndexName: byG',
    ],
  ]),
];
