import { describe, expect, it } from 'vitest';
import { manualClock } from './clock.ts';
import { createEngine, type Engine } from './engine.ts';
import { DynamoDBException } from './errors/dynamodb-exception.ts';
import type { Dump } from './state/dump.ts';

const things = {
  TableName: 'Things',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
} as const;

const dumpOf = (...tables: readonly object[]): Dump => JSON.parse(JSON.stringify({ version: 1, tables }));

const withItems = (...Items: readonly unknown[]): Dump => dumpOf({ ...things, Items });

function newEngine(): Engine {
  return createEngine({ clock: manualClock(1_700_000_000_000), tableDelays: 'realistic' });
}

describe('engine.dump', () => {
  it('is plain JSON: tables by name, items by key, attributes with the key first and then by name', () => {
    const engine = createEngine();
    engine.execute('CreateTable', { ...things, TableName: 'B-table' });
    engine.createTable({
      TableName: 'A-table',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      LocalSecondaryIndexes: [
        {
          IndexName: 'local',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
        },
      ],
      ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      Tags: [{ Key: 'a', Value: 'b' }],
    });
    for (const sk of ['10', '9'])
      engine.putItem({
        TableName: 'A-table',
        Item: {
          z: { M: { b: { B: Uint8Array.of(1) }, a: { L: [{ M: { d: { NULL: true }, c: { S: 'c' } } }] } } },
          sk: { N: sk },
          a: { SS: ['y', 'x'] },
          pk: { S: 'p' },
        },
      });
    const item = (sk: string) => ({
      pk: { S: 'p' },
      sk: { N: sk },
      a: { SS: ['x', 'y'] },
      z: { M: { a: { L: [{ M: { c: { S: 'c' }, d: { NULL: true } } }] }, b: { B: 'AQ==' } } },
    });
    expect(JSON.stringify(engine.dump())).toBe(
      JSON.stringify({
        version: 1,
        tables: [
          {
            TableName: 'A-table',
            AttributeDefinitions: [
              { AttributeName: 'pk', AttributeType: 'S' },
              { AttributeName: 'sk', AttributeType: 'N' },
            ],
            KeySchema: [
              { AttributeName: 'pk', KeyType: 'HASH' },
              { AttributeName: 'sk', KeyType: 'RANGE' },
            ],
            LocalSecondaryIndexes: [
              {
                IndexName: 'local',
                KeySchema: [
                  { AttributeName: 'pk', KeyType: 'HASH' },
                  { AttributeName: 'sk', KeyType: 'RANGE' },
                ],
                Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
              },
            ],
            BillingMode: 'PROVISIONED',
            ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
            StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
            Tags: [{ Key: 'a', Value: 'b' }],
            Items: [item('9'), item('10')],
          },
          { ...things, TableName: 'B-table', Items: [] },
        ],
      }),
    );
  });

  it('tells what is under way as done, and nothing of a table that goes', () => {
    const engine = newEngine().load(withItems());
    engine.updateTable({
      TableName: 'Things',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    });
    expect(engine.dump().tables[0]?.StreamSpecification?.StreamViewType).toBe('KEYS_ONLY');
    const other = newEngine().load(withItems());
    other.deleteTable({ TableName: 'Things' });
    expect(other.listTables().TableNames).toEqual(['Things']);
    expect(other.dump().tables).toEqual([]);
  });
});

