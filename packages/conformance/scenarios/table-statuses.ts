import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { keySchema, tableInput, type Session } from './session.ts';

const IN_USE = 'Attempt to change a resource which is still in use: ';
const HOUR_MS = 3_600_000;

/** A scenario in which tables take as long as on AWS. */
const slowly = (title: string, run: Scenario['run']): Scenario =>
  scenario(title, run, { tableDelays: 'realistic' });

async function active(table: Session, sketch: Parameters<Session['createTable']>[0] = {}): Promise<void> {
  await table.createTable(sketch);
  table.clock.advance(HOUR_MS);
}

const newIndex = {
  AttributeDefinitions: [{ AttributeName: 'g', AttributeType: 'S' }],
  GlobalSecondaryIndexUpdates: [
    { Create: { IndexName: 'byG', KeySchema: keySchema('g'), Projection: { ProjectionType: 'ALL' } } },
  ],
};

/** Tables with realistic delays: what is refused while a change is on its way, and when it has arrived. */
export const tableStatusScenarios: readonly Scenario[] = [
  slowly('a table that is being created is described and listed, but has no items yet', async (table) => {
    await table.createTable();
    expect(await table.describe()).toMatchObject({ TableStatus: 'CREATING' });
    expect(await table.call('ListTables', {})).toEqual({ TableNames: ['Things'] });
    for (const [operationName, input] of [
      ['PutItem', { Item: attributes({ pk: 'a' }) }],
      ['Scan', {}],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await table.refused(operationName, input, 'Requested resource not found', 'ResourceNotFoundException');
    }
    table.clock.advance(60_000);
    expect(await table.describe()).toMatchObject({ TableStatus: 'ACTIVE' });
    await table.put({ pk: 'a' });
  }),
  slowly('a table that is being created is neither changed nor deleted nor created again', async (table) => {
    await table.createTable();
    const refused = [`${IN_USE}Table is being created: Things`, 'ResourceInUseException'] as const;
    await table.refused('UpdateTable', { TableClass: 'STANDARD_INFREQUENT_ACCESS' }, ...refused);
    await table.refused('DeleteTable', {}, ...refused);
    await table.refused('CreateTable', tableInput({}), ...refused);
    expect(await table.describe()).toMatchObject({ TableStatus: 'CREATING' });
  }),
  slowly('a table that is being deleted is described, holds its name and has no items', async (table) => {
    await active(table);
    await table.put({ pk: 'a' });
    await table.perform('DeleteTable');
    expect(await table.describe()).toMatchObject({ TableStatus: 'DELETING' });
    await table.refused('Scan', {}, 'Requested resource not found', 'ResourceNotFoundException');
    await table.refused(
      'DeleteTable',
      {},
      `${IN_USE}Table is being deleted: Things`,
      'ResourceInUseException',
    );
    await table.refused(
      'CreateTable',
      tableInput({}),
      'Table already exists: Things',
      'ResourceInUseException',
    );
    table.clock.advance(60_000);
    await table.refused(
      'DescribeTable',
      {},
      'Requested resource not found: Table: Things not found',
      'ResourceNotFoundException',
    );
    await active(table);
    expect(await table.perform('Scan')).toMatchObject({ Count: 0 });
  }),
  slowly('a table whose units are changing is read and written, but not deleted', async (table) => {
    const units = (count: number) => ({
      ProvisionedThroughput: { ReadCapacityUnits: count, WriteCapacityUnits: count },
    });
    await active(table, { more: { BillingMode: 'PROVISIONED', ...units(1) } });
    await table.perform('UpdateTable', units(2));
    expect(await table.describe()).toMatchObject({ TableStatus: 'UPDATING', ...units(1) });
    await table.put({ pk: 'a' });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a' }));
    await table.refused('DeleteTable', {}, new RegExp(`^${IN_USE}`), 'ResourceInUseException');
    table.clock.advance(60_000);
    expect(await table.describe()).toMatchObject({ TableStatus: 'ACTIVE', ...units(2) });
  }),
  slowly('a new index is allocated, then backfilled, then ACTIVE; only then it answers', async (table) => {
    await active(table);
    await table.put({ pk: 'a', g: 'g' });
    await table.perform('UpdateTable', newIndex);
    const index = async () => {
      const described = Object(await table.describe());
      return { TableStatus: described['TableStatus'], ...described['GlobalSecondaryIndexes'][0] };
    };
    expect(await index()).toMatchObject({
      TableStatus: 'UPDATING',
      IndexStatus: 'CREATING',
      Backfilling: false,
    });
    table.clock.advance(60_000);
    expect(await index()).toMatchObject({
      TableStatus: 'ACTIVE',
      IndexStatus: 'CREATING',
      Backfilling: true,
    });
    await table.refused(
      'Scan',
      { IndexName: 'byG' },
      'Cannot read from backfilling global secondary index: byG',
    );
    await table.put({ pk: 'b', g: 'g' });
    await table.refused(
      'DeleteTable',
      {},
      `${IN_USE}Cannot delete table while indexes are being created, updated, or deleted.`,
      'ResourceInUseException',
    );
    table.clock.advance(HOUR_MS);
    expect(await index()).toMatchObject({ TableStatus: 'ACTIVE', IndexStatus: 'ACTIVE', ItemCount: 2 });
    expect((await index()).Backfilling).toBeUndefined();
    expect(await table.perform('Scan', { IndexName: 'byG' })).toMatchObject({ Count: 2 });
  }),
  slowly('one index at a time is created or deleted', async (table) => {
    await active(table, { global: { byH: 'h:S' } });
    await table.perform('UpdateTable', newIndex);
    table.clock.advance(60_000);
    await table.refused(
      'UpdateTable',
      { GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: 'byH' } }] },
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      'LimitExceededException',
    );
    expect(await table.describe()).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, { IndexStatus: 'CREATING' }],
    });
  }),
];
