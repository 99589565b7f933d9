import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DynamoDBException } from '../errors/dynamodb-exception.ts';
import { allOperations } from '../operations/all-operations.ts';
import { Random } from '../random.ts';
import { decodeInput } from '../shapes/decode-input.ts';
import type { Change } from '../tables/change.ts';
import type { ItemStore } from '../tables/item-store.ts';
import { Table } from '../tables/table.ts';
import { encodeAttributes } from '../values/wire-form.ts';
import { changeCatalog } from './catalog.ts';
import { commit } from './commit.ts';
import { dueChanges } from './due-changes.ts';
import { emptyState, type State } from './state.ts';

interface Commit {
  readonly changes: readonly Change[];
  readonly nowMs: number;
}

type Step = { readonly operation: string; readonly input: object } | { readonly waitMs: number };

const attributes = ['pk', 'genre', 'year'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
const hashOf = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' }];
const indexOn = (key: string) => ({
  IndexName: `by-${key}`,
  KeySchema: hashOf(key),
  Projection: { ProjectionType: 'KEYS_ONLY' },
});

const plainTable = {
  AttributeDefinitions: attributes.slice(0, 1),
  KeySchema: hashOf('pk'),
  BillingMode: 'PAY_PER_REQUEST',
};

const tableName = fc.constantFrom('One', 'Two');
const letter = fc.constantFrom('a', 'b', 'c', '');
const indexed = fc.constantFrom('genre', 'year');
const item = fc.record(
  {
    pk: fc.record({ S: fc.constantFrom('a', 'b', 'c') }),
    genre: fc.oneof(fc.record({ S: letter }), fc.constant({ N: '1' })),
    year: fc.record({ S: letter }),
    expires: fc.record({ N: fc.constantFrom('1700000100', '1700100000') }),
  },
  { requiredKeys: ['pk'] },
);
const forTable = (operation: string, input: fc.Arbitrary<object>): fc.Arbitrary<Step> =>
  fc.tuple(tableName, input).map(([TableName, rest]) => ({ operation, input: { TableName, ...rest } }));
const createInput = fc.option(indexed, { nil: undefined }).map((key) => ({
  AttributeDefinitions: attributes.filter(
    ({ AttributeName }) => AttributeName === 'pk' || AttributeName === key,
  ),
  KeySchema: hashOf('pk'),
  BillingMode: 'PAY_PER_REQUEST',
  GlobalSecondaryIndexes: key === undefined ? undefined : [indexOn(key)],
}));
const updateInput = fc.oneof(
  indexed.map((key) => ({
    AttributeDefinitions: attributes,
    GlobalSecondaryIndexUpdates: [{ Create: indexOn(key) }],
  })),
  indexed.map((key) => ({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: `by-${key}` } }] })),
  fc.constant({ BillingMode: 'PAY_PER_REQUEST' }),
  fc.integer({ min: 1, max: 9 }).map((ReadCapacityUnits) => ({
    BillingMode: 'PROVISIONED',
    ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits: 1 },
  })),
  fc.boolean().map((StreamEnabled) => ({
    StreamSpecification: { StreamEnabled, ...(StreamEnabled ? { StreamViewType: 'KEYS_ONLY' } : {}) },
  })),
  fc.boolean().map((Enabled) => ({ SSESpecification: { Enabled } })),
  fc.constantFrom('STANDARD', 'STANDARD_INFREQUENT_ACCESS').map((TableClass) => ({ TableClass })),
  fc.boolean().map((DeletionProtectionEnabled) => ({ DeletionProtectionEnabled })),
  fc
    .integer({ min: -1, max: 3 })
    .map((MaxReadRequestUnits) => ({ OnDemandThroughput: { MaxReadRequestUnits } })),
  fc.constant({ WarmThroughput: { ReadUnitsPerSecond: 20_000 } }),
);
const timeToLiveInput = fc.boolean().map((Enabled) => ({
  TimeToLiveSpecification: { Enabled, AttributeName: 'expires' },
}));

const laterSteps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: forTable('CreateTable', createInput) },
    { weight: 1, arbitrary: forTable('DeleteTable', fc.constant({})) },
    { weight: 5, arbitrary: forTable('UpdateTable', updateInput) },
    {
      weight: 8,
      arbitrary: forTable(
        'PutItem',
        item.map((Item) => ({ Item })),
      ),
    },
    {
      weight: 2,
      arbitrary: forTable(
        'DeleteItem',
        item.map(({ pk }) => ({ Key: { pk } })),
      ),
    },
    { weight: 2, arbitrary: forTable('UpdateTimeToLive', timeToLiveInput) },
    { weight: 3, arbitrary: fc.constantFrom(1_000, 60_000, 3_600_000).map((waitMs) => ({ waitMs })) },
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
);
const steps = fc
  .tuple(createInput, laterSteps)
  .map(([input, later]) => [
    { operation: 'CreateTable', input: Object.assign({ TableName: 'One' }, input) },
    { waitMs: 60_000 },
    ...later,
  ]);

