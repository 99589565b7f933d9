import { createEngine, DynamoDBException, Engine, manualClock } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { TableName } from '../scenarios/session.ts';
import { arbitraryActions, transaction } from './arbitrary-transaction.ts';
import { arbitraryHistory, arbitraryMixture, createTheTable, type Request } from './arbitrary-requests.ts';
import { get, insert, query, scan } from './arbitrary-statements.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What AWS JSON 1.0 carries of an input, parsed. */
function jsonForm(input: unknown): unknown {
  const text = JSON.stringify(input, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return JSON.parse(text);
}

/** What is thrown is told with all it carries. */
function outcome(perform: () => string): string {
  try {
    return perform();
  } catch (error) {
    if (!(error instanceof DynamoDBException)) throw error;
    return JSON.stringify([error.toWire(), { ...error }]);
  }
}

const newEngine = (history = false): Engine =>
  createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7, history });

const streamed: Request = {
  operationName: 'UpdateTable',
  input: { TableName, StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } },
};

const statement = fc
  .oneof(insert, get, query, scan)
  .map(({ statement: input }): Request => ({ operationName: 'ExecuteStatement', input }));
const reads = arbitraryActions.map((actions) => transaction(actions));
const requests = fc
  .tuple(arbitraryHistory, fc.array(fc.oneof(statement, reads), { maxLength: 4 }), arbitraryMixture)
  .map(([history, others, mixture]) => [
    ...history.slice(0, 1),
    streamed,
    ...history.slice(1),
    ...others,
    ...mixture,
  ]);

describe('executeJson', () => {
  it('gives the JSON of what execute gives, and throws what it throws, whatever is asked', () => {
    fc.assert(
      fc.property(requests, fc.boolean(), (history, kept) => {
        const [objects, texts] = [newEngine(kept), newEngine(kept)];
        for (const { operationName, input } of history) {
          const sent = jsonForm(input);
          expect(outcome(() => texts.executeJson(operationName, sent))).toBe(
            outcome(() => JSON.stringify(objects.execute(operationName, sent, 'json'))),
          );
        }
        if (kept) expect(texts.history()).toEqual(objects.history());
        expect(texts.dump()).toEqual(objects.dump());
        for (const { shardId, iterator } of iterators(texts)) {
          expect([shardId, texts.executeJson('GetRecords', iterator)]).toEqual([
            shardId,
            JSON.stringify(objects.execute('GetRecords', iterator, 'json')),
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('asks the execute that stands in the place of the engine’s own', () => {
    const spied = newEngine();
    const execute = vi.spyOn(spied, 'execute').mockReturnValue({ TableNames: ['spied'] });
    expect(spied.executeJson('ListTables', {})).toBe('{"TableNames":["spied"]}');
    expect(execute.mock.calls).toEqual([['ListTables', {}, 'json']]);

    class Counting extends Engine {
      count = 0;
      override execute(operationName: string, input: unknown, form?: 'sdk' | 'json'): object {
        this.count += 1;
        return super.execute(operationName, input, form);
      }
    }
    const counting = new Counting();
    expect([counting.executeJson('ListTables', {}), counting.count]).toEqual(['{"TableNames":[]}', 1]);
  });
});

function iterators(engine: Engine): { shardId: string; iterator: { ShardIterator: string | undefined } }[] {
  const { Streams = [] } = engine.listStreams({ TableName: createTheTable.input['TableName'] as string });
  return Streams.flatMap(({ StreamArn }) => {
    const { Shards = [] } = engine.describeStream({ StreamArn }).StreamDescription ?? {};
    return Shards.map(({ ShardId = '' }) => {
      const input = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
      return { shardId: ShardId, iterator: { ShardIterator: engine.getShardIterator(input).ShardIterator } };
    });
  });
}
