import { responseMetadata, type ResponseMetadata } from '../response-metadata.ts';
import type { SdkModule } from './installed-sdk.ts';

/** What the engine's exceptions offer a client. */
export interface WireException extends Error {
  readonly statusCode: number;
  readonly $fault: 'client' | 'server';
  /** The members beside the type and the message. */
  readonly members: Readonly<Record<string, unknown>>;
  /** How the exception came about, which the wire has no place for. */
  readonly explain?: unknown;
  toWire(): Record<string, unknown>;
}

type ExceptionClass = new (options: {
  readonly name: string;
  readonly $fault: 'client' | 'server';
  readonly $metadata: ResponseMetadata;
  readonly message: string;
}) => Error;

/** What the SDK's exceptions of services derive from, by package. */
const SERVICE_EXCEPTIONS = ['DynamoDBServiceException', 'DynamoDBStreamsServiceException'];

/**
 * The exception that a client throws for the engine's: of the class of `sdk` where one is known, which `instanceof`
 * knows; without it the engine's own, which the classes of releases from 3.930 know by its name. Both have what the
 * SDK's have: `$metadata`, `$fault`, `$response`, and the members AWS sent; and `explain`, in this process only.
 */
export function clientException(
  exception: WireException,
  sdk: SdkModule | undefined,
  requestId: string,
): Error {
  const { name, $fault, statusCode } = exception;
  // What the SDK says where AWS sends no text.
  const message = exception.message || 'UnknownError';
  const $metadata = responseMetadata(statusCode, requestId);
  const Class = sdk === undefined ? undefined : exceptionClass(sdk, name);
  const thrown = Class === undefined ? exception : new Class({ name, $fault, $metadata, message });
  const {
    __type,
    message: _message,
    Message: _Message,
    ...members
  } = {
    ...exception.toWire(),
    ...exception.members,
  };
  Object.assign(thrown, { ...members, $metadata, __type });
  // A member of the SDK's class for cancelled transactions, which the SDK takes away from what it throws.
  Reflect.deleteProperty(thrown, 'Message');
  Object.defineProperty(thrown, 'message', { value: message, enumerable: true });
  const response = { statusCode, headers: { 'x-amzn-requestid': requestId } };
  Object.defineProperty(thrown, '$response', {
    value: response,
    enumerable: false,
    writable: true,
    configurable: true,
  });
  if (thrown === exception) return thrown;
  if ('explain' in exception) {
    Object.defineProperty(thrown, 'explain', { configurable: true, get: () => exception.explain });
  }
  // Only a fault of dynamem itself has one: it is not to be lost behind InternalServerError.
  if (exception.cause !== undefined) {
    Object.defineProperty(thrown, 'cause', { value: exception.cause, configurable: true });
  }
  return thrown;
}

function exceptionClass(sdk: SdkModule, name: string): ExceptionClass | undefined {
  for (const className of [name, ...SERVICE_EXCEPTIONS]) {
    const exported: unknown = Object.hasOwn(sdk, className) ? Reflect.get(sdk, className) : undefined;
    if (typeof exported === 'function') return exported as ExceptionClass;
  }
  return undefined;
}