/** Performs the steps on a new state as an engine does; `committed` sees each list of changes. */
function perform(
  list: readonly Step[],
  tableDelays: 'none' | 'realistic',
  committed: (changes: readonly Change[], nowMs: number) => void,
): State {
  const state = emptyState();
  const random = new Random(0);
  const take = (changes: readonly Change[], atMs: number): void => {
    committed(changes, atMs);
    commit(state, changes, atMs);
  };
  let nowMs = 1_700_000_000_000;
  for (const step of list) {
    if ('waitMs' in step) {
      nowMs += step.waitMs;
      continue;
    }
    while (state.nextDueMs <= nowMs) {
      take(dueChanges(state, state.nextDueMs), Math.max(state.nextDueMs, state.timeMs));
    }
    const operation = allOperations.get(step.operation);
    if (operation === undefined) throw new Error(`no operation ${step.operation}`);
    try {
      const context = {
        state,
        nowMs,
        random,
        region: 'us-east-1',
        accountId: '000000000000',
        form: 'sdk',
        itemForm: 'sdk',
        tableDelays,
        wording: 'newest',
      } as const;
      take(operation.run(decodeInput(operation.input, step.input, 'sdk'), context).changes, nowMs);
    } catch (error) {
      if (!(error instanceof DynamoDBException)) throw error;
    }
  }
  return state;
}

function dumpStore(store: ItemStore): unknown {
  const entries: unknown[] = [];
  store.visit({}, (key, { attributes: map, sizeBytes }) => {
    entries.push([key, encodeAttributes(map, 'json'), sizeBytes]);
    return true;
  });
  return { entries, count: store.count, sizeBytes: store.sizeBytes };
}

function dumpTable(table: Table): unknown {
  const indexes = [...table.indexes.values()].map((index) => [index.name, dumpStore(index.entries)]);
  return { record: table.record, items: dumpStore(table.items), indexes };
}

function dump(state: State): unknown {
  const tables = state.catalog.tables
    .map(({ name }) => state.tables.get(name))
    .map((table) => table && dumpTable(table));
  const streams = [...state.streams.all()].map((stream) => ({
    arn: stream.arn,
    shards: stream.shards(state.timeMs),
    entries: stream.entriesFrom(0, state.timeMs),
  }));
  return {
    catalog: state.catalog,
    tables,
    tableCount: state.tables.size,
    nextDueMs: state.nextDueMs,
    streams,
  };
}

const delays = fc.constantFrom('none' as const, 'realistic' as const);

describe('commit', () => {
  it('rebuilds a state from its changes', () => {
    fc.assert(
      fc.property(steps, delays, (list, tableDelays) => {
        const journal: Commit[] = [];
        const state = perform(list, tableDelays, (changes, nowMs) => journal.push({ changes, nowMs }));
        const rebuilt = emptyState();
        for (const { changes, nowMs } of journal) commit(rebuilt, changes, nowMs);
        expect(dump(rebuilt)).toEqual(dump(state));
      }),
    );
  });

  it('leads to the same state from changes of the catalog that went through JSON', () => {
    fc.assert(
      fc.property(steps, delays, (list, tableDelays) => {
        const journal: Commit[] = [];
        const state = perform(list, tableDelays, (changes, nowMs) => {
          const read = changes.map((change) =>
            change.type === 'catalog' ? JSON.parse(JSON.stringify(change)) : change,
          );
          journal.push({ changes: read, nowMs });
        });
        const rebuilt = emptyState();
        for (const { changes, nowMs } of journal) commit(rebuilt, changes, nowMs);
        expect(dump(rebuilt)).toEqual(dump(state));
      }),
    );
  });

  it('keeps each index equal to one that is filled anew', () => {
    fc.assert(
      fc.property(steps, delays, (list, tableDelays) => {
        const state = perform(list, tableDelays, () => undefined);
        for (const table of state.tables.values()) {
          expect(dumpTable(new Table(table.record, table.items))).toEqual(dumpTable(table));
        }
      }),
    );
  });

  it('gives a table created anew within one change nothing of its forerunner', () => {
    const create = { operation: 'CreateTable', input: { TableName: 'One', ...plainTable } };
    const put = { operation: 'PutItem', input: { TableName: 'One', Item: { pk: { S: 'a' } } } };
    const state = perform([create, put], 'none', () => undefined);
    expect(state.tables.get('One')?.items.count).toBe(1);
    const replaced = changeCatalog(state.catalog, (draft) => {
      for (const table of draft.tables) table.id = 'another';
    });
    commit(state, [replaced.change]);
    expect(state.tables.get('One')?.items.count).toBe(0);
  });

  it('performs something in most runs', () => {
    let changes = 0;
    let catalogChanges = 0;
    for (const list of fc.sample(steps, { numRuns: 50, seed: 1 })) {
      perform(list, 'none', (made) => {
        changes += made.length;
        catalogChanges += made.filter(({ type }) => type === 'catalog').length;
      });
    }
    expect(catalogChanges).toBeGreaterThan(100);
    expect(changes - catalogChanges).toBeGreaterThan(50);
  });
});
