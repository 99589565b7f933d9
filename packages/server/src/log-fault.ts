import { inspect } from 'node:util';

/** Writes a fault of dynamem itself, with its cause, to the error output. */
export function logFault(cause: unknown, operationName: string | undefined): void {
  const where = operationName === undefined ? 'a request' : operationName;
  process.stderr.write(`dynamem: fault in ${where}, answered as InternalServerError: ${inspect(cause)}\n`);
}
