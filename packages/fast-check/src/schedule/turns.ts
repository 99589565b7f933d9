import type { PreparedTransaction, TransactWriteItemsInput } from '@dynamem/engine';
import type { CallScheduler } from './call-schedule.ts';

/** An engine whose transactions can be made in two steps; the `Engine` of dynamem. */
export interface TwoStepEngine {
  execute(operation: string, input: unknown): object;
  prepareTransaction(input: TransactWriteItemsInput): PreparedTransaction;
}

/** How `scheduledClient` orders calls. */
export interface ScheduleOptions {
  /** The engine behind an SDK client: its transactions are then made in two steps, between which others get a turn. */
  readonly engine?: TwoStepEngine;
  /** Whether answers are ordered too: each reaches its caller at a turn of its own; false by default. */
  readonly answers?: boolean;
}

/** One call on its way: what to tell of it and how to have it done. */
export interface Call<Output> {
  readonly operation: string;
  readonly input: object;
  perform(): Promise<Output>;
}

/**
 * How long a turn lasts after its call, in ticks of promises: what an SDK client takes to hand out an answer and to bring
 * up the caller's next call, so that the next turn can be that call's.
 */
const REACTION_TICKS = 256;

/** Lets calls through one at a time, in the order the scheduler chooses. */
export class Turns {
  private readonly scheduler: CallScheduler;
  private readonly options: ScheduleOptions;

  constructor(scheduler: CallScheduler, options: ScheduleOptions) {
    this.scheduler = scheduler;
    this.options = options;
  }

  /** Performs a call when its turn comes, a transaction in two turns where the engine is known. */
  async pass<Output>(call: Call<Output>): Promise<Output> {
    const label = labelOf(call);
    const done = this.steps(call, label);
    if (this.options.answers !== true) return done;
    await Promise.allSettled([done]);
    return this.turn(`answer to ${label}`, () => done);
  }

  private async steps<Output>(call: Call<Output>, label: string): Promise<Output> {
    const { engine } = this.options;
    if (engine === undefined || call.operation !== 'TransactWriteItems')
      return this.turn(label, () => call.perform());
    const first = await this.turn(`prepare ${label}`, async () => {
      const prepared = prepare(engine, call.input);
      // What cannot be prepared fails the same way as a whole, and then with the client's own exception.
      return prepared === undefined ? { output: await call.perform() } : { prepared };
    });
    if (first.prepared === undefined) return first.output;
    const { prepared } = first;
    return this.turn(`complete ${label}`, () => {
      // To complete is to let go and to run the whole; no other call has a turn in between.
      prepared.cancel();
      return call.perform();
    });
  }

  private turn<Output>(label: string, act: () => Promise<Output>): Promise<Output> {
    return new Promise((resolve, reject) => {
      const builder = async (): Promise<void> => {
        await act().then(resolve, reject);
        for (let tick = 0; tick < REACTION_TICKS; tick += 1) await Promise.resolve();
      };
      this.scheduler.scheduleSequence([{ label, builder }]);
    });
  }
}

function prepare(engine: TwoStepEngine, input: object): PreparedTransaction | undefined {
  try {
    return engine.prepareTransaction({ TransactItems: undefined, ...input });
  } catch {
    return undefined;
  }
}

/** The operation, its table and its key, as a report of the schedule shows them. */
function labelOf({ operation, input }: Call<unknown>): string {
  const { TableName, Key } = input as { readonly TableName?: unknown; readonly Key?: unknown };
  const table = typeof TableName === 'string' ? ` ${TableName}` : '';
  return `${operation}${table}${Key === undefined ? '' : ` ${JSON.stringify(Key)}`}`;
}
