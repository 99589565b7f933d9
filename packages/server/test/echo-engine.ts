import type { EngineLike } from '@dynamem/protocol';

/** An engine whose one operation, GetItem, answers its input; `Fault` in the input makes it fail. */
export const echoEngine: EngineLike = {
  region: 'us-east-1',
  hasOperation: (operationName) => operationName === 'GetItem',
  execute: (_operationName, input) => {
    if (typeof input === 'object' && input !== null && 'Fault' in input) throw new Error('a bug');
    return { Echo: input };
  },
  nextRequestId: () => 'A1'.repeat(26),
};
