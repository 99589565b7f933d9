import { createEngine, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, type AttributeValue, type Plain } from '../scenarios/attributes.ts';
import { TableName, tableInput, type TableSketch } from '../scenarios/session.ts';
import { arbitraryHistory, type Request } from './arbitrary-requests.ts';
import { arbitraryActions, transaction } from './arbitrary-transaction.ts';

type Attributes = Readonly<Record<string, AttributeValue>>;

interface Capacity {
  readonly CapacityUnits: number;
}

interface Consumed extends Capacity {
  readonly Table: Capacity;
  readonly LocalSecondaryIndexes?: Readonly<Record<string, Capacity>>;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, Capacity>>;
}

interface Page {
  readonly Items: readonly Attributes[];
  readonly LastEvaluatedKey?: Attributes;
  readonly ConsumedCapacity: Consumed;
}

const UNIT_BYTES = 4096;

const sketch: TableSketch = {
  key: 'pk:S sk:N',
  local: { local: ['pk:S l:S', ['x']] },
  global: { all: 'g:S', some: ['g:S', ['x']] },
};

/** The size of an item as AWS documents it, of the few types these laws need. */
function sizeOf(item: Attributes): number {
  return Object.entries(item).reduce((sum, [name, { S, N }]) => {
    // A whole number of one digit has two bytes; a name here has a byte a character.
    const valueBytes = N === undefined ? new TextEncoder().encode(String(S)).length : 2;
    return sum + name.length + valueBytes;
  }, 0);
}

const unitsOf = (sizeBytes: number): number => Math.max(1, Math.ceil(sizeBytes / UNIT_BYTES));

const digit = fc.integer({ min: 1, max: 9 });
const item = (pad: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<string, Plain>>> =>
  fc.record(
    {
      pk: fc.constantFrom('p', 'q'),
      sk: digit,
      l: fc.constantFrom('l1', 'l2'),
      g: fc.constantFrom('g', 'h'),
      x: digit,
      pad,
    },
    { requiredKeys: ['pk', 'sk', 'pad'] },
  );
const anItem = item(fc.integer({ min: 0, max: 9000 }).map((length) => 'é'.repeat(length / 2)));

/** An item of some whole units. */
const wholeItem = fc.tuple(item(fc.constant('')), fc.integer({ min: 1, max: 3 })).map(([plain, units]) => ({
  ...plain,
  pad: 'a'.repeat(units * UNIT_BYTES - sizeOf(attributes(plain))),
}));

const newEngine = (): Engine => createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7 });

function engineWith(items: readonly Readonly<Record<string, Plain>>[]): Engine {
  const engine = newEngine();
  engine.execute('CreateTable', tableInput(sketch));
  for (const each of items) engine.execute('PutItem', { TableName, Item: attributes(each) });
  return engine;
}

interface Read {
  readonly operationName: 'Query' | 'Scan';
  readonly input: Readonly<Record<string, unknown>>;
  /** Units for 4 KB. */
  readonly rate: number;
}

const places = [
  { IndexName: undefined, KeyConditionExpression: 'pk = :k', value: 'p' },
  { IndexName: 'local', KeyConditionExpression: 'pk = :k', value: 'p' },
  { IndexName: 'all', KeyConditionExpression: 'g = :k', value: 'g' },
  { IndexName: 'some', KeyConditionExpression: 'g = :k', value: 'g' },
] as const;

const aRead = (among: readonly (typeof places)[number][]): fc.Arbitrary<Read> =>
  fc
    .record({
      operationName: fc.constantFrom('Query' as const, 'Scan' as const),
      place: fc.constantFrom(...among),
      strong: fc.boolean(),
      ScanIndexForward: fc.boolean(),
    })
    .map(
      ({ operationName, place: { value, KeyConditionExpression, IndexName }, strong, ScanIndexForward }) => {
        const isStrong = strong && (IndexName === undefined || IndexName === 'local');
        const base = { TableName, IndexName, ConsistentRead: isStrong, ReturnConsumedCapacity: 'INDEXES' };
        const key = { KeyConditionExpression, ExpressionAttributeValues: attributes({ ':k': value }) };
        const input = operationName === 'Scan' ? base : { ...base, ...key, ScanIndexForward };
        return { operationName, input, rate: isStrong ? 1 : 0.5 };
      },
    );

function readPage(engine: Engine, { operationName, input }: Read, more: object): Page {
  return engine.execute(operationName, { ...input, ...more }) as Page;
}

