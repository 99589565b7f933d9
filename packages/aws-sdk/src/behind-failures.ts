import type { ClientRecord } from '@dynamem/calls';
import type { EngineLike } from './engine-like.ts';
import { injectedFailure } from './injected-failure.ts';

/** `engine` as one client meets it: behind the failures injected for that client. */
export function behindFailures(engine: EngineLike, record: () => ClientRecord): EngineLike {
  return {
    get region() {
      return engine.region;
    },
    hasOperation: (operationName) => engine.hasOperation(operationName),
    nextRequestId: () => engine.nextRequestId(),
    execute(operationName, input, form) {
      const error = record().take(operationName, 'failure')?.error;
      if (error === undefined) return engine.execute(operationName, input, form);
      const failure = injectedFailure(error);
      throw 'exception' in failure ? failure.exception : failure.networkError;
    },
  };
}
