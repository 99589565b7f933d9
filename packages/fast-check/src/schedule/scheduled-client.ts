import type { CallScheduler } from './call-schedule.ts';
import { scheduledEngine, type ScheduledEngine } from './scheduled-engine.ts';
import { Turns, type ScheduleOptions, type TwoStepEngine } from './turns.ts';

/** The part of a client of AWS SDK v3 that is used: the stack its commands run through. */
export interface SdkClientLike {
  readonly middlewareStack: object;
  // Parameters of `any` alone accept the overloads of every release.
  // oxlint-disable-next-line typescript/no-explicit-any
  send(...parameters: any[]): any;
}

/** The stack as it is changed here. */
interface MiddlewareStack {
  add(middleware: Middleware, options: object): void;
  remove(name: string): boolean;
}

interface Arguments {
  readonly input: object;
}

type Handler = (args: Arguments) => Promise<object>;
type Middleware = (next: Handler, context: { readonly commandName?: string }) => Handler;

const MIDDLEWARE = 'dynamemSchedule';

/**
 * Lets fast-check order the calls a client has in flight: each is performed, whole, when the scheduler gives it its turn.
 * With dynamem's engine a TransactWriteItems takes two turns and holds its items between them, so that other writes to
 * them meet TransactionConflict as on AWS.
 *
 * A client of AWS SDK v3 (a document client too) is given back itself, its commands waiting from now on; name its
 * `engine` for transactions in two steps. Scheduled again it obeys the new scheduler; `unscheduledClient` sets it free.
 * An engine is given back as an object with asynchronous operations.
 *
 * Wait with `scheduler.waitFor(promise)`: calls come up one after another, and it waits for each. `callSchedule` draws
 * orders that shrink, which those of `fc.scheduler()` do not.
 * @example
 * fc.assert(
 *   fc.asyncProperty(fc.scheduler(), async (scheduler) => {
 *     const engine = newEngine();
 *     const client = scheduledClient(scheduler, new DynamoDBClient(inProcess(engine)), { engine });
 *     await scheduler.waitFor(Promise.all([increment(client), increment(client)]));
 *     expect(counterOf(engine)).toBe(2);
 *   }),
 * );
 */
export function scheduledClient(
  scheduler: CallScheduler,
  engine: TwoStepEngine,
  options?: Omit<ScheduleOptions, 'engine'>,
): ScheduledEngine;
export function scheduledClient<Client extends SdkClientLike>(
  scheduler: CallScheduler,
  client: Client,
  options?: ScheduleOptions,
): Client;
export function scheduledClient(
  scheduler: CallScheduler,
  client: TwoStepEngine | SdkClientLike,
  options: ScheduleOptions = {},
): unknown {
  if (!('middlewareStack' in client)) {
    return scheduledEngine(new Turns(scheduler, { ...options, engine: client }), client);
  }
  const turns = new Turns(scheduler, options);
  const middleware: Middleware =
    (next, { commandName = '' }) =>
    (args) => {
      const operation = commandName.replace(/Command$/, '');
      return turns.pass({ operation, input: args.input, perform: () => next(args) });
    };
  // Where the input has AWS's form whatever the client, and no retry has begun.
  const place = { name: MIDDLEWARE, step: 'build', priority: 'low', override: true };
  (client.middlewareStack as MiddlewareStack).add(middleware, place);
  return client;
}

/**
 * Lets a client of AWS SDK v3 go its own way again.
 * @example
 * afterEach(() => unscheduledClient(client));
 */
export function unscheduledClient<Client extends SdkClientLike>(client: Client): Client {
  (client.middlewareStack as MiddlewareStack).remove(MIDDLEWARE);
  return client;
}
