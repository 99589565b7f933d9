import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

const P = 'One or more parameter values were invalid: ';
const hash = (AttributeName: string) => ({ AttributeName, KeyType: 'HASH' });
const range = (AttributeName: string) => ({ AttributeName, KeyType: 'RANGE' });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
const units = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
const all = { ProjectionType: 'ALL' };
const named = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const plain = {
  TableName: 'Music',
  AttributeDefinitions: [text('pk')],
  KeySchema: [hash('pk')],
  BillingMode: 'PAY_PER_REQUEST',
};
const ranged = {
  ...plain,
  AttributeDefinitions: [text('pk'), text('sk')],
  KeySchema: [hash('pk'), range('sk')],
};

function lsi(over: object = {}): object {
  return { IndexName: 'lsi', KeySchema: [hash('pk'), range('sk')], Projection: all, ...over };
}

function gsi(over: object = {}): object {
  return { IndexName: 'gsi', KeySchema: [hash('pk')], Projection: all, ...over };
}

/** How AWS prints elements of a key schema, given as `HASH pk`. */
function elementTexts(...elements: string[]): string {
  return elements
    .map((element) => element.split(' '))
    .map(([keyType, name]) => `KeySchemaElement(attributeName=${name}, keyType=${keyType})`)
    .join(', ');
}

function create(input: object, engine: Engine = createEngine()): Record<string, unknown> {
  const output: { TableDescription?: Record<string, unknown> } = engine.execute('CreateTable', input);
  return output.TableDescription ?? {};
}

function describeTable(engine: Engine, TableName: string): Record<string, unknown> {
  return { ...engine.describeTable({ TableName }).Table };
}

type Refusal = readonly [situation: string, input: object, message: string];