/** All pages of at most `Limit` items; `see` is given where each begins. */
function pagesOf(engine: Engine, read: Read, Limit: number, see: (at: object) => void = () => {}): Page[] {
  const pages: Page[] = [];
  let ExclusiveStartKey: Attributes | undefined;
  do {
    const at = { Limit, ExclusiveStartKey };
    see(at);
    const page = readPage(engine, read, at);
    pages.push(page);
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return pages;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const unitsOfPages = (pages: readonly Page[]): number[] =>
  pages.map(({ ConsumedCapacity }) => ConsumedCapacity.CapacityUnits);
const limit = fc.integer({ min: 1, max: 5 });

describe('the laws of what reading costs', () => {
  it('a page costs what it reads together costs, whatever it filters, projects or counts', () => {
    const more = fc.constantFrom<Record<string, unknown>>(
      {},
      { FilterExpression: 'attribute_exists(x)' },
      { FilterExpression: 'attribute_exists(x) AND attribute_not_exists(x)' },
      { ProjectionExpression: 'sk' },
      { Select: 'COUNT' },
    );
    fc.assert(
      fc.property(
        fc.array(anItem, { maxLength: 12 }),
        aRead(places),
        limit,
        more,
        (items, read, Limit, extra) => {
          const engine = engineWith(items);
          pagesOf(engine, read, Limit, (at) => {
            // What an index does not keep would be fetched, which costs apart.
            const evaluated = readPage(engine, read, at).Items;
            const units = read.rate * unitsOf(sum(evaluated.map(sizeOf)));
            const { ConsumedCapacity: consumed } = readPage(engine, read, { ...at, ...extra });
            const { IndexName } = read.input;
            const arms = { ...consumed.LocalSecondaryIndexes, ...consumed.GlobalSecondaryIndexes };
            expect([
              consumed.CapacityUnits,
              arms[String(IndexName)]?.CapacityUnits ?? consumed.Table.CapacityUnits,
            ]).toEqual([units, units]);
          });
        },
      ),
    );
  });

  it('of items of whole units the pages that read something cost together what one pass costs', () => {
    const whole = places.filter(({ IndexName }) => IndexName === undefined || IndexName === 'all');
    fc.assert(
      fc.property(fc.array(wholeItem, { maxLength: 12 }), aRead(whole), limit, (items, read, Limit) => {
        const engine = engineWith(items);
        const pages = pagesOf(engine, read, Limit);
        const once = readPage(engine, read, {});
        const [empty, full] = [true, false].map((isEmpty) =>
          pages.filter(({ Items }) => (Items.length === 0) === isEmpty),
        );
        for (const units of unitsOfPages(empty ?? [])) expect(units).toBe(read.rate);
        if (once.Items.length > 0)
          expect(sum(unitsOfPages(full ?? []))).toBe(once.ConsumedCapacity.CapacityUnits);
        else expect(unitsOfPages(pages)).toEqual([once.ConsumedCapacity.CapacityUnits]);
      }),
    );
  });

  it('of any items each page adds at most one rounding to what one pass costs', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 12 }), aRead(places), limit, (items, read, Limit) => {
        const engine = engineWith(items);
        const pages = unitsOfPages(pagesOf(engine, read, Limit));
        const once = readPage(engine, read, {}).ConsumedCapacity.CapacityUnits;
        expect(sum(pages)).toBeGreaterThanOrEqual(once);
        expect(sum(pages) - once).toBeLessThanOrEqual(read.rate * (pages.length - 1));
      }),
    );
  });

  it('what a local index fetches from the table is rounded item by item, so pages cost of that what one pass costs', () => {
    const local = places.filter(({ IndexName }) => IndexName === 'local');
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 12 }), aRead(local), limit, (items, read, Limit) => {
        const engine = engineWith(items);
        const fetching = { ...read, input: { ...read.input, Select: 'ALL_ATTRIBUTES' } };
        const pages = pagesOf(engine, fetching, Limit);
        const tableUnits = pages.map(({ ConsumedCapacity }) => ConsumedCapacity.Table.CapacityUnits);
        const once = readPage(engine, fetching, {});
        expect(sum(tableUnits)).toBe(once.ConsumedCapacity.Table.CapacityUnits);
        expect(sum(tableUnits)).toBe(read.rate * sum(once.Items.map((each) => unitsOf(sizeOf(each)))));
      }),
    );
  });

  it('many items got at once cost what they cost one by one, twice that of strong reads in a transaction', () => {
    const keys = fc.uniqueArray(fc.record({ pk: fc.constantFrom('p', 'q'), sk: digit }).map(attributes), {
      minLength: 1,
      maxLength: 6,
      selector: (key) => JSON.stringify(key),
    });
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 12 }), keys, fc.boolean(), (items, Keys, ConsistentRead) => {
        const engine = engineWith(items);
        const asked = { ReturnConsumedCapacity: 'TOTAL' };
        const alone = (strong: boolean): number =>
          sum(
            Keys.map((Key) => {
              const answer = engine.execute('GetItem', { TableName, Key, ConsistentRead: strong, ...asked });
              return Number(Object(answer).ConsumedCapacity.CapacityUnits);
            }),
          );
        const RequestItems = { [TableName]: { Keys, ConsistentRead } };
        expect(engine.execute('BatchGetItem', { RequestItems, ...asked })).toMatchObject({
          ConsumedCapacity: [{ TableName, CapacityUnits: alone(ConsistentRead) }],
        });
        const TransactItems = Keys.map((Key) => ({ Get: { TableName, Key } }));
        const units = 2 * alone(true);
        expect(engine.execute('TransactGetItems', { TransactItems, ...asked })).toMatchObject({
          ConsumedCapacity: [{ TableName, CapacityUnits: units, ReadCapacityUnits: units }],
        });
      }),
    );
  });
});

