import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine } from '../engine.ts';
import { create, describeTable, gsi, named, plain } from '../../test/created-table.ts';
import { hash, range, text, units } from '../../test/table-input.ts';

describe('CreateTable', () => {
  it('answers a plain on-demand table as AWS does', () => {
    const description = create(plain, createEngine({ clock: manualClock(1_700_000_000_123) }));
    expect(description).toEqual({
      AttributeDefinitions: [text('pk')],
      TableName: 'Music',
      KeySchema: [hash('pk')],
      TableStatus: 'CREATING',
      CreationDateTime: new Date(1_700_000_000_123),
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 0, WriteCapacityUnits: 0 },
      TableSizeBytes: 0,
      ItemCount: 0,
      TableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Music',
      TableId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      BillingModeSummary: {
        BillingMode: 'PAY_PER_REQUEST',
        LastUpdateToPayPerRequestDateTime: new Date(1_700_000_000_123),
      },
      DeletionProtectionEnabled: false,
      WarmThroughput: { ReadUnitsPerSecond: 12000, WriteUnitsPerSecond: 4000, Status: 'ACTIVE' },
    });
  });

  it('answers indexes, stream, encryption and class as AWS does', () => {
    const engine = createEngine({
      clock: manualClock(1_700_000_000_123),
      region: 'eu-west-2',
      accountId: '123456789012',
    });
    const description = create(
      {
        TableName: 'Music',
        AttributeDefinitions: [text('sk'), text('pk'), text('album')],
        KeySchema: [hash('pk'), range('sk')],
        ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 6 },
        LocalSecondaryIndexes: [
          {
            IndexName: 'byAlbum',
            KeySchema: [hash('pk'), range('album')],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['z', 'a'] },
          },
        ],
        GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('album')], ProvisionedThroughput: units })],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
        SSESpecification: { Enabled: true },
        TableClass: 'STANDARD_INFREQUENT_ACCESS',
        DeletionProtectionEnabled: true,
        Tags: [{ Key: 'team', Value: 'blue' }],
      },
      engine,
    );
    const arn = 'arn:aws:dynamodb:eu-west-2:123456789012:table/Music';
    expect(description).toMatchObject({
      AttributeDefinitions: [text('album'), text('pk'), text('sk')],
      ProvisionedThroughput: { NumberOfDecreasesToday: 0, ReadCapacityUnits: 5, WriteCapacityUnits: 6 },
      LocalSecondaryIndexes: [
        {
          IndexName: 'byAlbum',
          KeySchema: [hash('pk'), range('album')],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['a', 'z'] },
          IndexSizeBytes: 0,
          ItemCount: 0,
          IndexArn: `${arn}/index/byAlbum`,
        },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi',
          KeySchema: [hash('album')],
          Projection: { ProjectionType: 'ALL' },
          IndexStatus: 'CREATING',
          ProvisionedThroughput: { NumberOfDecreasesToday: 0, ...units },
          IndexSizeBytes: 0,
          ItemCount: 0,
          IndexArn: `${arn}/index/gsi`,
          WarmThroughput: { ReadUnitsPerSecond: 1, WriteUnitsPerSecond: 1, Status: 'ACTIVE' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      LatestStreamLabel: '2023-11-14T22:13:20.123',
      LatestStreamArn: `${arn}/stream/2023-11-14T22:13:20.123`,
      SSEDescription: {
        Status: 'ENABLED',
        SSEType: 'KMS',
        KMSMasterKeyArn: expect.stringMatching(/^arn:aws:kms:eu-west-2:123456789012:key\/[0-9a-f-]{36}$/),
      },
      TableClassSummary: { TableClass: 'STANDARD_INFREQUENT_ACCESS' },
      DeletionProtectionEnabled: true,
    });
    expect(description).not.toHaveProperty('BillingModeSummary');
    expect(description).not.toHaveProperty('Tags');
  });

  it('makes the table usable for the very next request', () => {
    const engine = createEngine();
    expect(create({ ...plain, GlobalSecondaryIndexes: [gsi()] }, engine)).toMatchObject({
      TableStatus: 'CREATING',
    });
    expect(describeTable(engine, 'Music')).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }],
    });
  });

  it('makes the table usable although the clock is set back', () => {
    const clock = manualClock(1_700_000_000_000);
    const engine = createEngine({ clock });
    create(plain, engine);
    clock.advance(-1_700_000_000_000);
    expect(describeTable(engine, 'Music')).toMatchObject({ TableStatus: 'ACTIVE' });
  });

  it('refuses a name that is taken', () => {
    const engine = createEngine();
    create(plain, engine);
    expect(() => create(plain, engine)).toThrow(
      expect.objectContaining({ name: 'ResourceInUseException', message: 'Table already exists: Music' }),
    );
  });

  it('takes as long as AWS with realistic delays', () => {
    const clock = manualClock(0);
    const engine = createEngine({ clock, tableDelays: 'realistic' });
    create(plain, engine);
    expect(() => create(plain, engine)).toThrow(
      expect.objectContaining({
        name: 'ResourceInUseException',
        message: 'Attempt to change a resource which is still in use: Table is being created: Music',
      }),
    );
    clock.advance(3_999);
    expect(describeTable(engine, 'Music')).toMatchObject({ TableStatus: 'CREATING' });
    clock.advance(1);
    expect(describeTable(engine, 'Music')).toMatchObject({ TableStatus: 'ACTIVE' });
  });

  it('takes longer with global indexes, which turn ACTIVE together with the table', () => {
    const clock = manualClock(0);
    const engine = createEngine({ clock, tableDelays: 'realistic' });
    create({ ...plain, GlobalSecondaryIndexes: [gsi()] }, engine);
    clock.advance(17_999);
    expect(describeTable(engine, 'Music')).toMatchObject({
      TableStatus: 'CREATING',
      GlobalSecondaryIndexes: [{ IndexStatus: 'CREATING' }],
    });
    clock.advance(1);
    expect(describeTable(engine, 'Music')).toMatchObject({
      TableStatus: 'ACTIVE',
      GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }],
    });
  });

  it('refuses more throughput than an account has', () => {
    const input = {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ReadCapacityUnits: 40001, WriteCapacityUnits: 1 },
    };
    expect(() => create(input)).toThrow(
      expect.objectContaining({
        name: 'LimitExceededException',
        message:
          'The requested ReadCapacityUnits, 40001, is above the per table maximum for the account in us-east-1. Per table maximum: 40000. ' +
          'Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.',
      }),
    );
  });

  it('refuses more than 100 projected attributes over all indexes', () => {
    const indexes = (count: number) =>
      named(count, 'index').map((IndexName) =>
        gsi({ IndexName, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: named(20, IndexName) } }),
      );
    expect(create({ ...plain, GlobalSecondaryIndexes: indexes(5) })).toMatchObject({
      TableStatus: 'CREATING',
    });
    expect(() => create({ ...plain, GlobalSecondaryIndexes: indexes(6) })).toThrow(/NonKeyAttributes/);
  });

  it.each(['ResourcePolicy', 'GlobalTableSourceArn', 'GlobalTableSettingsReplicationMode', 'VectorIndexes'])(
    'refuses %s by name',
    (member) => {
      const values: Record<string, unknown> = {
        ResourcePolicy: '{}',
        GlobalTableSourceArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Other',
        GlobalTableSettingsReplicationMode: 'ENABLED',
        VectorIndexes: [],
      };
      expect(() => create({ ...plain, [member]: values[member] })).toThrow(member);
    },
  );

  it('accepts the ARN of the table in place of its name', () => {
    const engine = createEngine();
    expect(
      create({ ...plain, TableName: 'arn:aws:dynamodb:us-east-1:000000000000:table/Music' }, engine),
    ).toMatchObject({
      TableName: 'Music',
    });
    expect(describeTable(engine, 'Music')).toMatchObject({ TableName: 'Music' });
  });

  it('keeps nothing of what the caller changes afterwards, in or out', () => {
    const engine = createEngine();
    const key = hash('pk');
    const output = create({ ...plain, KeySchema: [key] }, engine);
    key.AttributeName = 'changed';
    for (const list of [output.KeySchema, output.AttributeDefinitions]) {
      if (Array.isArray(list)) list.splice(0, 1, 'changed');
    }
    expect(describeTable(engine, 'Music')).toMatchObject({
      KeySchema: [hash('pk')],
      AttributeDefinitions: [text('pk')],
    });
  });

  it('gives a table created anew another id and the same ARN', () => {
    const engine = createEngine();
    const first = create(plain, engine);
    engine.execute('DeleteTable', { TableName: 'Music' });
    const second = create(plain, engine);
    expect(second.TableArn).toBe(first.TableArn);
    expect(second.TableId).not.toBe(first.TableId);
  });
});