const refusals: readonly Refusal[] = [
  // billing and throughput
  [
    'on-demand with units',
    { ...plain, ProvisionedThroughput: units },
    `${P}Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'provisioned without units',
    { ...plain, BillingMode: undefined },
    `${P}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
  ],
  [
    'too many read units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ...units, ReadCapacityUnits: 1000000000001 },
    },
    'Given value 1000000000001 for ReadCapacityUnits is out of bounds',
  ],
  [
    'too many write units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ...units, WriteCapacityUnits: 1000000000001 },
    },
    'Given value 1000000000001 for WriteCapacityUnits is out of bounds',
  ],
  [
    'on-demand limits of a provisioned table',
    {
      ...plain,
      BillingMode: undefined,
      ProvisionedThroughput: units,
      OnDemandThroughput: { MaxReadRequestUnits: 5 },
    },
    `${P}MaxReadRequestUnits for OnDemandThroughput cannot be specified when table BillingMode is PROVISIONED.`,
  ],
  [
    'an on-demand limit of 0',
    { ...plain, OnDemandThroughput: { MaxReadRequestUnits: 0 } },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'an on-demand limit of -1, which only UpdateTable takes',
    { ...plain, OnDemandThroughput: { MaxWriteRequestUnits: -1 } },
    `${P}Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range`,
  ],
  [
    'warm throughput below the units',
    {
      ...plain,
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ReadCapacityUnits: 10, WriteCapacityUnits: 10 },
      WarmThroughput: { ReadUnitsPerSecond: 9 },
    },
    `${P}Requested ReadUnitsPerSecond for WarmThroughput for table is lower than ReadCapacityUnits of ProvisionedThroughput`,
  ],
  [
    'warm throughput below what an on-demand table starts with',
    { ...plain, WarmThroughput: { WriteUnitsPerSecond: 3999 } },
    `${P}Requested WriteUnitsPerSecond for WarmThroughput for table is lower than initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial`,
  ],
  // keys
  [
    'a definition twice',
    { ...plain, AttributeDefinitions: [text('pk'), text('pk')] },
    'Attribute Name is duplicated: pk',
  ],
  [
    'more key attributes than definitions',
    { ...plain, KeySchema: [hash('pk'), range('sk')] },
    'Invalid KeySchema: Some index key attribute have no definition',
  ],
  [
    'a key attribute that is not defined',
    { ...plain, AttributeDefinitions: [text('c'), text('d')], KeySchema: [hash('a'), range('b')] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [a, b], AttributeDefinitions: [c, d]`,
  ],
  [
    'the same attribute as both keys',
    { ...ranged, KeySchema: [hash('pk'), range('pk')] },
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  ],
  [
    'a RANGE key first',
    { ...plain, KeySchema: [range('pk')] },
    'Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
  ],
  [
    'a second HASH key',
    { ...ranged, KeySchema: [hash('pk'), hash('sk')] },
    'Invalid KeySchema: The second KeySchemaElement is not a RANGE key type',
  ],
  [
    'a third key attribute',
    {
      ...plain,
      AttributeDefinitions: ['a', 'b', 'c'].map(text),
      KeySchema: [hash('a'), range('b'), range('c')],
    },
    `1 validation error detected: Value '[${elementTexts('HASH a', 'RANGE b', 'RANGE c')}]' at 'keySchema' failed to satisfy constraint: Member must have length less than or equal to 2`,
  ],
  [
    'a third key attribute and no units',
    {
      ...plain,
      BillingMode: undefined,
      AttributeDefinitions: ['a', 'b', 'c'].map(text),
      KeySchema: [hash('a'), range('b'), range('c')],
    },
    `${P}ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED`,
  ],
  [
    'the same attribute as both keys, defined alone',
    { ...plain, KeySchema: [hash('pk'), range('pk')] },
    'Invalid KeySchema: Some index key attribute have no definition',
  ],
  [
    'a third key attribute of a local index',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk'), range('sk'), range('pk')] })] },
    `1 validation error detected: Value '[${elementTexts('HASH pk', 'RANGE sk', 'RANGE pk')}]' at 'localSecondaryIndexes.1.member.keySchema' failed to satisfy constraint: Member must have length less than or equal to 2`,
  ],
  [
    'a definition too many without indexes',
    { ...plain, AttributeDefinitions: [text('pk'), text('other')] },
    `${P}Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions`,
  ],
  [
    'a definition too many with indexes',
    { ...plain, AttributeDefinitions: [text('pk'), text('other')], GlobalSecondaryIndexes: [gsi()] },
    `${P}Some AttributeDefinitions are not used. AttributeDefinitions: [pk, other], keys used: [pk]`,
  ],
  // local indexes
  [
    'an empty list of local indexes',
    { ...ranged, LocalSecondaryIndexes: [] },
    `${P}List of LocalSecondaryIndexes is empty`,
  ],
  [
    'a local index of a table without range key',
    { ...plain, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk')] })] },
    `${P}Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex`,
  ],
  [
    'a local index without range key',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk')] })] },
    `${P}Index KeySchema does not have a range key for index: lsi`,
  ],
  [
    'a local index with another hash key',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('sk'), range('pk')] })] },
    `${P}Index KeySchema does not have the same leading hash key as table KeySchema for index: lsi. index hash key: sk, table hash key: pk`,
  ],
  [
    'a local index with undefined keys',
    { ...ranged, LocalSecondaryIndexes: [lsi({ KeySchema: [hash('pk'), range('x')] })] },
    `${P}Some index key attributes are not defined in AttributeDefinitions. Keys: [pk, x], AttributeDefinitions: [pk, sk]`,
  ],
  [
    'a local index without projection type',
    { ...ranged, LocalSecondaryIndexes: [lsi({ Projection: {} })] },
    `${P}Unknown ProjectionType: null`,
  ],
  [
    'ALL with attributes',
    {
      ...ranged,
      LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'ALL', NonKeyAttributes: ['a'] } })],
    },
    `${P}ProjectionType is ALL, but NonKeyAttributes is specified`,
  ],
  [
    'KEYS_ONLY with attributes',
    {
      ...ranged,
      LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'KEYS_ONLY', NonKeyAttributes: ['a'] } })],
    },
    `${P}ProjectionType is KEYS_ONLY, but NonKeyAttributes is specified`,
  ],
  [
    'INCLUDE without attributes',
    { ...ranged, LocalSecondaryIndexes: [lsi({ Projection: { ProjectionType: 'INCLUDE' } })] },
    `${P}ProjectionType is INCLUDE, but NonKeyAttributes is not specified`,
  ],
  [
    'INCLUDE with an attribute twice',
    {
      ...ranged,
      LocalSecondaryIndexes: [
        lsi({ Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['a', 'a'] } }),
      ],
    },
    `${P}Duplicate element in NonKeyAttributes: a`,
  ],
  [
    'two local indexes of one name',
    { ...ranged, LocalSecondaryIndexes: [lsi(), lsi()] },
    `${P}Duplicate index name: lsi`,
  ],
  [
    'a local and a global index of one name',
    { ...ranged, LocalSecondaryIndexes: [lsi()], GlobalSecondaryIndexes: [gsi({ IndexName: 'lsi' })] },
    `${P}Duplicate index name: lsi`,
  ],
  [
    'six local indexes',
    { ...ranged, LocalSecondaryIndexes: named(6, 'index').map((IndexName) => lsi({ IndexName })) },
    `${P}Number of LocalSecondaryIndexes exceeds per-table limit of 5`,
  ],
  // global indexes
  [
    'an empty list of global indexes',
    { ...plain, GlobalSecondaryIndexes: [] },
    `${P}List of GlobalSecondaryIndexes is empty`,
  ],
  [
    'a global index of a provisioned table without units',
    { ...plain, BillingMode: undefined, ProvisionedThroughput: units, GlobalSecondaryIndexes: [gsi()] },
    `${P}ProvisionedThroughput is not specified for index: gsi`,
  ],
  [
    'a global index of an on-demand table with units',
    { ...plain, GlobalSecondaryIndexes: [gsi({ ProvisionedThroughput: units })] },
    `${P}ProvisionedThroughput should not be specified for index: gsi when BillingMode is PAY_PER_REQUEST`,
  ],
  [
    'too many units of an index',
    {
      ...plain,
      BillingMode: undefined,
      ProvisionedThroughput: units,
      GlobalSecondaryIndexes: [
        gsi({ ProvisionedThroughput: { ...units, WriteCapacityUnits: 1000000000001 } }),
      ],
    },
    'Given value 1000000000001 for WriteCapacityUnits is out of bounds for index gsi',
  ],
  [
    'an on-demand limit of an index of 0',
    { ...plain, GlobalSecondaryIndexes: [gsi({ OnDemandThroughput: { MaxReadRequestUnits: 0 } })] },
    `${P}Requested MaxReadRequestUnits for OnDemandThroughput for index: gsi is outside of valid range`,
  ],
  [
    'twenty-one global indexes',
    { ...plain, GlobalSecondaryIndexes: named(21, 'index').map((IndexName) => gsi({ IndexName })) },
    `${P}GlobalSecondaryIndex count exceeds the per-table limit of 20`,
  ],
  [
    'a global index with both keys of one name',
    { ...ranged, GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), range('pk')] })] },
    'Both the Hash Key and the Range Key element in the KeySchema have the same name',
  ],
  [
    'a global index with two HASH attributes of one name',
    { ...ranged, GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), hash('pk')] })] },
    'The KeySchema contains multiple key attributes with the same name',
  ],
  [
    'a global index with RANGE before HASH',
    {
      ...ranged,
      AttributeDefinitions: ['pk', 'sk', 'x'].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), range('sk'), hash('x')] })],
    },
    `${P}All HASH key attributes must precede RANGE key attributes in the KeySchema`,
  ],
  [
    'a global index with five HASH attributes',
    {
      ...plain,
      AttributeDefinitions: ['pk', ...named(4)].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: ['pk', ...named(4)].map(hash) })],
    },
    `${P}The KeySchema exceeds the maximum allowed number of HASH key attributes`,
  ],
  [
    'a global index with five RANGE attributes',
    {
      ...plain,
      AttributeDefinitions: ['pk', ...named(5)].map(text),
      GlobalSecondaryIndexes: [gsi({ KeySchema: [hash('pk'), ...named(5).map(range)] })],
    },
    `${P}The KeySchema exceeds the maximum allowed number of RANGE key attributes`,
  ],
  [
    'warm throughput of an index with nothing in it',
    { ...plain, GlobalSecondaryIndexes: [gsi({ WarmThroughput: {} })] },
    `${P}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: gsi`,
  ],
  // stream, encryption, class, tags
  [
    'a stream without view type',
    { ...plain, StreamSpecification: { StreamEnabled: true } },
    `${P}Table is being created with a stream enabled, UpdateViewType is required`,
  ],
  [
    'no stream but a view type',
    { ...plain, StreamSpecification: { StreamEnabled: false, StreamViewType: 'KEYS_ONLY' } },
    `${P}Table is being created with a stream disabled, UpdateViewType should not be specified`,
  ],
  [
    'no encryption but a type',
    { ...plain, SSESpecification: { Enabled: false, SSEType: 'KMS' } },
    `${P}SSEType can not be specified if Enabled is false`,
  ],
  [
    'no encryption but a key',
    { ...plain, SSESpecification: { Enabled: false, KMSMasterKeyId: 'alias/mine' } },
    `${P}KMSMasterKeyId can not be specified if Enabled is false`,
  ],
  [
    'a key without type',
    { ...plain, SSESpecification: { Enabled: true, KMSMasterKeyId: 'alias/mine' } },
    `${P}SSEType KMS is required if KMSMasterKeyId is specified`,
  ],
  [
    'AES256',
    { ...plain, SSESpecification: { Enabled: true, SSEType: 'AES256' } },
    `${P}SSEType AES256 is not supported`,
  ],
  [
    'an unknown table class',
    { ...plain, TableClass: 'COLD' },
    'Invalid table-class parameter provided. Please try again with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS].',
  ],
  [
    'a tag in AWS’s name',
    { ...plain, Tags: [{ Key: 'aws:x', Value: '' }] },
    'Tag Key cannot be prefixed with aws:, Key: aws:x',
  ],
  [
    'a tag key with a sign',
    { ...plain, Tags: [{ Key: 'a#', Value: '' }] },
    'The Tag Key provided is invalid, Key: a#',
  ],
  [
    'a tag value with a sign',
    { ...plain, Tags: [{ Key: 'a', Value: '50%' }] },
    'The Tag Value provided is invalid, Value: 50%',
  ],
  [
    'a tag twice',
    {
      ...plain,
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'a', Value: '2' },
      ],
    },
    'Duplicate Tag Keys provided as input: Duplicate Tag Key found a',
  ],
  [
    'fifty-one tags',
    { ...plain, Tags: named(51).map((Key) => ({ Key, Value: '' })) },
    'Number of Tags exceed the current limit for the provided ResourceArn',
  ],
];

describe('CreateTable', () => {
  it.each(refusals)('refuses %s', (_, input, message) => {
    const engine = createEngine();
    expect(() => create(input, engine)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
    expect(engine.execute('ListTables', {})).toEqual({ TableNames: [] });
  });

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
