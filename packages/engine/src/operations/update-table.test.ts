import { describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

const P = 'One or more parameter values were invalid: ';
const SEE_GUIDE =
  'Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.';
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const units = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
const moreUnits = { ReadCapacityUnits: 2, WriteCapacityUnits: 2 };
const all = { ProjectionType: 'ALL' };
const index = (IndexName: string, over: object = {}) => ({
  IndexName,
  KeySchema: [hash('pk')],
  Projection: all,
  ...over,
});
const create = (IndexName: string, over: object = {}) => ({ Create: index(IndexName, over) });
const remove = (IndexName: string) => ({ Delete: { IndexName } });
const update = (IndexName: string, over: object = { ProvisionedThroughput: moreUnits }) => ({
  Update: { IndexName, ...over },
});
const attributes = { AttributeDefinitions: [text('pk')] };

const onDemand = {
  TableName: 'Music',
  AttributeDefinitions: [text('pk'), text('sk')],
  KeySchema: [hash('pk'), range('sk')],
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: [index('gsi')],
  LocalSecondaryIndexes: [{ IndexName: 'lsi', KeySchema: [hash('pk'), range('sk')], Projection: all }],
};
const provisioned = {
  ...onDemand,
  BillingMode: 'PROVISIONED',
  ProvisionedThroughput: units,
  GlobalSecondaryIndexes: [
    index('gsi', { ProvisionedThroughput: units }),
    index('other', { ProvisionedThroughput: units }),
  ],
};

function engineWith(table: object): Engine {
  const engine = createEngine({ clock: manualClock(1_700_000_000_000) });
  engine.execute('CreateTable', table);
  return engine;
}

function updateTable(engine: Engine, input: object): Record<string, unknown> {
  return { ...engine.updateTable({ TableName: 'Music', ...input }).TableDescription };
}

function describeTable(engine: Engine): Record<string, unknown> {
  return { ...engine.describeTable({ TableName: 'Music' }).Table };
}

const stream = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' };
const sse = { Enabled: true };

const nothing = [
  'ProvisionedThroughput',
  'BillingMode',
  'UpdateStreamEnabled',
  'GlobalSecondaryIndexUpdates',
  'SSESpecification',
  'ReplicaUpdates',
  'MultiAccountReplicaReady',
  'ReplicaTransitRoleArn',
  'MultiRegionConsistency',
  'DeletionProtectionEnabled',
  'OnDemandThroughput',
  'WarmThroughput or TableClass',
];

type Refusal = readonly [situation: string, table: object, input: object, message: string];

const combinations: readonly Refusal[] = [
  ['nothing', onDemand, {}, `At least one of ${nothing.join(', ')} is required`],
  ['definitions alone', onDemand, attributes, `At least one of ${nothing.join(', ')} is required`],
  [
    'an empty list of index updates alone',
    onDemand,
    { GlobalSecondaryIndexUpdates: [] },
    `At least one of ${nothing.filter((name) => name !== 'GlobalSecondaryIndexUpdates').join(', ')} is required`,
  ],
  [
    'an empty list of index updates beside another change',
    onDemand,
    { GlobalSecondaryIndexUpdates: [], StreamSpecification: stream },
    `${P}List of GlobalSecondaryIndexUpdates is empty`,
  ],
  [
    'encryption beside anything',
    onDemand,
    { SSESpecification: sse, TableClass: 'STANDARD', DeletionProtectionEnabled: true },
    `${P}Server-Side Encryption modification must be the only operation in the request`,
  ],
  [
    'a class beside anything',
    onDemand,
    {
      TableClass: 'STANDARD',
      DeletionProtectionEnabled: true,
      WarmThroughput: { ReadUnitsPerSecond: 20000 },
    },
    `${P}TableClass modification must be the only operation in the request`,
  ],
  [
    'deletion protection beside anything',
    onDemand,
    { DeletionProtectionEnabled: true, WarmThroughput: { ReadUnitsPerSecond: 20000 } },
    `${P}DeletionProtection modification must be the only operation in the request`,
  ],
  [
    'warm throughput beside anything',
    onDemand,
    { WarmThroughput: { ReadUnitsPerSecond: 20000 }, StreamSpecification: stream },
    `${P}WarmThroughput must be the only operation in the request`,
  ],
  [
    'warm throughput beside a new index',
    onDemand,
    {
      ...attributes,
      WarmThroughput: { ReadUnitsPerSecond: 20000 },
      GlobalSecondaryIndexUpdates: [create('new')],
    },
    `${P}Create global secondary index cannot be specified when updating WarmThroughput`,
  ],
  [
    'on-demand limits beside a stream',
    onDemand,
    { OnDemandThroughput: { MaxReadRequestUnits: 5 }, StreamSpecification: stream },
    `${P}OnDemandThroughput can only be combined with BillingMode in an UpdateTable request`,
  ],
  [
    'a stream beside units',
    provisioned,
    { StreamSpecification: stream, ProvisionedThroughput: moreUnits },
    `${P}You cannot modify stream status while updating table IOPS`,
  ],
  [
    'a new index beside units',
    provisioned,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new')], ProvisionedThroughput: moreUnits },
    `${P}You cannot create or delete index while updating table IOPS`,
  ],
  [
    'an index deleted beside units',
    provisioned,
    { GlobalSecondaryIndexUpdates: [remove('gsi')], ProvisionedThroughput: moreUnits },
    `${P}You cannot create or delete index while updating table IOPS`,
  ],
  [
    'an index deleted beside a stream',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('gsi')], StreamSpecification: stream },
    `${P}You cannot create or delete index while changing stream status`,
  ],
];

