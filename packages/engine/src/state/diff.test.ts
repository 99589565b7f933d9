import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import { diff } from './diff.ts';

type Item = Record<string, WireAttributeValue>;

function createTable(engine: Engine, TableName: string): void {
  engine.createTable({
    TableName,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
}

const thing = (pk: string, sk: number, more: Item = {}): Item => ({
  pk: { S: pk },
  sk: { N: `${sk}` },
  ...more,
});

function put(engine: Engine, ...items: readonly Item[]): void {
  for (const Item of items) engine.putItem({ TableName: 'Things', Item });
}

function seeded(...items: readonly Item[]): Engine {
  const engine = createEngine();
  createTable(engine, 'Things');
  put(engine, ...items);
  return engine;
}

describe('diff', () => {
  it('tells what is added, removed and changed, and where, in the order of keys', () => {
    const engine = seeded(
      thing('a', 1, { name: { S: 'Ada' }, tags: { L: [{ S: 'x' }, { M: { n: { N: '1' } } }] } }),
      thing('b', 2),
      thing('same', 1),
    );
    const before = engine.snapshot();
    put(engine, thing('c', 10), thing('c', 9));
    put(
      engine,
      thing('a', 1, { tags: { L: [{ S: 'x' }, { M: { n: { N: '2' } } }] }, blob: { B: Uint8Array.of(1) } }),
    );
    engine.deleteItem({ TableName: 'Things', Key: thing('b', 2) });
    const difference = diff(before, engine);
    expect(difference.tables).toEqual([
      {
        tableName: 'Things',
        status: 'changed',
        added: [thing('c', 9), thing('c', 10)],
        removed: [thing('b', 2)],
        changed: [
          {
            key: thing('a', 1),
            before: thing('a', 1, {
              name: { S: 'Ada' },
              tags: { L: [{ S: 'x' }, { M: { n: { N: '1' } } }] },
            }),
            after: thing('a', 1, {
              tags: { L: [{ S: 'x' }, { M: { n: { N: '2' } } }] },
              blob: { B: Uint8Array.of(1) },
            }),
            paths: [
              { path: 'blob', before: undefined, after: { B: Uint8Array.of(1) } },
              { path: 'name', before: { S: 'Ada' }, after: undefined },
              { path: 'tags[1].n', before: { N: '1' }, after: { N: '2' } },
            ],
          },
        ],
        settings: [],
      },
    ]);
    expect(String(difference)).toBe(
      [
        'Things: 2 added, 1 removed, 1 changed',
        '  + {"pk":{"S":"c"},"sk":{"N":"9"}}',
        '  + {"pk":{"S":"c"},"sk":{"N":"10"}}',
        '  - {"pk":{"S":"b"},"sk":{"N":"2"}}',
        '  ~ {"pk":{"S":"a"},"sk":{"N":"1"}}',
        '      blob: nothing → {"B":"AQ=="}',
        '      name: {"S":"Ada"} → nothing',
        '      tags[1].n: {"N":"1"} → {"N":"2"}',
      ].join('\n'),
    );
  });

  it('tells tables created and deleted, with their items', () => {
    const before = seeded(thing('a', 1));
    const after = before.fork();
    after.deleteTable({ TableName: 'Things' });
    createTable(after, 'Empty');
    expect(String(diff(before, after))).toBe(
      [
        'Empty: table created',
        'Things: table deleted, 1 removed',
        '  - {"pk":{"S":"a"},"sk":{"N":"1"}}',
      ].join('\n'),
    );
    expect(String(diff(after, before))).toContain('Things: table created, 1 added');
  });

  it('tells the settings of a table that have changed, as the requests say them', () => {
    const engine = seeded();
    const before = engine.snapshot();
    engine.updateTable({
      TableName: 'Things',
      BillingMode: 'PROVISIONED',
      ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
    });
    engine.updateTable({ TableName: 'Things', DeletionProtectionEnabled: true });
    engine.updateTable({
      TableName: 'Things',
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    });
    engine.updateTimeToLive({
      TableName: 'Things',
      TimeToLiveSpecification: { Enabled: true, AttributeName: 'until' },
    });
    const ResourceArn = engine.describeTable({ TableName: 'Things' }).Table?.TableArn ?? '';
    engine.tagResource({ ResourceArn, Tags: [{ Key: '__proto__', Value: 'x' }] });
    put(engine, thing('a', 1));
    const difference = diff(before, engine);
    expect(difference.tables[0]?.settings).toContainEqual({
      path: 'BillingMode',
      before: 'PAY_PER_REQUEST',
      after: 'PROVISIONED',
    });
    expect(String(difference)).toBe(
      [
        'Things: 1 added, 7 settings',
        '  ~ BillingMode: "PAY_PER_REQUEST" → "PROVISIONED"',
        '  ~ DeletionProtectionEnabled: nothing → true',
        '  ~ ProvisionedThroughput: nothing → {"ReadCapacityUnits":1,"WriteCapacityUnits":2}',
        '  ~ StreamSpecification: nothing → {"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}',
        '  ~ Tags.__proto__: nothing → "x"',
        '  ~ TimeToLiveSpecification: nothing → {"Enabled":true,"AttributeName":"until"}',
        '  ~ WarmThroughput: nothing → {"ReadUnitsPerSecond":12000,"WriteUnitsPerSecond":4000}',
        '  + {"pk":{"S":"a"},"sk":{"N":"1"}}',
      ].join('\n'),
    );
  });

  it('tells an index that is new, and of one there was what has changed', () => {
    const engine = seeded();
    const Projection = { ProjectionType: 'ALL' as const };
    const index = (IndexName: string, AttributeName: string, more: object): void =>
      void engine.updateTable({
        TableName: 'Things',
        AttributeDefinitions: [{ AttributeName, AttributeType: 'S' }],
        GlobalSecondaryIndexUpdates: [
          {
            Create: { IndexName, KeySchema: [{ AttributeName, KeyType: 'HASH' }], Projection, ...more },
          },
        ],
      });
    index('first', 'f', { OnDemandThroughput: { MaxReadRequestUnits: 5 } });
    const before = engine.fork();
    index('second', 's', {});
    engine.updateTable({
      TableName: 'Things',
      GlobalSecondaryIndexUpdates: [
        { Update: { IndexName: 'first', OnDemandThroughput: { MaxReadRequestUnits: 7 } } },
      ],
    });
    expect(String(diff(before, engine))).toBe(
      [
        'Things: 3 settings',
        '  ~ AttributeDefinitions.s: nothing → "S"',
        '  ~ GlobalSecondaryIndexes.first.OnDemandThroughput.MaxReadRequestUnits: 5 → 7',
        '  ~ GlobalSecondaryIndexes.second: nothing → {"KeySchema":[{"AttributeName":"s","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}',
      ].join('\n'),
    );
  });

  it('tells a deletion under way, and no status that comes by itself', () => {
    const clock = manualClock(0);
    const engine = createEngine({ tableDelays: 'realistic', clock });
    createTable(engine, 'Things');
    const creating = engine.snapshot();
    clock.advance(60_000);
    expect(diff(creating, engine).isEmpty).toBe(true);
    engine.deleteTable({ TableName: 'Things' });
    expect(String(diff(creating, engine))).toBe('Things: 1 setting\n  ~ TableStatus: "ACTIVE" → "DELETING"');
  });

  it('finds nothing where an item was written again as it was, or became what it had been', () => {
    const engine = seeded(thing('a', 1), thing('b', 2, { n: { N: '1.0' } }));
    const before = engine.snapshot();
    put(engine, thing('a', 1), thing('b', 2, { n: { N: '1' } }), thing('c', 3));
    engine.deleteItem({ TableName: 'Things', Key: thing('c', 3) });
    const difference = diff(before, engine);
    expect(difference.isEmpty).toBe(true);
    expect(String(difference)).toBe('no difference');
  });

  it('compares engines that have nothing in common', () => {
    const difference = diff(seeded(thing('a', 1), thing('b', 2)), seeded(thing('a', 1), thing('b', 3)));
    expect(difference.tables.map(({ added, removed, changed }) => [added, removed, changed])).toEqual([
      [[thing('b', 3)], [thing('b', 2)], []],
    ]);
  });

  it('prints 20 items of a kind and counts the rest', () => {
    const engine = seeded();
    const before = engine.snapshot();
    put(engine, ...Array.from({ length: 23 }, (_, index) => thing('a', index)));
    const lines = String(diff(before, engine)).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('    … and 3 more');
  });

  it('takes names of objects for names of attributes and tables', () => {
    const engine = createEngine();
    const before = engine.snapshot();
    createTable(engine, 'constructor');
    const Item = JSON.parse('{"pk":{"S":"a"},"sk":{"N":"1"},"__proto__":{"S":"x"}}');
    engine.putItem({ TableName: 'constructor', Item });
    expect(String(diff(before, engine))).toContain('"__proto__":{"S":"x"}');
  });
});
