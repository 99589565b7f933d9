import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine.ts';
import type { WireAttributeValue } from '../values/wire-form.ts';
import type { QueryInput, QueryOutput } from '../operations/query.ts';
import type { ScanInput, ScanOutput } from '../operations/scan.ts';

type Attributes = Record<string, WireAttributeValue>;

const TableName = 'Table';
const partitions = ['p', 'q', '\u{1f600}'];

const definition = (AttributeName: string, AttributeType: string): object => ({
  AttributeName,
  AttributeType,
});
const keySchema = (partitionKey: string[], sortKey: string[]): object[] => [
  ...partitionKey.map((AttributeName) => ({ AttributeName, KeyType: 'HASH' })),
  ...sortKey.map((AttributeName) => ({ AttributeName, KeyType: 'RANGE' })),
];

const engineWith = (items: readonly Attributes[]): Engine => {
  const engine = createEngine();
  engine.execute('CreateTable', {
    TableName,
    AttributeDefinitions: [
      definition('pk', 'S'),
      definition('sk', 'N'),
      definition('a', 'S'),
      definition('b', 'B'),
    ],
    KeySchema: keySchema(['pk'], ['sk']),
    LocalSecondaryIndexes: [
      {
        IndexName: 'local',
        KeySchema: keySchema(['pk'], ['b']),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'global',
        KeySchema: keySchema(['a'], ['b', 'sk']),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['x'] },
      },
    ],
    BillingMode: 'PAY_PER_REQUEST',
  });
  for (const Item of items) engine.execute('PutItem', { TableName, Item });
  return engine;
};

// Few values, so that keys meet; numbers and bytes that other orders would place wrongly.
const anItem: fc.Arbitrary<Attributes> = fc
  .record(
    {
      pk: fc.constantFrom(...partitions).map((S) => ({ S })),
      sk: fc.constantFrom('-10', '-9', '-0.5', '0', '1e-3', '0.01', '2', '10', '1e20').map((N) => ({ N })),
      a: fc.constantFrom('g', 'h').map((S) => ({ S })),
      b: fc
        .constantFrom([0], [0, 0], [1], [127], [128], [255], [255, 0])
        .map((bytes) => ({ B: Uint8Array.from(bytes) })),
      x: fc.nat(3).map((n) => ({ N: String(n) })),
      y: fc.string({ maxLength: 3 }).map((S) => ({ S })),
    },
    { requiredKeys: ['pk', 'sk'] },
  )
  .map((found) => found as Attributes);

const someItems = fc.array(anItem, { maxLength: 40 });

const query = (engine: Engine, input: Partial<QueryInput>): QueryOutput =>
  engine.execute('Query', { TableName, ...input });
const scan = (engine: Engine, input: Partial<ScanInput> = {}): ScanOutput =>
  engine.execute('Scan', { TableName, ...input });

