import { createEngine, DynamoDBException, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allAdapters } from '../adapters/all-adapters.ts';
import { TableName, tableInput } from '../scenarios/session.ts';
import {
  arbitraryHistory,
  arbitraryMixture,
  arbitraryWrite,
  createTheTable,
  sketch,
  type Request,
} from './arbitrary-requests.ts';
import { arbitraryJunk, damaged } from './arbitrary-junk.ts';

// Histories must collide before they show anything.
fc.configureGlobal({ numRuns: 250 });
vi.setConfig({ testTimeout: 60_000 });

/** What came of a request: the answer, or the exception with its text and what else it carries. */
type Outcome = { readonly answer: object } | { readonly refused: object };

const newEngine = (): Engine => createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7 });

function perform(engine: Engine, { operationName, input }: Request): Outcome {
  try {
    return { answer: engine.execute(operationName, input) };
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}

function refusalOf(error: unknown): object {
  const { name, message, Item } = Object(error);
  return { name, message, Item };
}

/** Everything an engine tells of its tables: descriptions, items, entries of indexes. */
function everything(engine: Engine): string {
  const { TableNames = [] } = engine.listTables();
  const told = TableNames.map((name) => {
    const { Table } = engine.describeTable({ TableName: name });
    const indexes = [...(Table?.LocalSecondaryIndexes ?? []), ...(Table?.GlobalSecondaryIndexes ?? [])];
    const sources = [undefined, ...indexes.map(({ IndexName }) => IndexName)];
    return [
      Table,
      ...sources.map((IndexName) => engine.execute('Scan', { TableName: name, IndexName }, 'json')),
    ];
  });
  return JSON.stringify(told);
}

/** Changes whatever can be changed in a value, through and through. */
function vandalise(value: unknown): void {
  if (value instanceof Uint8Array) value.fill(238);
  else if (value instanceof Date) value.setTime(0);
  else if (Array.isArray(value)) {
    value.forEach(vandalise);
    value.splice(0, 1, 'vandalised');
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(vandalise);
    for (const name of Object.keys(value)) Reflect.set(value, name, { S: 'vandalised' });
    Reflect.set(value, 'vandalised', true);
  }
}

describe('the laws of the engine', () => {
  it('nothing given to it or got from it is part of its state', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const [engine, twin] = [newEngine(), newEngine()];
        for (const request of history) {
          const expected = perform(twin, structuredClone(request));
          const mine = structuredClone(request);
          const outcome = perform(engine, mine);
          expect(outcome).toEqual(expected);
          vandalise(mine.input);
          vandalise(outcome);
        }
        expect(everything(engine)).toBe(everything(twin));
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const engine = newEngine();
        for (const request of history) {
          const before = structuredClone(request);
          perform(engine, deepFreeze(request));
          expect(request).toEqual(before);
        }
      }),
    );
  });

  it('the same seed and the same requests give the same bytes', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const told = [newEngine(), newEngine()].map((engine) => {
          const outcomes = history.map((request) => perform(engine, request));
          return JSON.stringify([outcomes, engine.nextRequestId(), everything(engine)]);
        });
        expect(told[0]).toBe(told[1]);
      }),
    );
  });

  it('a request that is refused changes nothing', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryWrite, (history, last) => {
        const engine = newEngine();
        for (const request of history) perform(engine, request);
        const before = everything(engine);
        fc.pre('refused' in perform(engine, last));
        expect(everything(engine)).toBe(before);
      }),
    );
  });

  it('answers whatever it is asked, if only with one of AWS’s exceptions, and changes nothing then', () => {
    fc.assert(
      fc.property(arbitraryHistory, damaged(arbitraryMixture), (history, requests) => {
        const engine = newEngine();
        for (const request of history) perform(engine, request);
        for (const { operationName, input } of requests) {
          const before = everything(engine);
          try {
            engine.execute(operationName, input);
          } catch (error) {
            expect(error).toBeInstanceOf(DynamoDBException);
            expect(refusalOf(error)).not.toMatchObject({ name: 'InternalServerError' });
            expect(everything(engine)).toBe(before);
          }
        }
      }),
    );
  });

  it('answers whatever is no input at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'CreateTable',
          'DeleteTable',
          'UpdateTable',
          'PutItem',
          'Query',
          'BatchGetItem',
          'Nothing',
        ),
        arbitraryJunk,
        (operationName, input) => {
          const engine = newEngine();
          let refused: unknown;
          try {
            engine.execute(operationName, input);
          } catch (error) {
            refused = error;
          }
          expect(refused).toBeInstanceOf(DynamoDBException);
          expect(refusalOf(refused)).not.toMatchObject({ name: 'InternalServerError' });
        },
      ),
    );
  });
});

