import { describe, expect, it } from 'vitest';
import { manualClock, type ManualClock } from '../clock.ts';
import type { EngineOptions } from '../engine-options.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { PreparedTransaction } from '../operations/transact-write-items.ts';
import type { StreamEvent } from '../shapes/stream-record.ts';

const START_MS = 1_700_000_000_000;
const HOUR_MS = 3_600_000;

function expiringTable(options: EngineOptions = {}): { engine: Engine; clock: ManualClock } {
  const clock = manualClock(START_MS);
  const engine = createEngine({ clock, ...options });
  engine.createTable({
    TableName: 'Things',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
  });
  engine.updateTimeToLive({
    TableName: 'Things',
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
  });
  return { engine, clock };
}

/** Puts an item that expires some seconds after the start. */
function put(engine: Engine, name: string, seconds: number): void {
  const expires = { N: String(START_MS / 1000 + seconds) };
  engine.putItem({ TableName: 'Things', Item: { pk: { S: name }, expires } });
}

const count = (engine: Engine): number | undefined => engine.scan({ TableName: 'Things' }).Count;

async function removals(engine: Engine): Promise<readonly [string | undefined, number | undefined][]> {
  const events: StreamEvent[] = [];
  for await (const event of engine.stream('Things')) events.push(event);
  return events
    .filter(({ eventName }) => eventName === 'REMOVE')
    .map(({ dynamodb }) => [dynamodb?.Keys?.['pk']?.S, dynamodb?.ApproximateCreationDateTime?.getTime()]);
}

describe('what falls due while the clock advances', () => {
  it('happens in its order and at its time, however late a request asks', async () => {
    const { engine, clock } = expiringTable();
    put(engine, 'late', 300);
    put(engine, 'early', 100);
    put(engine, 'middle', 200);
    clock.advance(HOUR_MS);
    expect(count(engine)).toBe(0);
    expect(await removals(engine)).toEqual([
      ['early', START_MS + 160_000],
      ['middle', START_MS + 260_000],
      ['late', START_MS + 360_000],
    ]);
  });

  it('puts a deletion into the shard that was open at its time', () => {
    const { engine, clock } = expiringTable();
    put(engine, 'a', 5 * 3600);
    clock.advance(20 * HOUR_MS);
    const [{ StreamArn } = {}] = engine.listStreams().Streams ?? [];
    const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
    const counts = Shards.map(({ ShardId }) => {
      const { ShardIterator } = engine.getShardIterator({
        StreamArn,
        ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      });
      return engine.getRecords({ ShardIterator }).Records?.length;
    });
    expect(counts).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it('deletes nothing of a table that has been deleted', () => {
    const { engine, clock } = expiringTable({ tableDelays: 'none' });
    put(engine, 'a', 10);
    engine.deleteTable({ TableName: 'Things' });
    clock.advance(HOUR_MS);
    expect(engine.listTables().TableNames).toEqual([]);
  });

  it('goes on after decades without a request', () => {
    const { engine, clock } = expiringTable({ shards: 2 });
    put(engine, 'a', 10);
    clock.advance(30 * 365 * 24 * HOUR_MS);
    expect(count(engine)).toBe(0);
    const [{ StreamArn } = {}] = engine.listStreams().Streams ?? [];
    const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
    expect(Shards.length).toBeLessThanOrEqual(2 * 7);
  });
});

describe('engine.expireItems', () => {
  it('deletes what has expired without its delay and gives how many', async () => {
    const { engine, clock } = expiringTable({ timeToLiveDelayMs: 'random' });
    put(engine, 'a', 10);
    put(engine, 'b', 20);
    put(engine, 'c', 7200);
    expect(engine.expireItems()).toBe(0);
    clock.advance(60_000);
    expect(engine.expireItems()).toBe(2);
    expect(engine.expireItems()).toBe(0);
    expect(count(engine)).toBe(1);
    expect(new Set((await removals(engine)).map(([name]) => name))).toEqual(new Set(['a', 'b']));
  });
});

describe('an item that expires while a prepared transaction holds it', () => {
  const update = (seconds: number) => ({
    TransactItems: [
      {
        Update: {
          TableName: 'Things',
          Key: { pk: { S: 'held' } },
          UpdateExpression: 'SET expires = :e',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':e': { N: String(START_MS / 1000 + seconds) } },
        },
      },
    ],
  });

  function heldItem(): { engine: Engine; clock: ManualClock; transaction: PreparedTransaction } {
    const { engine, clock } = expiringTable();
    put(engine, 'held', 10);
    put(engine, 'free', 20);
    return { engine, clock, transaction: engine.prepareTransaction(update(7200)) };
  }

  it('is deleted when it is let go, at that time, and what is free in time', async () => {
    const { engine, clock, transaction } = heldItem();
    clock.advance(HOUR_MS);
    expect(count(engine)).toBe(1);
    expect(engine.expireItems()).toBe(0);
    transaction.cancel();
    expect(count(engine)).toBe(0);
    expect(await removals(engine)).toEqual([
      ['free', START_MS + 80_000],
      ['held', START_MS + HOUR_MS],
    ]);
  });

  it('is there for the second step, which may let it live', async () => {
    const { engine, clock, transaction } = heldItem();
    clock.advance(HOUR_MS);
    transaction.complete();
    clock.advance(HOUR_MS + 59_999);
    expect(count(engine)).toBe(1);
    expect(await removals(engine)).toEqual([['free', START_MS + 80_000]]);
    clock.advance(1);
    expect(count(engine)).toBe(0);
  });

  it('stays though time to live is enabled meanwhile', () => {
    const { engine, clock } = expiringTable();
    const enable = (Enabled: boolean): object =>
      engine.updateTimeToLive({
        TableName: 'Things',
        TimeToLiveSpecification: { Enabled, AttributeName: 'expires' },
      });
    clock.advance(HOUR_MS);
    enable(false);
    put(engine, 'held', 3600);
    clock.advance(HOUR_MS);
    const transaction = engine.prepareTransaction(update(7200));
    enable(true);
    clock.advance(HOUR_MS);
    expect(count(engine)).toBe(1);
    transaction.cancel();
    expect(count(engine)).toBe(0);
  });
});

describe('timeToLiveDelayMs', () => {
  it('of 0 deletes an item when it expires', () => {
    const { engine, clock } = expiringTable({ timeToLiveDelayMs: 0 });
    put(engine, 'a', 10);
    clock.advance(9_999);
    expect(count(engine)).toBe(1);
    clock.advance(1);
    expect(count(engine)).toBe(0);
  });

  it('of random deletes all within 48 hours, each at its time', () => {
    const { engine, clock } = expiringTable({ timeToLiveDelayMs: 'random' });
    for (let index = 0; index < 50; index += 1) put(engine, `item ${index}`, 0);
    const left = [12, 12, 12].map((hours) => {
      clock.advance(hours * HOUR_MS);
      return count(engine) ?? 0;
    });
    expect(left).toEqual(left.toSorted((first, second) => second - first));
    expect(new Set([50, ...left, 0]).size).toBe(5);
    clock.advance(12 * HOUR_MS);
    expect(count(engine)).toBe(0);
  });
});
