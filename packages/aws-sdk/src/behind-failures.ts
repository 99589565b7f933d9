import type { ClientRecord } from './client-record.ts';
import type { EngineLike } from './engine-like.ts';

/** `engine` as one client meets it: behind the failures injected for that client. */
export function behindFailures(engine: EngineLike, record: () => ClientRecord): EngineLike {
  return {
    get region() {
      return engine.region;
    },
    hasOperation: (operationName) => engine.hasOperation(operationName),
    nextRequestId: () => engine.nextRequestId(),
    execute(operationName, input, form) {
      const failure = record().take(operationName, 'failure')?.failure;
      if (failure === undefined) return engine.execute(operationName, input, form);
      throw 'exception' in failure ? failure.exception : failure.networkError;
    },
  };
}
