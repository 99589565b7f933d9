import type { CreateTableInput } from '@dynamem/engine';
import fc from 'fast-check';
import { callRequest } from '../requests/call-request.ts';
import { tableCall, type CallConstraints } from '../requests/table-call.ts';
import type { ItemCall } from '../requests/item-call.ts';
import type { Caller } from './caller.ts';
import type { NaiveModel } from './naive-model.ts';
import { sameObservation } from './observation.ts';
import { observeCall } from './observe-call.ts';

/** What `tableCommands` may make. */
export interface CommandConstraints extends CallConstraints {
  /** How many calls there are at most; fast-check's own default otherwise. */
  readonly maxCommands?: number;
}

/**
 * Calls of a table one after another, each compared with the naive model: what a client answers otherwise than the
 * model throws, and shrinks to the fewest and plainest calls.
 * @example
 * await fc.assert(
 *   fc.asyncProperty(tableCommands(table), async (commands) => {
 *     const engine = createEngine();
 *     engine.createTable(table);
 *     await fc.asyncModelRun(() => ({ model: new NaiveModel(table), real: engineCaller(engine) }), commands);
 *   }),
 * );
 */
export function tableCommands(
  table: CreateTableInput,
  constraints: CommandConstraints = {},
): fc.Arbitrary<Iterable<fc.AsyncCommand<NaiveModel, Caller>>> {
  const { maxCommands } = constraints;
  const command = tableCall(table, constraints).map((call) => new CallCommand(call));
  return fc.commands<NaiveModel, Caller, false>([command], maxCommands === undefined ? {} : { maxCommands });
}

/** One call, to be made of the model and of a client. */
class CallCommand implements fc.AsyncCommand<NaiveModel, Caller> {
  readonly call: ItemCall;

  constructor(call: ItemCall) {
    this.call = call;
  }

  check(): boolean {
    return true;
  }

  async run(model: NaiveModel, real: Caller): Promise<void> {
    const expected = model.perform(this.call);
    const actual = await observeCall(real, model.table, this.call);
    if (sameObservation(expected, actual)) return;
    throw new Error(
      `The model and the client disagree about ${this.toString()}\nmodel:  ${JSON.stringify(expected)}\nclient: ${JSON.stringify(actual)}`,
    );
  }

  toString(): string {
    const { operation, input } = callRequest('Table', this.call);
    return `${operation} ${JSON.stringify(input, readableBytes)}`;
  }
}

const readableBytes = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? `bytes ${[...value].join(' ')}` : value;