/** Units by arm: the table's under the name of none. */
function armsOf({ Table, LocalSecondaryIndexes, GlobalSecondaryIndexes }: Consumed): Map<string, number> {
  const indexes = Object.entries({ ...LocalSecondaryIndexes, ...GlobalSecondaryIndexes });
  return new Map([
    ['', Table.CapacityUnits],
    ...indexes.map(([name, arm]) => [name, arm.CapacityUnits] as const),
  ]);
}

/** What `requests` consume one after another, by arm. */
function armsOfAll(engine: Engine, requests: readonly Request[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const { operationName, input } of requests) {
    const answer = engine.execute(operationName, { ...input, ReturnConsumedCapacity: 'INDEXES' });
    for (const [arm, units] of armsOf(Object(answer).ConsumedCapacity))
      total.set(arm, (total.get(arm) ?? 0) + units);
  }
  return total;
}

/** What one request over several items consumes by arm; undefined where it is refused. */
function armsTogether(engine: Engine, { operationName, input }: Request): Map<string, number> | undefined {
  try {
    const answer = engine.execute(operationName, { ...input, ReturnConsumedCapacity: 'INDEXES' });
    return armsOf(Object(answer).ConsumedCapacity[0]);
  } catch {
    return undefined;
  }
}

function engineAfter(history: readonly Request[]): Engine {
  const engine = newEngine();
  for (const { operationName, input } of history) {
    try {
      engine.execute(operationName, structuredClone(input));
    } catch {
      // A refused request has no part in what comes after.
    }
  }
  return engine;
}

describe('the laws of what writing costs', () => {
  it('a transaction costs twice on the table and once on indexes what its writes cost alone', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, (history, actions) => {
        const together = armsTogether(engineAfter(history), transaction(actions));
        fc.pre(together !== undefined);
        const alone = armsOfAll(
          engineAfter(history),
          actions.map((action) => action.alone),
        );
        alone.set('', 2 * (alone.get('') ?? 0));
        expect(together).toEqual(alone);
      }),
    );
  });

  it('a batch costs on each arm what its writes cost alone', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, (history, actions) => {
        const writes = actions.flatMap(({ alone: { operationName, input } }): [Request, object][] => {
          const { Item, Key } = input;
          if (operationName === 'PutItem')
            return [[{ operationName, input: { TableName, Item } }, { PutRequest: { Item } }]];
          if (operationName === 'DeleteItem')
            return [[{ operationName, input: { TableName, Key } }, { DeleteRequest: { Key } }]];
          return [];
        });
        fc.pre(writes.length > 0);
        const RequestItems = { [TableName]: writes.map(([, write]) => write) };
        const batch = { operationName: 'BatchWriteItem', input: { RequestItems } };
        const together = armsTogether(engineAfter(history), batch);
        fc.pre(together !== undefined);
        const alone = armsOfAll(
          engineAfter(history),
          writes.map(([request]) => request),
        );
        expect(together).toEqual(alone);
      }),
    );
  });
});
