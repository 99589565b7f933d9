import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';
import type { StreamEvent } from '../shapes/stream-record.ts';

function engineWithStream(shards = 1): Engine {
  const engine = createEngine({ clock: manualClock(1_700_000_000_000), shards });
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
    // The reader takes its turns in microtasks: one after the next timer they are all done.
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.abort();
    expect(await reading).toEqual(['a', 'b', 'c']);
    expect(signal.listeners.size).toBe(0);
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
