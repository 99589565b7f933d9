import type { EngineLike } from './engine-like.ts';

/** The JSON of what `engine` answers in the `json` form: its own, where it writes it itself. */
export function executeJson(engine: EngineLike, operationName: string, input: unknown): string {
  if (engine.executeJson === undefined) return JSON.stringify(engine.execute(operationName, input, 'json'));
  // oxlint-disable-next-line typescript/unbound-method -- told which it is, called on no other object
  return engine.executeJson(operationName, input, engine.execute);
}