describe('the laws of indexes', () => {
  it('an index that comes later holds what one holds that was there from the beginning', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const [early, late] = [newEngine(), newEngine()];
        const { global = {}, ...plain } = sketch;
        perform(late, { operationName: 'CreateTable', input: { ...tableInput(plain) } });
        const requests = history.slice(1).filter(({ input }) => input['IndexName'] === undefined);
        perform(early, createTheTable);
        for (const request of requests) {
          // What the index refuses, a table without it takes: both tables shall have the same items.
          if ('answer' in perform(early, request)) perform(late, request);
        }
        const { GlobalSecondaryIndexes = [], AttributeDefinitions } = Object(tableInput(sketch));
        for (const Create of GlobalSecondaryIndexes) {
          late.execute('UpdateTable', {
            TableName,
            AttributeDefinitions,
            GlobalSecondaryIndexUpdates: [{ Create }],
          });
        }
        for (const IndexName of [undefined, 'local', ...Object.keys(global)]) {
          const scan = { TableName, IndexName };
          expect(late.execute('Scan', scan)).toEqual(early.execute('Scan', scan));
        }
      }),
    );
  });

  it('sizes and counts are those of the items and entries there are', () => {
    fc.assert(
      fc.property(arbitraryHistory, (history) => {
        const engine = newEngine();
        for (const request of history) perform(engine, request);
        const afresh = newEngine();
        perform(afresh, createTheTable);
        const { Items = [] } = engine.scan({ TableName });
        for (const Item of Items) afresh.putItem({ TableName, Item });
        const told = (of: Engine): object => {
          const { ItemCount, TableSizeBytes, LocalSecondaryIndexes, GlobalSecondaryIndexes } = Object(
            of.describeTable({ TableName }).Table,
          );
          return { ItemCount, TableSizeBytes, LocalSecondaryIndexes, GlobalSecondaryIndexes };
        };
        expect(told(engine)).toEqual(told(afresh));
        expect(told(engine)).toMatchObject({ ItemCount: Items.length });
      }),
    );
  });
});

describe('the laws of batches', () => {
  const build = (history: readonly Request[]): Engine => {
    const engine = newEngine();
    for (const request of history) perform(engine, request);
    return engine;
  };

  it('BatchWriteItem does what its writes do one by one', () => {
    const batches = arbitraryWrite.filter(({ operationName }) => operationName === 'BatchWriteItem');
    fc.assert(
      fc.property(arbitraryHistory, batches, (history, batch) => {
        const [together, apart] = [build(history), build(history)];
        fc.pre('answer' in perform(together, batch));
        const writes: Record<string, object>[] = Object(batch.input['RequestItems'])[TableName];
        for (const { PutRequest, DeleteRequest } of writes) {
          if (PutRequest) apart.execute('PutItem', { TableName, ...PutRequest });
          else apart.execute('DeleteItem', { TableName, ...DeleteRequest });
        }
        expect(everything(together)).toBe(everything(apart));
      }),
    );
  });

  it('BatchGetItem finds what GetItem finds', () => {
    const keys = ['p', 'q', '\u{1f600}'].flatMap((pk) =>
      [-10, -0.5, 0, 2, 10].map((sk) => ({ pk: { S: pk }, sk: { N: String(sk) } })),
    );
    fc.assert(
      fc.property(arbitraryHistory, fc.shuffledSubarray(keys, { minLength: 1 }), (history, Keys) => {
        const engine = build(history);
        const { Responses } = engine.batchGetItem({ RequestItems: { [TableName]: { Keys } } });
        const single = Keys.map((Key) => engine.getItem({ TableName, Key }).Item).filter(
          (Item) => Item !== undefined,
        );
        expect(Responses?.[TableName]).toHaveLength(single.length);
        expect(Responses?.[TableName]).toEqual(expect.arrayContaining(single));
      }),
    );
  });
});

it('every way to the engine gives the same answers', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryHistory, async (history) => {
      const adapters = allAdapters.filter(({ canSay = () => true }) =>
        history.every(({ input }) => canSay(input)),
      );
      const told = await Promise.all(
        adapters.map(async (adapter) => {
          const engine = newEngine();
          const { call, close } = await adapter.open(engine);
          const outcomes: Outcome[] = [];
          for (const { operationName, input } of history) {
            // oxlint-disable-next-line no-await-in-loop -- one after another
            const outcome = await call(operationName, input).then(
              (answer): Outcome => ({ answer: withoutModeSummary(answer) }),
              (error: unknown): Outcome => ({ refused: refusalOf(error) }),
            );
            outcomes.push(outcome);
          }
          await close();
          return { name: adapter.name, untold: adapter.untold, outcomes, everything: everything(engine) };
        }),
      );
      const [first, ...others] = told;
      for (const { name, untold = new Set<string>(), ...other } of others) {
        const outcomes = first?.outcomes.map((outcome) => withoutMembers(outcome, untold));
        expect({ ...other, name }).toEqual({ everything: first?.everything, outcomes, name });
      }
    }),
    { numRuns: 15 },
  );
});

/** An outcome as an adapter tells it whose model lacks members of tables' descriptions. */
function withoutMembers(outcome: Outcome, names: ReadonlySet<string>): Outcome {
  const isDescription =
    'answer' in outcome && ['Table', 'TableDescription'].some((name) => name in outcome.answer);
  return isDescription ? { answer: Object(withoutDeep(outcome.answer, names)) } : outcome;
}

function withoutDeep(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((element) => withoutDeep(element, names));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const members = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutDeep(member, names)]));
}

/** The wire has a member that no SDK passes on. */
function withoutModeSummary(answer: object): object {
  const { TableThroughputModeSummary: _summary, ...rest } = Object(
    Object(answer)['Table'] ?? Object(answer)['TableDescription'],
  );
  if ('Table' in answer) return { Table: rest };
  return 'TableDescription' in answer ? { TableDescription: rest } : answer;
}

function deepFreeze<Value>(value: Value): Value {
  // Bytes cannot be frozen.
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
