import { describe, expect, it } from 'vitest';
import { manualClock, type Clock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { StreamEvent } from '../shapes/stream-record.ts';

const START_MS = 1_700_000_000_000;

function engineWithStream(shards = 1, clock: Clock = manualClock(START_MS)): Engine {
  const engine = createEngine({ clock, shards });
  engine.createTable({
    TableName: 'Things',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
  });
  return engine;
}

function put(engine: Engine, ...names: readonly string[]): void {
  for (const name of names) engine.putItem({ TableName: 'Things', Item: { pk: { S: name } } });
}

/** Puts an item that is deleted some minutes after the start: the last of them is the delay of time to live. */
function putExpiring(engine: Engine, name: string, minutes: number): void {
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
  const { TimeToLiveDescription } = engine.describeTimeToLive({ TableName: 'Things' });
  if (TimeToLiveDescription?.TimeToLiveStatus === 'DISABLED')
    engine.updateTimeToLive({ TableName: 'Things', TimeToLiveSpecification });
  const expires = { N: String(START_MS / 1000 + (minutes - 1) * 60) };
  engine.putItem({ TableName: 'Things', Item: { pk: { S: name }, expires } });
}

/** The reader takes its turns in microtasks: one after the next timer they are all done. */
const readersTurns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const nameOf = (event: StreamEvent): string | undefined => event.dynamodb?.Keys?.['pk']?.S;

async function namesOf(events: AsyncIterable<StreamEvent>): Promise<unknown[]> {
  const names: unknown[] = [];
  for await (const event of events) names.push(nameOf(event));
  return names;
}

/** As an AbortSignal, without the platform. */
class Signal {
  aborted = false;
  readonly listeners: Set<() => void> = new Set();

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  abort(): void {
    this.aborted = true;
    for (const listener of this.listeners) listener();
  }
}

describe('engine.stream', () => {
  it('yields what there is and ends', async () => {
    const engine = engineWithStream();
    expect(await namesOf(engine.stream('Things'))).toEqual([]);
    put(engine, 'a', 'b');
    expect(await namesOf(engine.stream('Things'))).toEqual(['a', 'b']);
  });

  it('yields the records of all shards in the order of the changes', async () => {
    const engine = engineWithStream(4);
    const names = Array.from({ length: 30 }, (_, index) => `item ${index}`);
    put(engine, ...names);
    expect(await namesOf(engine.stream('Things'))).toEqual(names);
  });

  it('goes on after a sequence number', async () => {
    const engine = engineWithStream();
    put(engine, 'a', 'b');
    for await (const { dynamodb } of engine.stream('Things')) {
      const after = String(dynamodb?.SequenceNumber);
      put(engine, 'c');
      expect(await namesOf(engine.stream('Things', { after }))).toEqual(['b', 'c']);
      break;
    }
  });

  it('yields what is written while it is read', async () => {
    const engine = engineWithStream();
    put(engine, 'a');
    const names: unknown[] = [];
    for await (const event of engine.stream('Things')) {
      names.push(nameOf(event));
      if (names.length < 3) put(engine, `${names.length}`);
    }
    expect(names).toEqual(['a', '1', '2']);
  });

  it('waits for further requests until its signal is aborted', async () => {
    const engine = engineWithStream();
    const signal = new Signal();
    const reading = namesOf(engine.stream('Things', { signal }));
    put(engine, 'a');
    await Promise.resolve();
    put(engine, 'b');
    engine.getItem({ TableName: 'Things', Key: { pk: { S: 'a' } } });
    await Promise.resolve();
    put(engine, 'c');
    await readersTurns();
    signal.abort();
    expect(await reading).toEqual(['a', 'b', 'c']);
    expect(signal.listeners.size).toBe(0);
  });

  it('is woken when a manual clock is advanced and brings what falls due', async () => {
    const clock = manualClock(START_MS);
    const engine = engineWithStream(2, clock);
    putExpiring(engine, 'a', 10);
    putExpiring(engine, 'b', 20);
    const signal = new Signal();
    const read: unknown[] = [];
    const reading = (async () => {
      for await (const event of engine.stream('Things', { signal }))
        read.push([event.eventName, nameOf(event)]);
    })();
    await readersTurns();
    expect(read).toEqual([
      ['INSERT', 'a'],
      ['INSERT', 'b'],
    ]);
    clock.advance(10 * 60_000);
    await readersTurns();
    expect(read.slice(2)).toEqual([['REMOVE', 'a']]);
    clock.advance(9 * 60_000);
    await readersTurns();
    clock.advance(60_000);
    await readersTurns();
    expect(read.slice(3)).toEqual([['REMOVE', 'b']]);
    signal.abort();
    await reading;
  });

  it('is woken by what its option makes of the time to the next thing due', async () => {
    let nowMs = START_MS;
    // As the machine's clock: it goes by itself and tells nobody.
    const engine = engineWithStream(1, { now: () => nowMs });
    const timers = new Map<() => void, number>();
    const wakeAfter = (delayMs: number, wake: () => void): (() => void) => {
      timers.set(wake, delayMs);
      return () => timers.delete(wake);
    };
    const signal = new Signal();
    const reading = namesOf(engine.stream('Things', { signal, wakeAfter }));
    await readersTurns();
    // Until the shard rolls.
    expect([...timers.values()]).toEqual([4 * 60 * 60_000]);
    putExpiring(engine, 'a', 10);
    await readersTurns();
    expect([...timers.values()]).toEqual([10 * 60_000]);
    nowMs += 10 * 60_000;
    for (const wake of timers.keys()) wake();
    await readersTurns();
    expect([...timers.values()]).toEqual([4 * 60 * 60_000 - 10 * 60_000]);
    signal.abort();
    expect(await reading).toEqual(['a', 'a']);
    expect(timers.size).toBe(0);
  });

  it('ends at once with a signal aborted before', async () => {
    const engine = engineWithStream();
    put(engine, 'a');
    const signal = new Signal();
    signal.abort();
    expect(await namesOf(engine.stream('Things', { signal }))).toEqual(['a']);
  });

  it('refuses a table without a stream and a sequence number that is none', () => {
    const engine = engineWithStream();
    expect(() => engine.stream('Absent')).toThrow(
      expect.objectContaining({ name: 'ResourceNotFoundException' }),
    );
    expect(() => engine.stream('Things', { after: '7' })).toThrow('Invalid SequenceNumber: 7');
  });

  it('refuses a number of shards that is none', () => {
    for (const shards of [0, 1.5, Number.NaN]) expect(() => createEngine({ shards })).toThrow(RangeError);
  });
});
