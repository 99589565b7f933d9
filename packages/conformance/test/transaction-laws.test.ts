import { createEngine, manualClock, type Engine, type PreparedTransaction } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TableName } from '../scenarios/session.ts';
import { arbitraryJunk, damaged } from './arbitrary-junk.ts';
import { arbitraryHistory, arbitraryWrite, type Request } from './arbitrary-requests.ts';
import { arbitraryActions, transaction, type Action } from './arbitrary-transaction.ts';
import { everything } from './everything.ts';

type Outcome = { readonly answer: object } | { readonly refused: Record<string, unknown> };

function perform(engine: Engine, { operationName, input }: Request): Outcome {
  try {
    return { answer: engine.execute(operationName, structuredClone(input)) };
  } catch (error) {
    const { name, message, Item, CancellationReasons } = Object(error);
    return { refused: { name, message, Item, CancellationReasons } };
  }
}

function engineAfter(history: readonly Request[]): Engine {
  const engine = createEngine({ clock: manualClock(Date.UTC(2026, 10, 21)), seed: 7, shards: 2 });
  const [creation, ...rest] = history;
  if (creation !== undefined) perform(engine, creation);
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const;
  engine.updateTable({ TableName, StreamSpecification });
  for (const request of rest) perform(engine, request);
  return engine;
}

/** The first step; undefined where the transaction is refused. */
function prepare(engine: Engine, input: object): PreparedTransaction | undefined {
  try {
    return engine.prepareTransaction({ TransactItems: undefined, ...structuredClone(input) });
  } catch {
    return undefined;
  }
}

/** Writes of single items. */
const arbitraryBetween = fc.array(
  arbitraryWrite.filter(({ operationName }) => operationName !== 'BatchWriteItem'),
  { maxLength: 4 },
);

const keyOf = ({ alone }: Action): object => {
  const { pk, sk } = Object(alone.input['Item'] ?? alone.input['Key']);
  return { pk, sk };
};

// Under load a hundred histories take longer than a test is given by default.
describe('the laws of transactions', { timeout: 60_000 }, () => {
  it('one that succeeds does what its writes do one after another', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, (history, actions) => {
        const [together, apart] = [engineAfter(history), engineAfter(history)];
        fc.pre('answer' in perform(together, transaction(actions)));
        for (const { alone } of actions) expect(perform(apart, alone)).toHaveProperty('answer');
        expect(everything(together)).toBe(everything(apart));
      }),
    );
  });

  it('one that is cancelled changes nothing and gives for each action what it alone is refused with', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, (history, actions) => {
        const engine = engineAfter(history);
        const before = everything(engine);
        const outcome = perform(engine, transaction(actions, { ClientRequestToken: 'token' }));
        fc.pre('refused' in outcome && outcome.refused['name'] === 'TransactionCanceledException');
        expect(everything(engine)).toBe(before);
        const told = actions.map(({ alone }) => {
          const single = perform(engineAfter(history), alone);
          if ('answer' in single) return { Code: 'None' };
          const { name, message: Message, Item } = single.refused;
          if (name === 'ValidationException') return { Code: 'ValidationError', Message };
          return { Code: 'ConditionalCheckFailed', Message, ...(Item !== undefined && { Item }) };
        });
        expect(outcome).toMatchObject({ refused: { CancellationReasons: told } });
        // The token is as good as new.
        const [first] = actions;
        const fresh = first === undefined ? '' : JSON.stringify(keyOf(first));
        const Put = { TableName, Item: JSON.parse(fresh) };
        const again = { TransactItems: [{ Put }], ClientRequestToken: 'token' };
        expect(perform(engine, { operationName: 'TransactWriteItems', input: again })).toEqual({
          answer: {},
        });
      }),
    );
  });

  it('one sent again with its token changes nothing more', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, arbitraryWrite, (history, actions, between) => {
        const engine = engineAfter(history);
        const request = transaction(actions, { ClientRequestToken: 'token' });
        fc.pre('answer' in perform(engine, request));
        perform(engine, between);
        const before = everything(engine);
        expect(perform(engine, request)).toEqual({ answer: {} });
        expect(everything(engine)).toBe(before);
      }),
    );
  });

  it('one of two steps is the one of one step, whatever is tried in between', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, arbitraryBetween, (history, actions, between) => {
        const [prepared, joined] = [engineAfter(history), engineAfter(history)];
        const { input } = transaction(actions, { ReturnConsumedCapacity: 'TOTAL' });
        const steps = prepare(prepared, input);
        fc.pre(steps !== undefined);
        expect(everything(prepared)).toBe(everything(joined));
        // What is done in between is done to other items: it could as well have come first.
        for (const request of between)
          if ('answer' in perform(prepared, request))
            expect(perform(joined, request)).toHaveProperty('answer');
        expect(steps.complete()).toEqual(joined.execute('TransactWriteItems', input));
        expect(everything(prepared)).toBe(everything(joined));
      }),
      { numRuns: 50 },
    );
  });

  it('while one is prepared, no write touches its items, and a read by transaction of any of them conflicts', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryActions, arbitraryBetween, (history, actions, between) => {
        const engine = engineAfter(history);
        const gets = actions.map((action) => ({ TableName, Key: keyOf(action) }));
        const read = (): Outcome[] =>
          gets.map((input) => perform(engine, { operationName: 'GetItem', input }));
        const before = read();
        const steps = prepare(engine, transaction(actions).input);
        fc.pre(steps !== undefined);
        for (const request of between) perform(engine, request);
        expect(read()).toEqual(before);
        const TransactItems = gets.map((Get) => ({ Get }));
        const conflict = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
        const together: Request = { operationName: 'TransactGetItems', input: { TransactItems } };
        expect(perform(engine, together)).toMatchObject({
          refused: { CancellationReasons: actions.map(() => conflict) },
        });
        steps.cancel();
        expect(perform(engine, together)).toEqual({
          answer: { Responses: before.map((outcome) => Object(outcome).answer) },
        });
      }),
      { numRuns: 50 },
    );
  });

  it('damaged ones are answered with one of AWS’s exceptions and change nothing then', () => {
    const requests = damaged(arbitraryActions.map((actions) => [transaction(actions)]));
    fc.assert(
      fc.property(arbitraryHistory, requests, arbitraryJunk, (history, [request], junk) => {
        const engine = engineAfter(history);
        for (const input of [request?.input, { TransactItems: [junk] }, junk]) {
          for (const operationName of ['TransactWriteItems', 'TransactGetItems']) {
            const before = everything(engine);
            try {
              engine.execute(operationName, input);
            } catch (error) {
              expect(error).toMatchObject({ $fault: 'client' });
              expect(everything(engine)).toBe(before);
            }
          }
        }
      }),
    );
  });
});
