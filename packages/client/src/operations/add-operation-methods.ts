import type { SendCallback, SendOptions } from '../send-options.ts';
import type { NamedCommand } from './command-operation.ts';

interface Sender {
  send(
    command: NamedCommand,
    optionsOrCallback?: SendOptions | SendCallback<object>,
    callback?: SendCallback<object>,
  ): Promise<object> | undefined;
}

/**
 * Gives a class a method for each of its operations, as the SDK's aggregated clients have: the input, then options, a
 * callback or both.
 * @param operations what `send` takes for an operation, by the method's name
 */
export function addOperationMethods(
  prototype: object,
  operations: Iterable<readonly [string, string]>,
): void {
  for (const [methodName, operation] of operations) {
    const method = async function (
      this: Sender,
      input?: object,
      optionsOrCallback?: SendOptions | SendCallback<object>,
      callback?: SendCallback<object>,
    ): Promise<object | undefined> {
      if (callback !== undefined && typeof optionsOrCallback !== 'object') {
        throw new Error(`Expected http options but got ${typeof optionsOrCallback}`);
      }
      return this.send({ operation, input: input ?? {} }, optionsOrCallback, callback);
    };
    Object.defineProperty(method, 'name', { value: methodName });
    Object.defineProperty(prototype, methodName, { value: method, writable: true, configurable: true });
  }
}

/** The name of an operation's method: `putItem` for PutItem. */
export function methodNameOf(operationName: string): string {
  return operationName.charAt(0).toLowerCase() + operationName.slice(1);
}