const throughput: readonly Refusal[] = [
  [
    'provisioned without units',
    onDemand,
    { BillingMode: 'PROVISIONED' },
    `${P}ProvisionedThroughput must be specified when BillingMode is PROVISIONED`,
  ],
  [
    'provisioned without units for an index',
    onDemand,
    { BillingMode: 'PROVISIONED', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput must be specified for index: gsi`,
  ],
  [
    'provisioned without units for several indexes',
    { ...onDemand, GlobalSecondaryIndexes: [index('i-1'), index('i-2')] },
    { BillingMode: 'PROVISIONED', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput must be specified for index: i-1,i-2`,
  ],
  [
    'on-demand with units',
    provisioned,
    { BillingMode: 'PAY_PER_REQUEST', ProvisionedThroughput: units },
    `${P}ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an on-demand table',
    onDemand,
    { ProvisionedThroughput: units },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an index of a table that becomes on-demand',
    provisioned,
    { BillingMode: 'PAY_PER_REQUEST', GlobalSecondaryIndexUpdates: [update('gsi')] },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: gsi when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of a new index of an on-demand table',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new', { ProvisionedThroughput: units })] },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: new when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'units of an index of an on-demand table',
    onDemand,
    { GlobalSecondaryIndexUpdates: [update('gsi')] },
    `${P}The only Updates for index: gsi when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput`,
  ],
  [
    'a new index without units',
    provisioned,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] },
    `${P}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: new`,
  ],
  [
    'an update of an index without anything',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', {})] },
    `${P}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: gsi`,
  ],
  [
    'the units there are',
    provisioned,
    { ProvisionedThroughput: units },
    'The provisioned throughput for the table will not change. The requested value equals the current value. ' +
      'Current ReadCapacityUnits provisioned for the table: 1. Requested ReadCapacityUnits: 1. ' +
      `Current WriteCapacityUnits provisioned for the table: 1. Requested WriteCapacityUnits: 1. ${SEE_GUIDE}`,
  ],
  [
    'the units an index has',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', { ProvisionedThroughput: units })] },
    'The provisioned throughput for the index gsi will not change. The requested value equals the current value. ' +
      'Current ReadCapacityUnits provisioned for the index: 1. Requested ReadCapacityUnits: 1. ' +
      `Current WriteCapacityUnits provisioned for the index: 1. Requested WriteCapacityUnits: 1. ${SEE_GUIDE}`,
  ],
  [
    'more units than can be counted',
    provisioned,
    { ProvisionedThroughput: { ReadCapacityUnits: 1000000000001, WriteCapacityUnits: 1 } },
    'Given value 1000000000001 for ReadCapacityUnits is out of bounds',
  ],
  [
    'on-demand limits of a provisioned table',
    provisioned,
    { OnDemandThroughput: { MaxReadRequestUnits: 5 } },
    `${P}MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table BillingMode is PROVISIONED`,
  ],
  [
    'on-demand limits of an index of a provisioned table',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('gsi', { OnDemandThroughput: { MaxWriteRequestUnits: 5 } })] },
    `${P}MaxWriteRequestUnits for OnDemandThroughput cannot be specified for index : gsi when the table BillingMode is PROVISIONED`,
  ],
  [
    'an on-demand limit of 0',
    onDemand,
    { OnDemandThroughput: { MaxReadRequestUnits: 0 } },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'warm throughput below what there is',
    onDemand,
    { WarmThroughput: { WriteUnitsPerSecond: 3999 } },
    `${P}Requested WriteUnitsPerSecond for WarmThroughput for table is lower than current WarmThroughput, decreasing WarmThroughput is not supported`,
  ],
  [
    'warm throughput of an index with nothing in it',
    onDemand,
    { GlobalSecondaryIndexUpdates: [update('gsi', { WarmThroughput: {} })] },
    `${P}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: gsi`,
  ],
];

const indexActions: readonly Refusal[] = [
  [
    'an index update without action',
    onDemand,
    { GlobalSecondaryIndexUpdates: [{}] },
    `${P}One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, GlobalSecondaryIndexUpdate.Delete must not be null`,
  ],
  [
    'an index update with two actions',
    onDemand,
    { GlobalSecondaryIndexUpdates: [{ ...create('new'), ...remove('gsi') }] },
    `${P}Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object`,
  ],
  [
    'two updates of one index',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('gsi'), update('gsi')] },
    `${P}Only one global secondary index update per index is allowed simultaneously. Index: gsi`,
  ],
  [
    'an index that exists',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('gsi')] },
    'Attempting to create an index which already exists',
  ],
  [
    'a global index of the name of a local one',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('lsi')] },
    'Attempting to create an index which already exists',
  ],
  [
    'the deletion of a local index',
    onDemand,
    { GlobalSecondaryIndexUpdates: [remove('lsi')] },
    'Cannot delete an index that is not a GlobalSecondaryIndex: lsi',
  ],
  [
    'the update of a local index',
    provisioned,
    { GlobalSecondaryIndexUpdates: [update('lsi')] },
    'Cannot update an index that is not a GlobalSecondaryIndex: lsi',
  ],
  [
    'a new index without definitions',
    onDemand,
    { GlobalSecondaryIndexUpdates: [create('new')] },
    `${P}AttributeDefinitions is not specified for index: new`,
  ],
  [
    'a new index whose key is not defined',
    onDemand,
    { ...attributes, GlobalSecondaryIndexUpdates: [create('new', { KeySchema: [hash('genre')] })] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [genre], AttributeDefinitions: [pk]`,
  ],
];

const streamAndEncryption: readonly Refusal[] = [
  [
    'a stream that is enabled, with another view',
    { ...onDemand, StreamSpecification: stream },
    { StreamSpecification: { ...stream, StreamViewType: 'KEYS_ONLY' } },
    'Table already has an enabled stream: TableName: Music',
  ],
  [
    'a stream to disable that there is not',
    onDemand,
    { StreamSpecification: { StreamEnabled: false } },
    'Table has no stream to disable: TableName: Music',
  ],
  [
    'a stream without view type',
    onDemand,
    { StreamSpecification: { StreamEnabled: true } },
    `${P}If stream is being enabled then UpdateViewType is required`,
  ],
  [
    'a stream to disable with a view type',
    { ...onDemand, StreamSpecification: stream },
    { StreamSpecification: { StreamEnabled: false, StreamViewType: 'KEYS_ONLY' } },
    `${P}If stream is being disabled, then UpdateViewType must not be specified`,
  ],
  [
    'encryption that is the default already',
    onDemand,
    { SSESpecification: { Enabled: false } },
    `${P}Table is already encrypted by default`,
  ],
  [
    'encryption with the key there is',
    { ...onDemand, SSESpecification: sse },
    { SSESpecification: { SSEType: 'KMS' } },
    `${P}Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key`,
  ],
  [
    'an unknown class',
    onDemand,
    { TableClass: 'COLD' },
    'Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].',
  ],
];

function busy(table: object): { clock: ManualClock; engine: Engine } {
  const clock = manualClock(Date.UTC(2026, 10, 21));
  const engine = createEngine({ clock, tableDelays: 'realistic' });
  engine.execute('CreateTable', table);
  return { clock, engine };
}

function ready(table: object): { clock: ManualClock; engine: Engine } {
  const made = busy(table);
  made.clock.advance(60_000);
  return made;
}

function refused(name: string, message: string): unknown {
  return expect.objectContaining({ name, message });
}

const keyOf = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });
const readUnitsOf = (ReadCapacityUnits: number) => ({
  ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits: 9 },
});