/** A text that two items share exactly when they are equal. */
const identity = (item: Attributes): string =>
  JSON.stringify(
    Object.entries(item)
      .map(([name, value]) => [name, 'B' in value ? { B: [...value.B] } : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
const identities = (items: readonly Attributes[] | undefined): string[] => (items ?? []).map(identity);

const numberOf = (item: Attributes): number => {
  const value = item['sk'];
  return value && 'N' in value ? Number(value.N) : Number.NaN;
};
const textOf = (item: Attributes, name: string): string | undefined => {
  const value = item[name];
  return value && 'S' in value ? value.S : undefined;
};

const pages = <Output extends { LastEvaluatedKey?: Attributes | undefined }>(
  read: (ExclusiveStartKey: Attributes | undefined) => Output,
): Output[] => {
  const found: Output[] = [];
  let start: Attributes | undefined;
  do {
    const page = read(start);
    found.push(page);
    start = page.LastEvaluatedKey;
    if (found.length > 100) throw new Error('reading does not come to an end');
  } while (start !== undefined);
  return found;
};

describe('the laws of reading', () => {
  it('Query equals the Scan, filtered and sorted', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.constantFrom(...partitions),
        fc.constantFrom('<', '<=', '=', '>', '>='),
        fc.constantFrom('-9', '0', '0.01', '5'),
        fc.boolean(),
        (items, partition, operator, bound, ScanIndexForward) => {
          const engine = engineWith(items);
          const limit = Number(bound);
          const meets: Record<string, (n: number) => boolean> = {
            '<': (n) => n < limit,
            '<=': (n) => n <= limit,
            '=': (n) => n === limit,
            '>': (n) => n > limit,
            '>=': (n) => n >= limit,
          };
          const expected = (scan(engine).Items ?? [])
            .filter((item) => textOf(item, 'pk') === partition && meets[operator]?.(numberOf(item)))
            .sort((left, right) => (ScanIndexForward ? 1 : -1) * (numberOf(left) - numberOf(right)));
          const output = query(engine, {
            KeyConditionExpression: `pk = :p AND sk ${operator} :s`,
            ExpressionAttributeValues: { ':p': { S: partition }, ':s': { N: bound } },
            ScanIndexForward,
          });
          expect(identities(output.Items)).toEqual(identities(expected));
        },
      ),
    );
  });

  it('every page size gives the same items, forward and backward, in tables and indexes', () => {
    const key = [
      { KeyConditionExpression: 'pk = :v', ExpressionAttributeValues: { ':v': { S: 'p' } } },
      {
        KeyConditionExpression: 'pk = :v',
        ExpressionAttributeValues: { ':v': { S: 'p' } },
        IndexName: 'local',
      },
      {
        KeyConditionExpression: 'a = :v',
        ExpressionAttributeValues: { ':v': { S: 'g' } },
        IndexName: 'global',
      },
    ];
    fc.assert(
      fc.property(
        someItems,
        fc.constantFrom(...key),
        fc.integer({ min: 1, max: 9 }),
        (items, input, Limit) => {
          const engine = engineWith(items);
          const forward = query(engine, input);
          for (const ScanIndexForward of [true, false]) {
            const read = pages((ExclusiveStartKey) =>
              query(engine, { ...input, Limit, ScanIndexForward, ExclusiveStartKey }),
            );
            const found = read.flatMap(({ Items }) => identities(Items));
            const all = identities(forward.Items);
            expect(found).toEqual(ScanIndexForward ? all : all.reverse());
            expect(
              read.every(({ Items }, index) => index === read.length - 1 || Items?.length === Limit),
            ).toBe(true);
            // The last page is never full: a full page cannot know that it is the last.
            expect(read.at(-1)?.Items?.length).toBeLessThan(Limit);
          }
        },
      ),
    );
  });

  it('an index equals the projection of its table', () => {
    fc.assert(
      fc.property(someItems, fc.array(anItem, { maxLength: 20 }), (items, removed) => {
        const engine = engineWith(items);
        for (const { pk, sk } of removed) engine.execute('DeleteItem', { TableName, Key: { pk, sk } });
        const table = scan(engine).Items ?? [];
        for (const [IndexName, required, kept] of [
          ['local', ['b'], ['pk', 'sk', 'b']],
          ['global', ['a', 'b'], ['pk', 'sk', 'a', 'b', 'x']],
        ] as const) {
          const projected = table
            .filter((item) => required.every((name) => name in item))
            .map((item) =>
              Object.fromEntries(Object.entries(item).filter(([name]) => kept.some((k) => k === name))),
            );
          expect(identities(scan(engine, { IndexName }).Items).sort()).toEqual(identities(projected).sort());
        }
      }),
    );
  });

  it('segments partition the table and its indexes, whatever the page size', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(undefined, 'local', 'global'),
        (items, TotalSegments, Limit, IndexName) => {
          const engine = engineWith(items);
          const found = Array.from({ length: TotalSegments }, (_, Segment) =>
            pages((ExclusiveStartKey) =>
              scan(engine, { Segment, TotalSegments, Limit, IndexName, ExclusiveStartKey }),
            ),
          );
          const all = found.flat().flatMap(({ Items }) => identities(Items));
          expect(all).toEqual(identities(scan(engine, { IndexName }).Items));
        },
      ),
    );
  });

  it('reading goes on where it was after the boundary item is deleted', () => {
    fc.assert(
      fc.property(
        someItems,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(undefined, 'local', 'global'),
        (items, Limit, IndexName) => {
          const engine = engineWith(items);
          const all = identities(scan(engine, { IndexName }).Items);
          const read = pages((ExclusiveStartKey) => {
            if (ExclusiveStartKey) {
              const { pk, sk } = ExclusiveStartKey;
              engine.execute('DeleteItem', { TableName, Key: { pk, sk } });
            }
            return scan(engine, { Limit, IndexName, ExclusiveStartKey });
          });
          expect(read.flatMap(({ Items }) => identities(Items))).toEqual(all);
        },
      ),
    );
  });

  it('a filter takes away from a page and moves none of its bounds', () => {
    fc.assert(
      fc.property(someItems, fc.integer({ min: 1, max: 9 }), (items, Limit) => {
        const engine = engineWith(items);
        const filter = { FilterExpression: 'x > :x', ExpressionAttributeValues: { ':x': { N: '1' } } };
        const plain = pages((ExclusiveStartKey) => scan(engine, { Limit, ExclusiveStartKey }));
        const filtered = pages((ExclusiveStartKey) => scan(engine, { Limit, ExclusiveStartKey, ...filter }));
        expect(
          filtered.map(({ LastEvaluatedKey, ScannedCount }) => [LastEvaluatedKey, ScannedCount]),
        ).toEqual(plain.map(({ LastEvaluatedKey, ScannedCount }) => [LastEvaluatedKey, ScannedCount]));
        const meets = (item: Attributes): boolean => {
          const value = item['x'];
          return value !== undefined && 'N' in value && Number(value.N) > 1;
        };
        expect(filtered.map(({ Items }) => identities(Items))).toEqual(
          plain.map(({ Items }) => identities((Items ?? []).filter(meets))),
        );
        expect(filtered.every(({ Items, Count }) => Items?.length === Count)).toBe(true);
      }),
    );
  });
});
