import { createEngine, manualClock, type Engine } from '@dynamem/engine';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryHistory, arbitraryMixture, type Request } from './arbitrary-requests.ts';
import { arbitraryActions, transaction } from './arbitrary-transaction.ts';

function perform(engine: Engine, { operationName, input }: Request): Record<string, unknown> {
  try {
    return { ...engine.execute(operationName, structuredClone(input)) };
  } catch (error) {
    const { name, message } = Object(error);
    return { refused: `${name}: ${message}` };
  }
}

/** The sum of the units an answer tells. */
function unitsTold({ ConsumedCapacity }: Record<string, unknown>): number {
  let units = 0;
  for (const { CapacityUnits } of [ConsumedCapacity].flat().map(Object)) units += CapacityUnits ?? 0;
  return units;
}

const newEngine = (history: boolean): Engine =>
  createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), history });

const requests = fc
  .tuple(arbitraryHistory, arbitraryMixture, fc.array(arbitraryActions, { maxLength: 3 }))
  .map(([first, then, transactions]) => [
    ...first,
    ...then,
    ...transactions.map((each) => transaction(each)),
  ]);

it(
  'a history changes no answer, and has each request with the units its answer would tell',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(requests, (list) => {
        const [plain, kept] = [newEngine(false), newEngine(true)];
        for (const request of list) {
          const input = { ...request.input, ReturnConsumedCapacity: 'INDEXES' };
          const told = perform(plain.fork(), { ...request, input });
          const answer = perform(kept, request);
          expect(Object.entries(answer)).toEqual(Object.entries(perform(plain, request)));
          const entry = kept.history().at(-1);
          expect(entry).toMatchObject({ operation: request.operationName });
          expect(entry?.errorName === undefined).toBe(answer['refused'] === undefined);
          if (told['refused'] !== undefined) continue;
          expect((entry?.readCapacityUnits ?? 0) + (entry?.writeCapacityUnits ?? 0)).toBe(unitsTold(told));
          if (answer['ScannedCount'] !== undefined) expect(entry?.itemsRead).toBe(answer['ScannedCount']);
          if (answer['Count'] !== undefined) expect(entry?.itemsReturned).toBe(answer['Count']);
        }
        expect(kept.history()).toHaveLength(list.length);
      }),
    );
  },
);
