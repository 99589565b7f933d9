import type { Call } from '@dynamem/calls';
import { operationNameFrom, type CommandClass, type InputOf, type OutputOf } from './operation-name.ts';
import { recordOf } from './record-of.ts';

/**
 * The calls that a client made while an engine answers it, in order, each with its input and outcome; retries are not
 * calls of their own. Given an operation (`'PutItem'`, or any command class that carries it) only those.
 * @param target a client; or, for all clients together, an attachment, an interception, or a class that is attached
 * @throws TypeError when no engine answers the client, or has
 * @throws RangeError when there were more calls than are kept (`callsKept`)
 */
export function calls<Class extends CommandClass>(
  target: object,
  command: Class,
): readonly Call<InputOf<Class>, OutputOf<Class>>[];
export function calls(target: object, operationName?: string): readonly Call[];
export function calls(target: object, operation?: CommandClass | string): readonly Call[] {
  const all = recordOf(target).calls();
  if (operation === undefined) return all;
  const operationName = operationNameFrom(operation);
  return all.filter((call) => call.operationName === operationName);
}

/** Forgets the calls of a client, or of an attachment, so far. */
export function clearCalls(target: object): void {
  recordOf(target).clearCalls();
}