describe('engine.load', () => {
  it('gives tables that can be used at once, however long they take to be created', () => {
    const engine = newEngine().load(withItems({ pk: { S: 'a' } }));
    expect(engine.describeTable({ TableName: 'Things' }).Table?.TableStatus).toBe('ACTIVE');
    expect(engine.scan({ TableName: 'Things' }).Items).toEqual([{ pk: { S: 'a' } }]);
    engine.deleteTable({ TableName: 'Things' });
    expect(engine.describeTable({ TableName: 'Things' }).Table?.TableStatus).toBe('DELETING');
  });

  it('begins a stream after the items, and time to live with them', () => {
    const dump = dumpOf({
      ...things,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'e' },
      Items: [{ pk: { S: 'a' }, e: { N: '1699999999' } }, { pk: { S: 'b' } }],
    });
    const clock = manualClock(1_700_000_000_000);
    const engine = createEngine({ clock }).load(dump);
    const records = (): unknown[] => {
      const [stream] = engine.listStreams().Streams ?? [];
      const { StreamDescription } = engine.describeStream({ StreamArn: stream?.StreamArn });
      const { ShardIterator } = engine.getShardIterator({
        StreamArn: stream?.StreamArn,
        ShardId: StreamDescription?.Shards?.[0]?.ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      });
      return (engine.getRecords({ ShardIterator }).Records ?? []).map(({ eventName }) => eventName);
    };
    expect(records()).toEqual([]);
    clock.advance(120_000);
    expect(records()).toEqual(['REMOVE']);
  });

  it('adds to the tables there are', () => {
    const engine = newEngine().load(withItems());
    engine.load(dumpOf({ ...things, TableName: 'Other', Items: [] }));
    expect(engine.listTables().TableNames).toEqual(['Other', 'Things']);
  });

  it('keeps an item that is older than an index which has no place for it', () => {
    const engine = createEngine().load(withItems({ pk: { S: 'a' }, g: { N: '1' } }));
    engine.updateTable({
      TableName: 'Things',
      AttributeDefinitions: [{ AttributeName: 'g', AttributeType: 'S' }],
      GlobalSecondaryIndexUpdates: [
        {
          Create: {
            IndexName: 'global',
            KeySchema: [{ AttributeName: 'g', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'ALL' },
          },
        },
      ],
    });
    const loaded = createEngine().load(engine.dump());
    expect(loaded.scan({ TableName: 'Things' }).Count).toBe(1);
    expect(loaded.scan({ TableName: 'Things', IndexName: 'global' }).Count).toBe(0);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'The dump is no object'],
    ['a list', [], 'The dump is no object'],
    ['another version', { version: 2, tables: [] }, 'The dump is of version 2, not 1'],
    ['a further member', { version: 1, tables: [], more: 1 }, 'The dump has a member that no dump has: more'],
    ['no tables', { version: 1 }, 'tables is no list'],
    ['a table that is none', { version: 1, tables: [1] }, 'tables[0] is no object'],
    [
      'a misspelt member of a table',
      dumpOf({ ...things, KeySchemas: [], Items: [] }),
      'tables[0] has a member that no dump has: KeySchemas',
    ],
    ['a table without items', dumpOf(things), 'tables[0].Items is no list'],
    [
      'a table CreateTable refuses',
      dumpOf({ ...things, KeySchema: [], Items: [] }),
      'tables[0]: ValidationException: ',
    ],
    [
      'a table that is there',
      dumpOf({ ...things, Items: [] }, { ...things, Items: [] }),
      'tables[1]: ResourceInUseException: Table already exists: Things',
    ],
    [
      'a value of no type',
      withItems({ pk: { S: 'a' } }, { pk: { S: 'b' }, x: { Z: 1 } }),
      'tables[0].Items[1]: ValidationException: ',
    ],
    [
      'a number that is none',
      withItems({ pk: { S: 'a' }, x: { N: 'x' } }),
      'tables[0].Items[0]: ValidationException: ',
    ],
    ['an item that is none', withItems('x'), 'tables[0].Items[0]: SerializationException'],
    ['an item without its key', withItems({ x: { S: 'a' } }), 'tables[0].Items[0]: ValidationException: '],
    [
      'an item too large',
      withItems({ pk: { S: 'a' }, x: { S: 'x'.repeat(410_000) } }),
      'Items[0]: ValidationException: ',
    ],
    [
      'two items with one key',
      withItems({ pk: { S: 'a' } }, { pk: { S: 'a' }, x: { S: 'x' } }),
      'tables[0].Items[1]: Error: The dump has another item with this key',
    ],
    [
      'time to live that UpdateTimeToLive refuses',
      dumpOf({ ...things, Items: [], TimeToLiveSpecification: { Enabled: false, AttributeName: 'e' } }),
      'tables[0].TimeToLiveSpecification: ValidationException: ',
    ],
    [
      'a stream that UpdateTable refuses',
      dumpOf({ ...things, Items: [], StreamSpecification: { StreamEnabled: true } }),
      'tables[0].StreamSpecification: ValidationException: ',
    ],
  ])('refuses %s, tells where, and leaves the engine as it was', (_title, dump, message) => {
    const engine = newEngine();
    engine.load(dumpOf({ ...things, TableName: 'Before', Items: [{ pk: { S: 'a' } }] }));
    const [before, requestId] = [JSON.stringify(engine.dump()), engine.fork().nextRequestId()];
    // What a file holds has no type.
    expect(() => engine.load(dump as Dump)).toThrow(message);
    expect(JSON.stringify(engine.dump())).toBe(before);
    expect(engine.nextRequestId()).toBe(requestId);
  });

  it('has the exception it met as the cause of its error', () => {
    try {
      newEngine().load(withItems({ pk: { N: '1' } }));
      expect.unreachable();
    } catch (error) {
      expect(Object(error).cause).toBeInstanceOf(DynamoDBException);
    }
  });
});