describe('UpdateTable', () => {
  it.each([...combinations, ...throughput, ...indexActions, ...streamAndEncryption])(
    'refuses %s',
    (_, table, input, message) => {
      const engine = engineWith(table);
      const before = describeTable(engine);
      expect(() => updateTable(engine, input)).toThrow(
        expect.objectContaining({ name: 'ValidationException', message }),
      );
      expect(describeTable(engine)).toEqual(before);
    },
  );

  it('does not find a table or an index that is not there', () => {
    const engine = engineWith(onDemand);
    expect(() => engine.execute('UpdateTable', { TableName: 'Absent', TableClass: 'STANDARD' })).toThrow(
      expect.objectContaining({
        name: 'ResourceNotFoundException',
        message: 'Requested resource not found: Table: Absent not found',
      }),
    );
    const input = { GlobalSecondaryIndexUpdates: [remove('gsi'), remove('absent')] };
    expect(() => updateTable(engine, input)).toThrow(
      expect.objectContaining({
        name: 'ResourceNotFoundException',
        message: 'Requested resource not found: Index absent for table Music',
      }),
    );
    expect(describeTable(engine)).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexName: 'gsi', IndexStatus: 'ACTIVE' }],
    });
  });

  it.each([
    ['empty warm throughput', { WarmThroughput: {} }],
    ['empty on-demand limits', { OnDemandThroughput: {} }],
    [
      'warm throughput of an index that is not there',
      { GlobalSecondaryIndexUpdates: [update('absent', { WarmThroughput: { ReadUnitsPerSecond: 20000 } })] },
    ],
  ])('answers %s with a fault, as AWS does', (_, input) => {
    expect(() => updateTable(engineWith(onDemand), input)).toThrow(
      expect.objectContaining({ name: 'InternalFailure', message: '', statusCode: 500 }),
    );
  });

  it('refuses to create or delete two indexes in one call, and a twenty-first', () => {
    const engine = engineWith({
      ...onDemand,
      GlobalSecondaryIndexes: Array.from({ length: 20 }, (_, i) => index(`index${i}`)),
    });
    expect(() =>
      updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('index1'), remove('index2')] }),
    ).toThrow(
      expect.objectContaining({
        name: 'LimitExceededException',
        message:
          'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      }),
    );
    expect(() =>
      updateTable(engine, { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] }),
    ).toThrow(
      expect.objectContaining({
        name: 'LimitExceededException',
        message:
          'Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of 20',
      }),
    );
  });

  it.each([
    ['ReplicaUpdates', [{ Create: { RegionName: 'eu-west-1' } }]],
    ['MultiRegionConsistency', 'STRONG'],
    ['GlobalTableWitnessUpdates', [{ Create: { RegionName: 'eu-west-1' } }]],
    ['GlobalTableSettingsReplicationMode', 'ENABLED'],
    ['DisassociationProtectionEnabled', true],
    ['VectorIndexUpdates', []],
  ])('refuses %s by name', (member, value) => {
    expect(() => updateTable(engineWith(onDemand), { [member]: value })).toThrow(member);
  });

  it('answers the old units with UPDATING and has the new ones next', () => {
    const engine = engineWith(provisioned);
    expect(updateTable(engine, { ProvisionedThroughput: moreUnits })).toMatchObject({
      TableStatus: 'UPDATING',
      ProvisionedThroughput: { ...units, NumberOfDecreasesToday: 0 },
    });
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      ProvisionedThroughput: {
        ...moreUnits,
        NumberOfDecreasesToday: 0,
        LastIncreaseDateTime: new Date(1_700_000_000_000),
      },
      WarmThroughput: { ReadUnitsPerSecond: 2, WriteUnitsPerSecond: 2 },
    });
    updateTable(engine, { ProvisionedThroughput: { ReadCapacityUnits: 3, WriteCapacityUnits: 1 } });
    expect(describeTable(engine).ProvisionedThroughput).toEqual({
      ReadCapacityUnits: 3,
      WriteCapacityUnits: 1,
      NumberOfDecreasesToday: 1,
      LastIncreaseDateTime: new Date(1_700_000_000_000),
      LastDecreaseDateTime: new Date(1_700_000_000_000),
    });
  });

  it('counts the decreases of each UTC day anew', () => {
    const clock = manualClock(Date.UTC(2026, 0, 1, 23, 59));
    const engine = createEngine({ clock });
    engine.execute('CreateTable', {
      ...provisioned,
      ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 9 },
    });
    updateTable(engine, { ProvisionedThroughput: units });
    expect(describeTable(engine)).toMatchObject({ ProvisionedThroughput: { NumberOfDecreasesToday: 1 } });
    clock.advance(60_000);
    expect(describeTable(engine)).toMatchObject({ ProvisionedThroughput: { NumberOfDecreasesToday: 0 } });
  });

  it('changes the units of the table and of its indexes in one call', () => {
    const engine = engineWith(provisioned);
    expect(
      updateTable(engine, {
        ProvisionedThroughput: moreUnits,
        GlobalSecondaryIndexUpdates: [
          update('gsi'),
          update('other', { ProvisionedThroughput: { ...units, ReadCapacityUnits: 7 } }),
        ],
      }),
    ).toMatchObject({
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi', IndexStatus: 'UPDATING', ProvisionedThroughput: units },
        { IndexName: 'other', IndexStatus: 'UPDATING', ProvisionedThroughput: units },
      ],
    });
    expect(describeTable(engine)).toMatchObject({
      ProvisionedThroughput: moreUnits,
      GlobalSecondaryIndexes: [
        { IndexStatus: 'ACTIVE', ProvisionedThroughput: moreUnits },
        { IndexStatus: 'ACTIVE', ProvisionedThroughput: { ReadCapacityUnits: 7, WriteCapacityUnits: 1 } },
      ],
    });
  });

  it('switches the billing mode there and back', () => {
    const engine = engineWith({
      ...onDemand,
      OnDemandThroughput: { MaxReadRequestUnits: 10 },
      GlobalSecondaryIndexes: [index('gsi', { OnDemandThroughput: { MaxReadRequestUnits: 10 } })],
    });
    updateTable(engine, {
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: units,
      GlobalSecondaryIndexUpdates: [update('gsi')],
    });
    const settled = describeTable(engine);
    expect(settled).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PROVISIONED' },
      ProvisionedThroughput: units,
      WarmThroughput: { ReadUnitsPerSecond: 12000, WriteUnitsPerSecond: 4000, Status: 'ACTIVE' },
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE', ProvisionedThroughput: moreUnits }],
    });
    expect(settled).not.toHaveProperty('OnDemandThroughput');
    expect(settled).not.toHaveProperty('GlobalSecondaryIndexes.0.OnDemandThroughput');
    updateTable(engine, { BillingMode: 'PAY_PER_REQUEST', OnDemandThroughput: { MaxWriteRequestUnits: 4 } });
    expect(describeTable(engine)).toMatchObject({
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      OnDemandThroughput: { MaxWriteRequestUnits: 4 },
      GlobalSecondaryIndexes: [{ ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0 } }],
    });
  });

  it('answers UPDATING to a billing mode or a class sent again, and changes nothing', () => {
    const engine = engineWith(onDemand);
    const before = describeTable(engine);
    expect(updateTable(engine, { BillingMode: 'PAY_PER_REQUEST' })).toMatchObject({
      TableStatus: 'UPDATING',
    });
    expect(updateTable(engine, { TableClass: 'STANDARD' })).toMatchObject({ TableStatus: 'UPDATING' });
    expect(describeTable(engine)).toEqual(before);
  });

  it('answers the old class, then tells the new one and when it came', () => {
    const engine = engineWith(onDemand);
    const answer = updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' });
    expect(answer).toMatchObject({ TableStatus: 'UPDATING' });
    expect(answer).not.toHaveProperty('TableClassSummary');
    expect(describeTable(engine)).toMatchObject({
      TableClassSummary: {
        TableClass: 'STANDARD_INFREQUENT_ACCESS',
        LastUpdateDateTime: new Date(1_700_000_000_000),
      },
    });
  });

  it('encrypts with a key, with another and with none', () => {
    const engine = engineWith(onDemand);
    const managed = updateTable(engine, { SSESpecification: sse });
    expect(managed).toMatchObject({
      TableStatus: 'ACTIVE',
      SSEDescription: { Status: 'UPDATING', SSEType: 'KMS' },
    });
    const managedKey = expect.stringMatching(/^arn:aws:kms:us-east-1:000000000000:key\/(?!1111)/);
    expect(describeTable(engine)).toMatchObject({
      SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: managedKey },
    });
    const mine = 'arn:aws:kms:us-east-1:000000000000:key/11111111-2222-4333-8444-555555555555';
    expect(
      updateTable(engine, { SSESpecification: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: mine } }),
    ).toMatchObject({ SSEDescription: { Status: 'UPDATING', KMSMasterKeyArn: managedKey } });
    expect(describeTable(engine)).toMatchObject({
      SSEDescription: { Status: 'ENABLED', KMSMasterKeyArn: mine },
    });
    updateTable(engine, { SSESpecification: { Enabled: false } });
    expect(describeTable(engine)).not.toHaveProperty('SSEDescription');
  });

  it('keeps the label of a stream once disabled and mints another one when it is enabled anew', () => {
    const engine = engineWith(onDemand);
    expect(updateTable(engine, { StreamSpecification: stream })).toMatchObject({
      TableStatus: 'UPDATING',
      StreamSpecification: stream,
      LatestStreamLabel: '2023-11-14T22:13:20.000',
      LatestStreamArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Music/stream/2023-11-14T22:13:20.000',
    });
    updateTable(engine, { StreamSpecification: { StreamEnabled: false } });
    const disabled = describeTable(engine);
    expect(disabled).not.toHaveProperty('StreamSpecification');
    expect(disabled).toMatchObject({ LatestStreamLabel: '2023-11-14T22:13:20.000' });
    updateTable(engine, { StreamSpecification: { ...stream, StreamViewType: 'KEYS_ONLY' } });
    expect(describeTable(engine)).toMatchObject({
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      LatestStreamLabel: '2023-11-14T22:13:20.001',
    });
  });

  it('sets, keeps and lifts on-demand limits', () => {
    const engine = engineWith(onDemand);
    expect(
      updateTable(engine, { OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: 20 } }),
    ).toMatchObject({
      TableStatus: 'ACTIVE',
      OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: 20 },
    });
    updateTable(engine, { OnDemandThroughput: { MaxWriteRequestUnits: -1 } });
    expect(describeTable(engine)).toMatchObject({
      OnDemandThroughput: { MaxReadRequestUnits: 10, MaxWriteRequestUnits: -1 },
    });
    const limit = { OnDemandThroughput: { MaxReadRequestUnits: 7 } };
    expect(updateTable(engine, { GlobalSecondaryIndexUpdates: [update('gsi', limit)] })).toMatchObject({
      GlobalSecondaryIndexes: [{ IndexStatus: 'UPDATING', ...limit }],
    });
  });

  it('raises warm throughput', () => {
    const engine = engineWith(onDemand);
    expect(updateTable(engine, { WarmThroughput: { ReadUnitsPerSecond: 20000 } })).toMatchObject({
      WarmThroughput: { ReadUnitsPerSecond: 20000, WriteUnitsPerSecond: 4000, Status: 'UPDATING' },
    });
    const warmer = { WarmThroughput: { WriteUnitsPerSecond: 5000 } };
    updateTable(engine, { GlobalSecondaryIndexUpdates: [update('gsi', warmer)] });
    expect(describeTable(engine)).toMatchObject({
      WarmThroughput: { ReadUnitsPerSecond: 20000, WriteUnitsPerSecond: 4000, Status: 'ACTIVE' },
      GlobalSecondaryIndexes: [
        { WarmThroughput: { ReadUnitsPerSecond: 12000, WriteUnitsPerSecond: 5000, Status: 'ACTIVE' } },
      ],
    });
  });

  it('creates an index, fills it and deletes it with what only it needed', () => {
    const engine = engineWith(onDemand);
    const put = (Item: object): object => engine.execute('PutItem', { TableName: 'Music', Item });
    put({ ...keyOf('jazz'), genre: { S: 'jazz' } });
    put({ ...keyOf('number'), genre: { N: '1' } });
    put({ ...keyOf('empty'), genre: { S: '' } });
    put(keyOf('none'));
    const created = updateTable(engine, {
      AttributeDefinitions: [text('genre'), text('stale'), { AttributeName: 'sk', AttributeType: 'N' }],
      GlobalSecondaryIndexUpdates: [create('byGenre', { KeySchema: [hash('genre'), range('sk')] })],
    });
    expect(created).toMatchObject({
      TableStatus: 'UPDATING',
      AttributeDefinitions: [text('genre'), text('pk'), text('sk')],
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi', IndexStatus: 'ACTIVE' },
        { IndexName: 'byGenre', IndexStatus: 'CREATING', Backfilling: false, ItemCount: 0 },
      ],
    });
    const indexes = describeTable(engine).GlobalSecondaryIndexes;
    expect(indexes).toMatchObject([{}, { IndexStatus: 'ACTIVE', ItemCount: 1 }]);
    expect(indexes).not.toHaveProperty('1.Backfilling');
    put({ ...keyOf('rock'), genre: { S: 'rock' } });
    expect(describeTable(engine)).toMatchObject({
      GlobalSecondaryIndexes: [{ ItemCount: 5 }, { ItemCount: 2 }],
    });

    expect(updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('byGenre')] })).toMatchObject({
      GlobalSecondaryIndexes: [{}, { IndexName: 'byGenre', IndexStatus: 'DELETING' }],
    });
    const after = describeTable(engine);
    expect(after).toMatchObject({
      TableStatus: 'ACTIVE',
      AttributeDefinitions: [text('pk'), text('sk')],
      ItemCount: 5,
    });
    expect(after.GlobalSecondaryIndexes).toHaveLength(1);
  });

  it('creates an index and makes the table on-demand in one call', () => {
    const engine = engineWith(provisioned);
    updateTable(engine, {
      ...attributes,
      BillingMode: 'PAY_PER_REQUEST',
      GlobalSecondaryIndexUpdates: [create('new')],
    });
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      GlobalSecondaryIndexes: [
        { IndexName: 'gsi' },
        { IndexName: 'other' },
        { IndexName: 'new', IndexStatus: 'ACTIVE' },
      ],
    });
  });

  it('accepts the ARN of the table', () => {
    const engine = engineWith(onDemand);
    const TableName = 'arn:aws:dynamodb:us-east-1:000000000000:table/Music';
    expect(updateTable(engine, { TableName, DeletionProtectionEnabled: true })).toMatchObject({
      TableStatus: 'ACTIVE',
      DeletionProtectionEnabled: true,
    });
  });
});

