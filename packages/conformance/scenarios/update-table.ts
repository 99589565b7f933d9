import { attributes } from './attributes.ts';
import { column } from './query.ts';
import { expect, INVALID, refusals, scenario, type Scenario } from './scenario.ts';
import { keySchema, TableName } from './session.ts';

const units = (read: number, write: number) => ({
  ProvisionedThroughput: { ReadCapacityUnits: read, WriteCapacityUnits: write },
});
const provisioned = { more: { BillingMode: 'PROVISIONED', ...units(1, 1) } };
const stream = (StreamViewType: string) => ({ StreamSpecification: { StreamEnabled: true, StreamViewType } });

const createIndex = (IndexName: string, key: string, more: object = {}) => ({
  AttributeDefinitions: key.split(/[ ,]/).map((text) => {
    const [AttributeName, AttributeType] = text.split(':');
    return { AttributeName, AttributeType };
  }),
  GlobalSecondaryIndexUpdates: [
    { Create: { IndexName, KeySchema: keySchema(key), Projection: { ProjectionType: 'ALL' }, ...more } },
  ],
});
const deleteIndex = (IndexName: string) => ({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });

/** UpdateTable: throughput, billing, indexes, streams, settings, refusals. */
export const updateTableScenarios: readonly Scenario[] = [
  scenario('answers the old units and UPDATING; then the new ones hold', async (table) => {
    await table.createTable(provisioned);
    expect((await table.perform('UpdateTable', units(5, 2)))['TableDescription']).toMatchObject({
      TableStatus: 'UPDATING',
      ...units(1, 1),
    });
    expect(await table.describe()).toMatchObject({ TableStatus: 'ACTIVE', ...units(5, 2) });
  }),
  scenario('switches to on-demand and back', async (table) => {
    await table.createTable(provisioned);
    await table.perform('UpdateTable', { BillingMode: 'PAY_PER_REQUEST' });
    expect(await table.describe()).toMatchObject({
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      ...units(0, 0),
    });
    await table.perform('UpdateTable', { BillingMode: 'PROVISIONED', ...units(3, 4) });
    expect(await table.describe()).toMatchObject({
      BillingModeSummary: { BillingMode: 'PROVISIONED' },
      ...units(3, 4),
    });
  }),
  scenario('a new index is filled with the items there are', async (table) => {
    await table.createTable({ key: 'pk:S sk:S' });
    await table.put({ pk: 'p', sk: '1', g: 'g' }, { pk: 'p', sk: '2' }, { pk: 'p', sk: '3', g: 7 });
    const { TableDescription } = await table.perform('UpdateTable', createIndex('byG', 'g:S sk:S'));
    expect(TableDescription).toMatchObject({
      TableStatus: 'UPDATING',
      GlobalSecondaryIndexes: [{ IndexName: 'byG', IndexStatus: 'CREATING', Backfilling: false }],
    });
    expect(await table.describe()).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE', ItemCount: 1 }],
      AttributeDefinitions: ['g', 'pk', 'sk'].map((AttributeName) => ({ AttributeName })),
    });
    await table.put({ pk: 'p', sk: '0', g: 'g' });
    const query = {
      IndexName: 'byG',
      KeyConditionExpression: 'g = :g',
      ExpressionAttributeValues: attributes({ ':g': 'g' }),
    };
    // The item whose g is a number has no place in the index: backfilling passes it over.
    expect(column(await table.perform('Query', query), 'sk')).toEqual(['0', '1']);
  }),
  scenario('a deleted index is gone, with the definitions that only it needed', async (table) => {
    await table.createTable({ global: { byG: 'g:S', byH: 'h:S' } });
    await table.perform('UpdateTable', deleteIndex('byG'));
    expect(await table.describe()).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexName: 'byH' }],
      AttributeDefinitions: [{ AttributeName: 'h' }, { AttributeName: 'pk' }],
    });
    await table.refused('Scan', { IndexName: 'byG' }, 'The table does not have the specified index: byG');
    await table.put({ pk: 'a', g: 1 });
  }),
  scenario('the units of an index change on their own', async (table) => {
    await table.createTable(provisioned);
    await table.perform('UpdateTable', createIndex('byG', 'g:S', units(1, 1)));
    await table.perform('UpdateTable', {
      GlobalSecondaryIndexUpdates: [{ Update: { IndexName: 'byG', ...units(7, 8) } }],
    });
    expect(await table.describe()).toMatchObject({ ...units(1, 1), GlobalSecondaryIndexes: [units(7, 8)] });
  }),
  scenario('a stream comes, goes and comes again under another ARN', async (table) => {
    await table.createTable();
    await table.perform('UpdateTable', stream('KEYS_ONLY'));
    const first = Object(await table.describe());
    expect(first).toMatchObject({
      ...stream('KEYS_ONLY'),
      LatestStreamArn: `${first['TableArn']}/stream/${first['LatestStreamLabel']}`,
    });
    await table.refused(
      'UpdateTable',
      stream('NEW_IMAGE'),
      `Table already has an enabled stream: TableName: ${TableName}`,
    );
    table.clock.advance(1000);
    await table.perform('UpdateTable', { StreamSpecification: { StreamEnabled: false } });
    const between = Object(await table.describe());
    expect(between['StreamSpecification']).toBeUndefined();
    expect(between['LatestStreamArn']).toBe(first['LatestStreamArn']);
    await table.perform('UpdateTable', stream('NEW_IMAGE'));
    expect(Object(await table.describe())['LatestStreamArn']).not.toBe(first['LatestStreamArn']);
  }),
  scenario('class, encryption, protection, limits and warm throughput change', async (table) => {
    await table.createTable();
    for (const [update, told] of [
      [
        { TableClass: 'STANDARD_INFREQUENT_ACCESS' },
        { TableClassSummary: { TableClass: 'STANDARD_INFREQUENT_ACCESS' } },
      ],
      [{ SSESpecification: { Enabled: true } }, { SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' } }],
      [{ DeletionProtectionEnabled: true }, { DeletionProtectionEnabled: true }],
      [
        { OnDemandThroughput: { MaxReadRequestUnits: 5 } },
        { OnDemandThroughput: { MaxReadRequestUnits: 5 } },
      ],
      [
        { WarmThroughput: { ReadUnitsPerSecond: 20_000 } },
        { WarmThroughput: { ReadUnitsPerSecond: 20_000, WriteUnitsPerSecond: 4000 } },
      ],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one change at a time, as AWS has it
      await table.perform('UpdateTable', update);
      // oxlint-disable-next-line no-await-in-loop -- told after it was made
      expect(await table.describe()).toMatchObject(told);
    }
  }),
  ...refusals('UpdateTable', { key: 'pk:S sk:S', local: { local: 'pk:S l:S' }, global: { byG: 'g:S' } }, [
    [
      'nothing to change',
      {},
      /^At least one of ProvisionedThroughput, BillingMode, .* or TableClass is required$/,
    ],
    [
      'a table that is not there',
      { TableName: 'Nothing', DeletionProtectionEnabled: true },
      'Requested resource not found: Table: Nothing not found',
      'ResourceNotFoundException',
    ],
    [
      'two changes at once',
      { SSESpecification: { Enabled: true }, DeletionProtectionEnabled: true },
      `${INVALID}Server-Side Encryption modification must be the only operation in the request`,
    ],
    [
      'an index that exists',
      createIndex('byG', 'pk:S'),
      'Attempting to create an index which already exists',
    ],
    [
      'an index to delete that is not there',
      deleteIndex('nothing'),
      `Requested resource not found: Index nothing for table ${TableName}`,
      'ResourceNotFoundException',
    ],
    [
      'the deletion of a local index',
      deleteIndex('local'),
      'Cannot delete an index that is not a GlobalSecondaryIndex: local',
    ],
    [
      'two new indexes at once',
      {
        ...createIndex('one', 'pk:S'),
        GlobalSecondaryIndexUpdates: ['one', 'two'].flatMap(
          (name) => createIndex(name, 'pk:S').GlobalSecondaryIndexUpdates,
        ),
      },
      'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      'LimitExceededException',
    ],
    [
      'a new index without definitions',
      { GlobalSecondaryIndexUpdates: createIndex('new', 'pk:S').GlobalSecondaryIndexUpdates },
      `${INVALID}AttributeDefinitions is not specified for index: new`,
    ],
    [
      'units for an on-demand table',
      units(1, 1),
      `${INVALID}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
    ],
    [
      'a stream to disable that is not there',
      { StreamSpecification: { StreamEnabled: false } },
      `Table has no stream to disable: TableName: ${TableName}`,
    ],
  ]),
  ...refusals('UpdateTable', provisioned, [
    [
      'the units there are',
      units(1, 1),
      'The provisioned throughput for the table will not change. The requested value equals the current value. Current ReadCapacityUnits provisioned for the table: 1. Requested ReadCapacityUnits: 1. Current WriteCapacityUnits provisioned for the table: 1. Requested WriteCapacityUnits: 1. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.',
    ],
    [
      'on-demand limits for a provisioned table',
      { OnDemandThroughput: { MaxReadRequestUnits: 5 } },
      `${INVALID}MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED`,
    ],
  ]),
];
