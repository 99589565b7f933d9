import { textOf, type Body } from './body.ts';
import type { AnswerMetadata } from './read-answer.ts';

/** Throws the exception an answer tells of, with the members the SDK's own have. */
export function raiseSdkException(body: Body, metadata: AnswerMetadata, response: unknown): never {
  const type = textOf(body, '__type') ?? textOf(body, 'code') ?? 'UnknownError';
  const message = textOf(body, 'message') ?? textOf(body, 'Message') ?? '';
  const exception = Object.assign(new Error(message), body, {
    name: type.slice(type.indexOf('#') + 1),
    message,
    $fault: metadata.httpStatusCode >= 500 ? 'server' : 'client',
    $metadata: { ...metadata },
  });
  Object.defineProperty(exception, '$response', { value: response, enumerable: false });
  throw exception;
}
