import { createEngine, manualClock, DynamoDBException, type Engine, type StreamEvent } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableName, tableInput } from '../scenarios/session.ts';
import { arbitraryWrite, sketch, type Request } from './arbitrary-requests.ts';
import { assertCovering } from './assert-covering.ts';

const history = fc.array(
  fc.record({ request: arbitraryWrite, waitMs: fc.constantFrom(0, 1, 60_000, 2_400_000) }),
  { maxLength: 30 },
);
const shardCount = fc.integer({ min: 1, max: 4 });

interface Performed {
  readonly engine: Engine;
  readonly records: readonly StreamEvent[];
  /** How many records there were after each request, and what the table held. */
  readonly steps: readonly { readonly records: number; readonly table: string }[];
}

type History = readonly { readonly request: Request; readonly waitMs: number }[];

/** @param expiring whether items expire by `r`, which is little: then the clock starts with the epoch */
function performAll(requests: History, shards: number, expiring = false): Performed {
  const clock = manualClock(expiring ? 0 : Date.UTC(2026, 10, 21));
  const engine = createEngine({ clock, shards });
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' };
  engine.execute('CreateTable', { ...tableInput(sketch), StreamSpecification });
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'r' };
  if (expiring) engine.updateTimeToLive({ TableName, TimeToLiveSpecification });
  const steps = [{ records: 0, table: contents(engine) }];
  for (const { request, waitMs } of requests) {
    clock.advance(waitMs);
    try {
      engine.execute(request.operationName, structuredClone(request.input));
    } catch (error) {
      if (!(error instanceof DynamoDBException)) throw error;
    }
    steps.push({ records: lineages(engine).flat().length, table: contents(engine) });
  }
  const records = lineages(engine).flat();
  return { engine, records: records.toSorted(bySequence), steps };
}

const numberOf = ({ dynamodb }: StreamEvent): string => String(dynamodb?.SequenceNumber);
const bySequence = (left: StreamEvent, right: StreamEvent): number =>
  BigInt(numberOf(left)) < BigInt(numberOf(right)) ? -1 : 1;

/** What GetRecords gives of each lineage of shards, parents before children. */
function lineages(engine: Engine): StreamEvent[][] {
  const StreamArn = engine.listStreams().Streams?.[0]?.StreamArn;
  const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
  const byShard = new Map<string | undefined, StreamEvent[]>();
  for (const { ShardId, ParentShardId } of Shards) {
    const lineage = byShard.get(ParentShardId) ?? [];
    byShard.delete(ParentShardId);
    byShard.set(ShardId, lineage);
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const;
    let { ShardIterator } = engine.getShardIterator(start);
    for (let size = 1; size > 0 && ShardIterator !== undefined;) {
      const page = engine.getRecords({ ShardIterator, Limit: 3 });
      size = page.Records?.length ?? 0;
      lineage.push(...(page.Records ?? []));
      ShardIterator = page.NextShardIterator;
    }
  }
  return [...byShard.values()];
}

const keyOf = (event: StreamEvent): string => JSON.stringify(event.dynamodb?.Keys);

/** The items of the table, each as a text, in one order. */
function contents(engine: Engine): string {
  const { Items = [] } = engine.scan({ TableName });
  return textOf(Items);
}

function textOf(items: readonly object[]): string {
  return JSON.stringify(items.map((item) => JSON.stringify(sorted(item))).toSorted());
}

/** The same value with the members of its objects in one order, and sets too. */
function sorted(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => [name, sorted(member)]);
}

describe('the laws of streams', () => {
  it('replaying the images rebuilds the table', () => {
    fc.assert(
      fc.property(history, shardCount, fc.boolean(), (requests, shards, expiring) => {
        const { engine, records } = performAll(requests, shards, expiring);
        const items = new Map<string, object>();
        for (const event of records) {
          const { OldImage, NewImage } = event.dynamodb ?? {};
          const known = items.get(keyOf(event));
          expect(known && textOf([known])).toBe(OldImage && textOf([OldImage]));
          if (NewImage === undefined) items.delete(keyOf(event));
          else items.set(keyOf(event), NewImage);
        }
        expect(textOf([...items.values()])).toBe(contents(engine));
      }),
    );
  });

  it('what time to live deletes is told as the service’s own doing, and nothing else is', () => {
    assertCovering(50, { deletions: 10 }, (met) =>
      fc.property(history, shardCount, (requests, shards) => {
        const { records } = performAll(requests, shards, true);
        for (const { eventName, userIdentity, dynamodb } of records) {
          if (userIdentity === undefined) continue;
          met('deletions');
          expect(eventName).toBe('REMOVE');
          expect(Number(dynamodb?.OldImage?.['r']?.N)).toBeGreaterThanOrEqual(0);
        }
        const asked = requests.filter(({ request }) => /Delete|Batch/.test(request.operationName)).length;
        const removed = records.filter(
          (each) => each.eventName === 'REMOVE' && each.userIdentity === undefined,
        );
        if (asked === 0) expect(removed).toEqual([]);
      }),
    );
  });

  it('a request leaves a record exactly where it changes an item', () => {
    fc.assert(
      fc.property(history, shardCount, (requests, shards) => {
        const { steps } = performAll(requests, shards);
        for (const [index, { records, table }] of steps.entries()) {
          const before = steps[index - 1];
          if (before !== undefined) expect(records > before.records).toBe(table !== before.table);
        }
      }),
    );
  });

  it('all records of an item are in order in one lineage of shards', () => {
    fc.assert(
      fc.property(history, shardCount, (requests, shards) => {
        const { engine } = performAll(requests, shards);
        const all = lineages(engine);
        expect(all).toHaveLength(shards);
        const homes = new Map<string, number>();
        for (const [index, lineage] of all.entries()) {
          expect(lineage).toEqual(lineage.toSorted(bySequence));
          for (const event of lineage) {
            expect(homes.get(keyOf(event)) ?? index).toBe(index);
            homes.set(keyOf(event), index);
          }
        }
      }),
    );
  });

  it('sequence numbers are given once, those of later requests are greater', () => {
    fc.assert(
      fc.property(history, shardCount, (requests, shards) => {
        const { records } = performAll(requests, shards);
        expect(new Set(records.map(numberOf)).size).toBe(records.length);
        const times = records.map(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0);
        expect(times).toEqual(times.toSorted((left, right) => left - right));
      }),
    );
  });
});
