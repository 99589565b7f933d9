import { textOf, type Body } from './body.ts';
import type { SdkConfiguration } from './sdk-client.ts';
import { parseSdkJson } from './sdk-json.ts';

/** What the SDK's retries and logs know of an answer. */
export interface AnswerMetadata {
  readonly httpStatusCode: number;
  readonly requestId: string | undefined;
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The answer to a command, read to its end. */
export async function readAnswer(
  response: unknown,
  configuration: SdkConfiguration,
): Promise<{ readonly body: Body; readonly metadata: AnswerMetadata }> {
  const { statusCode, headers, body } = response as HttpAnswer;
  const bytes = body instanceof Uint8Array ? body : await configuration.streamCollector(body);
  const metadata = { httpStatusCode: statusCode, requestId: headers['x-amzn-requestid'] };
  const text = configuration.utf8Encoder(bytes);
  try {
    return { body: parseSdkJson(text, configuration), metadata };
  } catch (cause) {
    // A proxy's page, say: a server's error stays one, so that it is tried again.
    if (statusCode >= 500) return { body: { message: text }, metadata };
    throw new SyntaxError(`The answer is not JSON: ${text.slice(0, 200)}`, { cause });
  }
}

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
