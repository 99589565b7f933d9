import { executeJson } from '@dynamem/protocol';
import type { EngineLike } from './engine-like.ts';

/** An engine that is whatever `current` says at the time of each call. */
export function forwardingEngine(current: () => EngineLike): EngineLike {
  return {
    get region() {
      return current().region;
    },
    hasOperation: (operationName) => current().hasOperation(operationName),
    execute: (operationName, input, form) => current().execute(operationName, input, form),
    executeJson: (operationName, input) => executeJson(current(), operationName, input),
    nextRequestId: () => current().nextRequestId(),
  };
}
