import { attributes } from './attributes.ts';
import { expect, scenario, type Scenario } from './scenario.ts';
import { keySchema, TableName, tableInput } from './session.ts';

const TableArn = `arn:aws:dynamodb:us-east-1:000000000000:table/${TableName}`;
const NOON = new Date(Date.UTC(2026, 10, 21, 12));

/** CreateTable: what the description tells, keys and indexes of every kind, settings. */
export const createTableScenarios: readonly Scenario[] = [
  scenario('answers CREATING and tells everything about an on-demand table', async (table) => {
    expect(await table.createTable({ key: 'pk:S sk:N' })).toMatchObject({
      TableName,
      TableStatus: 'CREATING',
      TableArn,
      TableId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      CreationDateTime: NOON,
      KeySchema: keySchema('pk:S sk:N'),
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
      ],
      ItemCount: 0,
      TableSizeBytes: 0,
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST', LastUpdateToPayPerRequestDateTime: NOON },
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      DeletionProtectionEnabled: false,
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4000, Status: 'ACTIVE' },
    });
  }),
  scenario('is provisioned unless said otherwise, and says nothing of a billing mode then', async (table) => {
    const ProvisionedThroughput = { ReadCapacityUnits: 5, WriteCapacityUnits: 3 };
    const description = await table.createTable({ more: { BillingMode: undefined, ProvisionedThroughput } });
    expect(description).toMatchObject({
      ProvisionedThroughput: { ...ProvisionedThroughput, NumberOfDecreasesToday: 0 },
      WarmThroughput: { ReadUnitsPerSecond: 5, WriteUnitsPerSecond: 3 },
    });
    expect(Object(description)['BillingModeSummary']).toBeUndefined();
  }),
  scenario('a client that never waits can use the table at once', async (table) => {
    await table.createTable();
    await table.put({ pk: 'a' });
    expect(await table.get({ pk: 'a' })).toEqual(attributes({ pk: 'a' }));
    expect(await table.describe()).toMatchObject({ TableStatus: 'ACTIVE', ItemCount: 1 });
  }),
  scenario('a key may be text, a number or bytes', async (table) => {
    await table.createTable({ key: 'pk:B sk:N' });
    const key = { pk: Uint8Array.from([0, 255]), sk: -1.5 };
    await table.put({ ...key, x: 'y' });
    expect(await table.get(key)).toEqual(attributes({ ...key, x: 'y' }));
    expect(await table.get({ ...key, sk: 1.5 })).toBeUndefined();
  }),
  scenario('tells definitions by name, and indexes in the order they were given', async (table) => {
    const description = await table.createTable({
      key: 'pk:S sk:S',
      local: { zzz: ['pk:S b:S', 'KEYS_ONLY'], aaa: ['pk:S a:S', ['y', 'x']] },
      global: { second: 'z:N pk:S', first: ['a:S', 'KEYS_ONLY'] },
    });
    const index = (IndexName: string, key: string) => ({
      IndexName,
      KeySchema: keySchema(key),
      IndexArn: `${TableArn}/index/${IndexName}`,
      IndexSizeBytes: 0,
      ItemCount: 0,
    });
    expect(description).toMatchObject({
      AttributeDefinitions: ['a', 'b', 'pk', 'sk', 'z'].map((AttributeName) => ({ AttributeName })),
      LocalSecondaryIndexes: [
        { ...index('zzz', 'pk b'), Projection: { ProjectionType: 'KEYS_ONLY' } },
        { ...index('aaa', 'pk a'), Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x', 'y'] } },
      ],
      GlobalSecondaryIndexes: [
        {
          ...index('second', 'z pk'),
          Projection: { ProjectionType: 'ALL' },
          IndexStatus: 'CREATING',
          ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
        },
        { ...index('first', 'a'), Projection: { ProjectionType: 'KEYS_ONLY' } },
      ],
    });
    expect(await table.describe()).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, { IndexStatus: 'ACTIVE' }],
    });
  }),
  scenario('a key of a global index may have four and four attributes', async (table) => {
    const key = 'a:S,b:N,c:B,d:S e:S,f:N,g:B,h:S';
    expect(await table.createTable({ global: { many: key } })).toMatchObject({
      GlobalSecondaryIndexes: [{ KeySchema: keySchema(key) }],
    });
  }),
  scenario('a stream has a label and an ARN from the beginning', async (table) => {
    const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };
    const LatestStreamLabel = '2026-11-21T12:00:00.000';
    expect(await table.createTable({ more: { StreamSpecification } })).toMatchObject({
      StreamSpecification,
      LatestStreamLabel,
      LatestStreamArn: `${TableArn}/stream/${LatestStreamLabel}`,
    });
  }),
  scenario('class, deletion protection, encryption and limits are told; tags never are', async (table) => {
    const description = await table.createTable({
      more: {
        TableClass: 'STANDARD_INFREQUENT_ACCESS',
        DeletionProtectionEnabled: true,
        SSESpecification: { Enabled: true },
        OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: 20 },
        Tags: [{ Key: 'a', Value: 'b' }],
      },
    });
    expect(description).toMatchObject({
      TableClassSummary: { TableClass: 'STANDARD_INFREQUENT_ACCESS' },
      DeletionProtectionEnabled: true,
      SSEDescription: {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: expect.stringMatching(/^arn:aws:kms:/),
      },
      OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: 20 },
    });
    expect(description).not.toHaveProperty('Tags');
  }),
  scenario('a name has 3 to 255 characters', async (table) => {
    for (const name of ['a.b', '_-_', 'n'.repeat(255)]) {
      // oxlint-disable-next-line no-await-in-loop -- one table after another
      await table.call('CreateTable', { ...tableInput({}), TableName: name });
    }
    expect(await table.call('ListTables', {})).toEqual({ TableNames: ['_-_', 'a.b', 'n'.repeat(255)] });
  }),
  scenario('a table created anew has another id, the same ARN and nothing of the old', async (table) => {
    const first = Object(await table.createTable());
    await table.put({ pk: 'a' });
    await table.perform('DeleteTable');
    const second = Object(await table.createTable());
    expect(second['TableArn']).toBe(first['TableArn']);
    expect(second['TableId']).not.toBe(first['TableId']);
    expect(await table.perform('Scan')).toMatchObject({ Count: 0 });
  }),
];