describe('UpdateTable with realistic delays', () => {
  const PREFIX = 'Attempt to change a resource which is still in use: ';

  it('refuses everything while the table is being created', () => {
    const { engine } = busy(onDemand);
    expect(() => updateTable(engine, { TableClass: 'STANDARD' })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Table is being created: Music`),
    );
    expect(() => updateTable(engine, { DeletionProtectionEnabled: true })).toThrow(
      refused(
        'ResourceInUseException',
        'Table needs to be in ACTIVE status to modify deletion protection setting.',
      ),
    );
  });

  it('keeps the old units until the change is done', () => {
    const { clock, engine } = ready(provisioned);
    updateTable(engine, { ProvisionedThroughput: moreUnits });
    clock.advance(1_499);
    expect(describeTable(engine)).toMatchObject({ TableStatus: 'UPDATING', ProvisionedThroughput: units });
    expect(() => updateTable(engine, { ProvisionedThroughput: units })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Table IOPS are currently being updated. Table: Music`),
    );
    expect(updateTable(engine, { DeletionProtectionEnabled: true })).toMatchObject({
      TableStatus: 'UPDATING',
    });
    clock.advance(1);
    expect(describeTable(engine)).toMatchObject({ TableStatus: 'ACTIVE', ProvisionedThroughput: moreUnits });
  });

  it('takes an index from allocation through backfilling to ACTIVE, the table being ACTIVE before', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] });
    const query = {
      TableName: 'Music',
      IndexName: 'new',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'a' } },
    };
    expect(() => engine.execute('Query', query)).toThrow(
      refused('ValidationException', 'Cannot read from backfilling global secondary index: new'),
    );
    clock.advance(40_000);
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, { IndexStatus: 'CREATING', Backfilling: true }],
    });
    expect(() => engine.execute('Query', query)).toThrow(
      'Cannot read from backfilling global secondary index: new',
    );
    clock.advance(560_000);
    expect(describeTable(engine)).toMatchObject({ GlobalSecondaryIndexes: [{}, { IndexStatus: 'ACTIVE' }] });
    expect(engine.execute('Query', query)).toMatchObject({ Count: 0 });
  });

  it('deletes an index that is being filled', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { ...attributes, GlobalSecondaryIndexUpdates: [create('new')] });
    expect(() => updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('new')] })).toThrow(
      /resource allocation phase/,
    );
    clock.advance(40_000);
    expect(() => updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('gsi')] })).toThrow(
      refused(
        'LimitExceededException',
        'Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table',
      ),
    );
    updateTable(engine, { GlobalSecondaryIndexUpdates: [remove('new')] });
    clock.advance(4_000);
    expect(describeTable(engine).GlobalSecondaryIndexes).toHaveLength(1);
    expect(engine.execute('DeleteTable', { TableName: 'Music' })).toMatchObject({
      TableDescription: { TableStatus: 'DELETING' },
    });
  });

  it('leaves the table ACTIVE while its encryption changes', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { SSESpecification: sse });
    expect(describeTable(engine)).toMatchObject({
      TableStatus: 'ACTIVE',
      SSEDescription: { Status: 'UPDATING' },
    });
    expect(() => engine.execute('DeleteTable', { TableName: 'Music' })).toThrow(
      refused('ResourceInUseException', `${PREFIX}Server-Side Encryption is still being updated`),
    );
    clock.advance(22_000);
    expect(describeTable(engine)).toMatchObject({ SSEDescription: { Status: 'ENABLED' } });
  });

  it('refuses a second change of deletion protection within 15 seconds', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { DeletionProtectionEnabled: true });
    expect(updateTable(engine, { DeletionProtectionEnabled: true })).toMatchObject({
      DeletionProtectionEnabled: true,
    });
    clock.advance(14_999);
    expect(() => updateTable(engine, { DeletionProtectionEnabled: false })).toThrow(
      refused(
        'ThrottlingException',
        'Deletion protection setting for table Music modified within the previous 15000 milliseconds. Please try again after 2026-11-21T00:01:15.000Z',
      ),
    );
    clock.advance(1);
    expect(updateTable(engine, { DeletionProtectionEnabled: false })).toMatchObject({
      DeletionProtectionEnabled: false,
    });
  });

  it('refuses a third class within 30 days', () => {
    const { clock, engine } = ready(onDemand);
    updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' });
    clock.advance(10_000);
    updateTable(engine, { TableClass: 'STANDARD' });
    clock.advance(10_000);
    expect(updateTable(engine, { TableClass: 'STANDARD' })).toMatchObject({ TableStatus: 'UPDATING' });
    expect(() => updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' })).toThrow(
      refused(
        'LimitExceededException',
        'Subscriber limit exceeded: Updates to TableClass are limited to 2 times in 30 day(s).',
      ),
    );
    clock.advance(30 * 86_400_000);
    expect(updateTable(engine, { TableClass: 'STANDARD_INFREQUENT_ACCESS' })).toMatchObject({
      TableStatus: 'UPDATING',
    });
  });

  it('refuses a fifth decrease of units within the hour, for the table and for each index by itself', () => {
    const { clock, engine } = ready({
      ...provisioned,
      ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 9 },
      GlobalSecondaryIndexes: [
        index('gsi', { ProvisionedThroughput: { ReadCapacityUnits: 9, WriteCapacityUnits: 9 } }),
      ],
    });
    for (const readUnits of [8, 7, 6, 5]) {
      updateTable(engine, readUnitsOf(readUnits));
      clock.advance(10_000);
    }
    expect(() => updateTable(engine, readUnitsOf(4))).toThrow(
      /^Subscriber limit exceeded: Provisioned throughput decreases/,
    );
    updateTable(engine, { GlobalSecondaryIndexUpdates: [update('gsi', readUnitsOf(4))] });
    clock.advance(3_600_000);
    expect(updateTable(engine, readUnitsOf(4))).toMatchObject({ TableStatus: 'UPDATING' });
  });
});

describe('UpdateTable without delays', () => {
  it('may be called as often as a test likes', () => {
    const engine = engineWith({
      ...provisioned,
      ProvisionedThroughput: { ReadCapacityUnits: 50, WriteCapacityUnits: 50 },
    });
    for (let readUnits = 49; readUnits > 39; readUnits -= 1) {
      updateTable(engine, {
        ProvisionedThroughput: { ReadCapacityUnits: readUnits, WriteCapacityUnits: 50 },
      });
      updateTable(engine, { DeletionProtectionEnabled: readUnits % 2 === 0 });
      updateTable(engine, { TableClass: readUnits % 2 === 0 ? 'STANDARD' : 'STANDARD_INFREQUENT_ACCESS' });
    }
    expect(describeTable(engine)).toMatchObject({ ProvisionedThroughput: { ReadCapacityUnits: 40 } });
  });
});
