import { createEngine, diff, manualClock, type Dump, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableName } from '../scenarios/session.ts';
import { arbitraryHistory, arbitraryMixture, type Request } from './arbitrary-requests.ts';
import { assertCovering } from './assert-covering.ts';

const START_MS = Date.UTC(2026, 10, 21);

const requests = fc.tuple(arbitraryHistory, arbitraryMixture, fc.boolean()).map(([first, then, expires]) => [
  ...first,
  ...then,
  ...(expires
    ? [
        {
          operationName: 'UpdateTimeToLive',
          input: { TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'r' } },
        },
      ]
    : []),
]);

function perform(engine: Engine, { operationName, input }: Request): unknown {
  try {
    return engine.execute(operationName, structuredClone(input), 'json');
  } catch (error) {
    return String(error);
  }
}

const newEngine = (): Engine => createEngine({ clock: manualClock(START_MS) });

function engineAfter(list: readonly Request[]): Engine {
  const engine = newEngine();
  for (const request of list) perform(engine, request);
  return engine;
}

const throughJson = (dump: Dump): Dump => JSON.parse(JSON.stringify(dump));

/** What an engine tells of its tables that a dump is to keep. */
function told(engine: Engine): unknown[] {
  return (engine.listTables().TableNames ?? []).map((name) => {
    const { Table } = engine.describeTable({ TableName: name });
    const indexes = [...(Table?.GlobalSecondaryIndexes ?? []), ...(Table?.LocalSecondaryIndexes ?? [])];
    const counts = indexes.map(({ IndexName, ItemCount, IndexSizeBytes, Projection, KeySchema }) => {
      return { IndexName, ItemCount, IndexSizeBytes, Projection, KeySchema };
    });
    const { AttributeDefinitions, ItemCount, TableSizeBytes, StreamSpecification, SSEDescription } =
      Table ?? {};
    const { DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput } = Table ?? {};
    return [
      [name, counts, AttributeDefinitions, ItemCount, TableSizeBytes, StreamSpecification, SSEDescription],
      [DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput, Table?.TableClassSummary?.TableClass],
      engine.describeTimeToLive({ TableName: name }),
    ];
  });
}

describe('the laws of dumps', { timeout: 60_000 }, () => {
  it('what is loaded from a dump is what was dumped', () => {
    assertCovering(50, { items: 25 }, (met) =>
      fc.property(requests, (list) => {
        const engine = engineAfter(list);
        const dumped = throughJson(engine.dump());
        const loaded = newEngine().load(dumped);
        expect(loaded.dump()).toEqual(dumped);
        expect(String(diff(engine, loaded))).toBe('no difference');
        expect(told(loaded)).toEqual(told(engine));
        met('items', dumped.tables[0]?.Items.length);
      }),
    );
  });

  it('is the same text however the items came about', () => {
    fc.assert(
      fc.property(arbitraryHistory, (list) => {
        const dumped = engineAfter(list).dump();
        const tables = dumped.tables.map((table) => ({ ...table, Items: table.Items.toReversed() }));
        const again = newEngine().load({ ...dumped, tables: tables.toReversed() });
        expect(JSON.stringify(again.dump())).toBe(JSON.stringify(dumped));
      }),
    );
  });
});
