import type { Engine } from '@dynamem/engine';
import type { Caller } from '../model/caller.ts';
import type { Turns, TwoStepEngine } from './turns.ts';

/** The operations a scheduled engine has as methods. */
export type ScheduledMethod =
  | 'batchExecuteStatement'
  | 'batchGetItem'
  | 'batchWriteItem'
  | 'deleteItem'
  | 'executeStatement'
  | 'getItem'
  | 'putItem'
  | 'query'
  | 'scan'
  | 'transactGetItems'
  | 'transactWriteItems'
  | 'updateItem';

const methods: readonly ScheduledMethod[] = [
  'batchExecuteStatement',
  'batchGetItem',
  'batchWriteItem',
  'deleteItem',
  'executeStatement',
  'getItem',
  'putItem',
  'query',
  'scan',
  'transactGetItems',
  'transactWriteItems',
  'updateItem',
];

/** An engine of which every operation waits for its turn: by name with `call`, those on items as methods too. */
export type ScheduledEngine = Caller & {
  readonly [Method in ScheduledMethod]: (
    input: Parameters<Engine[Method]>[0],
  ) => Promise<ReturnType<Engine[Method]>>;
};

/** The engine with its operations made asynchronous by `turns`. */
export function scheduledEngine(turns: Turns, engine: TwoStepEngine): ScheduledEngine {
  const call = (operation: string, input: object): Promise<object> =>
    turns.pass({ operation, input, perform: async () => engine.execute(operation, input) });
  const named = methods.map((method) => {
    const operation = method.charAt(0).toUpperCase() + method.slice(1);
    return [method, (input: object) => call(operation, input)] as const;
  });
  // A method's answer is that of the operation of its name.
  return Object.assign(Object.fromEntries(named), { call }) as unknown as ScheduledEngine;
}
