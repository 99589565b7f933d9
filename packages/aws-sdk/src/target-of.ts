import { targetOperation } from '@dynamem/protocol';

/** What the X-Amz-Target of a request names. */
export interface Target {
  /** What stands behind the last dot, whether or not there is such an operation. */
  readonly operationName: string;
  /** The operation to be asked for; undefined where the whole names none. */
  readonly operation: string | undefined;
}

/** More than there are operations: what is remembered stays small whatever is sent. */
const MAX_KNOWN = 100;

const known = new Map<string, Target>();

/** What an X-Amz-Target names: taken apart once, for every request brings a text of its own. */
export function targetOf(header = ''): Target {
  let target = known.get(header);
  if (target === undefined) {
    const operationName = header.slice(header.lastIndexOf('.') + 1);
    target = { operationName, operation: targetOperation(header) };
    if (known.size === MAX_KNOWN) known.clear();
    known.set(header, target);
  }
  return target;
}
