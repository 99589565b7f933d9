import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import {
  attributes,
  create,
  describeTable,
  engineWith,
  index,
  onDemand,
  provisioned,
  remove,
  sse,
  stream,
  update,
  updateTable,
} from '../../test/updated-table.ts';
import { hash, moreUnits, range, text, units } from '../../test/table-input.ts';

const keyOf = (sk: string) => ({ pk: { S: 'p' }, sk: { S: sk } });

describe('UpdateTable', () => {
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
