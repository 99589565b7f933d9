import { createEngine, manualClock, type Engine, type ManualClock, type Snapshot } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableName } from '../scenarios/session.ts';
import { arbitraryMixture, arbitraryWrite, createTheTable, type Request } from './arbitrary-requests.ts';
import { arbitraryActions, transaction } from './arbitrary-transaction.ts';
import { assertCovering } from './assert-covering.ts';

const START_MS = Date.UTC(2026, 10, 21);

/** Something done to one of the engines there are; `which` is counted round. */
type Step = { readonly which: number } & (
  | { readonly type: 'request'; readonly request: Request }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'fork' | 'snapshot' | 'restore' | 'reset' }
);

const beginning: readonly Request[] = [
  {
    operationName: 'CreateTable',
    input: {
      ...createTheTable.input,
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  {
    operationName: 'UpdateTimeToLive',
    input: { TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'e' } },
  },
];

const expiring = fc
  .record({ pk: fc.constantFrom('p', 'q'), sk: fc.constantFrom('0', '2'), inMs: fc.integer({ max: 10_000 }) })
  .map(({ pk, sk, inMs }) => {
    const Item = { pk: { S: pk }, sk: { N: sk }, e: { N: String(Math.floor((START_MS + inMs) / 1000)) } };
    return { operationName: 'PutItem', input: { TableName, Item } };
  });

const request = fc.oneof(
  { weight: 6, arbitrary: arbitraryWrite },
  { weight: 2, arbitrary: expiring },
  {
    weight: 2,
    arbitrary: fc
      .tuple(arbitraryActions, fc.constantFrom('a', 'b'))
      .map(([actions, ClientRequestToken]) => transaction(actions, { ClientRequestToken })),
  },
  { weight: 2, arbitrary: arbitraryMixture.map(([first = createTheTable]) => first) },
);
const which = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ which, type: fc.constant('request' as const), request }) },
  {
    weight: 2,
    arbitrary: fc.record({
      which,
      type: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 30_000, 90_000, 15_000_000),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ which, type: fc.constantFrom('fork', 'fork', 'snapshot', 'restore', 'reset') }),
  },
);
const steps = fc
  .array(step, { maxLength: 40, size: 'max' })
  .map((list): Step[] => [
    ...beginning.map((each): Step => ({ which: 0, type: 'request', request: each })),
    ...list,
  ]);

/** An engine and all that led to what it is, those it was forked from or restored to included. */
interface World {
  readonly engine: Engine;
  readonly clock: ManualClock;
  log: readonly { readonly atMs: number; readonly request: Request; readonly answer: string }[];
}

function perform(engine: Engine, { operationName, input }: Request): string {
  try {
    return JSON.stringify(engine.execute(operationName, structuredClone(input)));
  } catch (error) {
    const { name, message, CancellationReasons } = Object(error);
    return JSON.stringify({ name, message, CancellationReasons });
  }
}

function newWorld(startMs: number): World {
  const clock = manualClock(startMs);
  return { engine: createEngine({ clock, seed: 7, shards: 2 }), clock, log: [] };
}

function ask(world: World, asked: Request): void {
  const answer = perform(world.engine, asked);
  world.log = [...world.log, { atMs: world.clock.now(), request: asked, answer }];
}

/** Performs `list` and gives every engine there is in the end. */
function performAll(list: readonly Step[]): World[] {
  const worlds = [newWorld(START_MS)];
  let kept: { readonly snapshot: Snapshot; readonly atMs: number; readonly log: World['log'] } | undefined;
  for (const taken of list) {
    const world = worlds[taken.which % worlds.length];
    if (world === undefined) continue;
    const { engine, clock, log } = world;
    if (taken.type === 'request') {
      ask(world, taken.request);
    } else if (taken.type === 'wait') {
      clock.advance(taken.ms);
    } else if (taken.type === 'fork') {
      const own = manualClock(clock.now());
      if (worlds.length < 4) worlds.push({ engine: engine.fork({ clock: own }), clock: own, log });
    } else if (taken.type === 'snapshot') {
      kept = { snapshot: engine.snapshot(), atMs: clock.now(), log };
    } else if (taken.type === 'reset') {
      engine.reset();
      world.log = [];
    } else if (kept !== undefined && kept.atMs <= clock.now()) {
      // A snapshot has done what was due when it was taken: a clock that stands before that has another past.
      engine.restore(kept.snapshot);
      world.log = kept.log;
    }
  }
  return worlds;
}

/** Everything an engine tells: tables, items, entries of indexes, streams, what comes next of its seed. */
function everything(engine: Engine): unknown[] {
  const told: unknown[] = [engine.nextRequestId()];
  for (const name of engine.listTables().TableNames ?? []) {
    told.push(perform(engine, { operationName: 'DescribeTable', input: { TableName: name } }));
    for (const IndexName of [undefined, 'local', 'global', 'many', 'later'])
      told.push(perform(engine, { operationName: 'Scan', input: { TableName: name, IndexName } }));
  }
  for (const { StreamArn } of engine.listStreams().Streams ?? []) {
    const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
    for (const { ShardId } of Shards) {
      const { ShardIterator } = engine.getShardIterator({
        StreamArn,
        ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      });
      told.push(engine.getRecords({ ShardIterator }));
    }
    told.push(Shards);
  }
  return told;
}

describe('the laws of forks', { timeout: 120_000 }, () => {
  it('every engine is what one is that never met another and was asked the same', () => {
    assertCovering(75, { forks: 50 }, (met) =>
      fc.property(steps, (list) => {
        const worlds = performAll(list);
        met('forks', worlds.length - 1);
        for (const { engine, clock, log } of worlds) {
          const alone = newWorld(START_MS);
          for (const { atMs, request: asked, answer } of log) {
            alone.clock.advance(atMs - alone.clock.now());
            expect(perform(alone.engine, asked)).toBe(answer);
          }
          alone.clock.advance(clock.now() - alone.clock.now());
          expect(everything(engine)).toEqual(everything(alone.engine));
        }
      }),
    );
  });
});
