import { answerOf, type Answer } from './answer.ts';

/** Is told of every fault of dynamem itself: what was thrown, and the operation if one was being performed. */
export type OnFault = (cause: unknown, operationName: string | undefined) => void;

/** The parts of an engine's exception that the wire needs; not its class, which exists once per copy of the engine. */
interface WireException {
  readonly statusCode: number;
  readonly cause?: unknown;
  toWire(): object;
}

function isWireException(error: unknown): error is WireException {
  if (typeof error !== 'object' || error === null) return false;
  const hasStatusCode = 'statusCode' in error && typeof error.statusCode === 'number';
  return hasStatusCode && 'toWire' in error && typeof error.toWire === 'function';
}

/** The answer to whatever an engine threw; `onFault` hears the cause of an InternalServerError. */
export function exceptionAnswer(error: unknown, operationName: string, onFault: OnFault | undefined): Answer {
  if (!isWireException(error)) return faultAnswer(error, operationName, onFault);
  if (error.cause !== undefined) reportFault(error.cause, operationName, onFault);
  return answerOf(error.statusCode, error.toWire());
}

/** The answer to a fault of dynamem itself, told to `onFault`. */
export function faultAnswer(
  cause: unknown,
  operationName: string | undefined,
  onFault: OnFault | undefined,
): Answer {
  reportFault(cause, operationName, onFault);
  const type = 'com.amazonaws.dynamodb.v20120810#InternalServerError';
  return answerOf(500, { __type: type, message: 'Internal Server Error' });
}

function reportFault(cause: unknown, operationName: string | undefined, onFault: OnFault | undefined): void {
  try {
    onFault?.(cause, operationName);
  } catch {
    // The answer must not depend on a hook that throws, and nobody is left to tell.
  }
}
