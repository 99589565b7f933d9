import { describe, expect, it } from 'vitest';
import { manualClock } from '../clock.ts';
import { createEngine, type Engine } from '../engine.ts';

const START_MS = 1_700_000_000_000;

function seeded(items = 0): Engine {
  const engine = createEngine({ clock: manualClock(START_MS) });
  engine.createTable({
    TableName: 'Things',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
  });
  for (let index = 0; index < items; index += 1) put(engine, `item ${index}`);
  return engine;
}

function put(engine: Engine, name: string): void {
  engine.putItem({ TableName: 'Things', Item: { pk: { S: name } } });
}

const namesIn = (engine: Engine): string[] =>
  (engine.scan({ TableName: 'Things' }).Items ?? []).map((item) => item['pk']?.S ?? '').toSorted();

const transaction = (name: string) => ({
  TransactItems: [{ Put: { TableName: 'Things', Item: { pk: { S: name } } } }],
  ClientRequestToken: 'token',
});

/** An AbortSignal, without the platform. */
const signal = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

describe('a fork', () => {
  it('has what its parent has and goes its own way, as the parent does', () => {
    const parent = seeded(2);
    const fork = parent.fork();
    put(parent, 'of the parent');
    put(fork, 'of the fork');
    expect(namesIn(parent)).toEqual(['item 0', 'item 1', 'of the parent']);
    expect(namesIn(fork)).toEqual(['item 0', 'item 1', 'of the fork']);
    expect(fork.fork().listTables().TableNames).toEqual(['Things']);
  });

  it('shares the clock of its parent unless given one', () => {
    const clock = manualClock(START_MS);
    const parent = createEngine({ clock });
    expect(parent.fork().clock).toBe(clock);
    const own = manualClock(START_MS);
    expect(parent.fork({ clock: own }).clock).toBe(own);
  });

  it('goes on with the seed where its parent is', () => {
    const parent = createEngine({ seed: 5 });
    parent.nextRequestId();
    const fork = parent.fork();
    expect(fork.nextRequestId()).toBe(parent.nextRequestId());
  });

  it('holds nothing that a transaction of its parent has prepared', () => {
    const parent = seeded(1);
    const prepared = parent.prepareTransaction(transaction('item 0'));
    const fork = parent.fork();
    expect(() => put(parent, 'item 0')).toThrow('Transaction is ongoing for the item');
    put(fork, 'item 0');
    fork.transactWriteItems(transaction('item 0'));
    prepared.complete();
    put(parent, 'item 0');
  });
});

describe('engine.restore', () => {
  it('brings back what a snapshot was taken of, as often as it is asked', () => {
    const engine = seeded(1);
    const snapshot = engine.snapshot();
    const nextId = engine.fork().nextRequestId();
    for (const name of ['a', 'b']) {
      put(engine, name);
      expect(namesIn(engine)).toEqual([name, 'item 0']);
      engine.restore(snapshot);
      expect(namesIn(engine)).toEqual(['item 0']);
      expect(engine.nextRequestId()).toBe(nextId);
      engine.restore(snapshot);
    }
  });

  it('leaves the time to the clock: what is due happens with the next request', () => {
    const clock = manualClock(START_MS);
    const engine = createEngine({ clock, tableDelays: 'realistic' });
    engine.createTable({
      TableName: 'Slow',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    });
    const status = () => engine.describeTable({ TableName: 'Slow' }).Table?.TableStatus;
    const snapshot = engine.snapshot();
    expect(status()).toBe('CREATING');
    clock.advance(3_600_000);
    expect(status()).toBe('ACTIVE');
    engine.restore(snapshot);
    expect(status()).toBe('ACTIVE');
  });

  it('ends the transactions prepared before', () => {
    const engine = seeded(1);
    const snapshot = engine.snapshot();
    const prepared = engine.prepareTransaction(transaction('item 0'));
    engine.restore(snapshot);
    const later = engine.prepareTransaction(transaction('item 0'));
    expect(() => prepared.complete()).toThrow('restored, reset or loaded after the transaction was prepared');
    prepared.cancel();
    expect(() => put(engine, 'item 0')).toThrow('Transaction is ongoing for the item');
    later.cancel();
    put(engine, 'item 0');
  });

  it('lets a reader of a stream go on with what happens after it', async () => {
    const engine = seeded(2);
    const snapshot = engine.snapshot();
    put(engine, 'forgotten');
    put(engine, 'forgotten too');
    const names: unknown[] = [];
    for await (const { dynamodb } of engine.stream('Things', { signal })) {
      const name = dynamodb?.Keys?.['pk']?.S;
      names.push(name);
      if (name === 'forgotten') {
        engine.restore(snapshot);
        put(engine, 'new');
      }
      if (name === 'new') break;
    }
    expect(names).toEqual(['item 0', 'item 1', 'forgotten', 'new']);
  });

  it('takes a snapshot of another engine with the same settings, and no other', () => {
    const snapshot = seeded(1).snapshot();
    const engine = createEngine({ clock: manualClock(START_MS) });
    engine.restore(snapshot);
    expect(namesIn(engine)).toEqual(['item 0']);
    expect(() => createEngine({ region: 'eu-west-1' }).restore(snapshot)).toThrow(
      'The snapshot is of an engine whose region is us-east-1, not eu-west-1',
    );
  });
});

describe('engine.reset', () => {
  it('makes an engine as it was created', () => {
    const engine = seeded(3);
    const id = engine.fork();
    engine.reset();
    expect(engine.listTables().TableNames).toEqual([]);
    expect(engine.listStreams().Streams).toEqual([]);
    expect(engine.nextRequestId()).toBe(createEngine().nextRequestId());
    expect(namesIn(id)).toHaveLength(3);
  });
});
