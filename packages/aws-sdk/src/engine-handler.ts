import { respond } from '@dynamem/protocol';
import { throwIfAborted, type AbortSignalLike } from './abort.ts';
import type { EngineLike } from './engine-like.ts';
import { reportFault } from './report-fault.ts';

/** What the handler reads of the SDK's HttpRequest. */
export interface HandlerRequest {
  readonly headers: Record<string, string>;
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
}

/** What the SDK reads of an answer. */
export interface HandlerResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** The SDK's request handler, without a socket: an engine answers. */
export interface EngineHandler {
  handle(
    request: HandlerRequest,
    options?: { readonly abortSignal?: AbortSignalLike | undefined },
  ): Promise<{ response: HandlerResponse }>;
  /** Lets go of nothing: an engine holds no sockets. */
  destroy(): void;
  /** Accepted and without effect: there are no sockets to configure. */
  updateHttpClientConfig(key: never, value: never): void;
  httpHandlerConfigs(): Record<string, never>;
  readonly metadata: { readonly handlerProtocol: string };
}

/**
 * A request handler for AWS SDK v3 clients: the SDK's own serialisation, retries, waiters and paginators run,
 * and `engine` answers in their place of AWS.
 */
export function engineHandler(engine: EngineLike): EngineHandler {
  return {
    metadata: { handlerProtocol: 'h1' },
    async handle(request, options) {
      throwIfAborted(options?.abortSignal);
      // An abort in the same turn as the call comes before the engine has done anything.
      await Promise.resolve();
      throwIfAborted(options?.abortSignal);
      const { headers, body } = request;
      const answer = respond(
        engine,
        { method: 'POST', path: '/', headers, body: bodyOf(body) },
        { measureBody: unmeasured, onFault: reportFault },
      );
      return {
        response: {
          statusCode: answer.statusCode,
          headers: sdkHeaders(answer.headers),
          // Fresh bytes for every answer: the SDK changes the prototype of what it is given.
          body: encoder.encode(answer.body),
        },
      };
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A string in older releases, a subclass of Uint8Array whose `toString` warns in newer ones. */
function bodyOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? decoder.decode(body) : '';
}

/** No v3 release reads a length or checks a checksum, so neither is reckoned. */
const unmeasured = (): { lengthBytes: number; crc32: number } => ({ lengthBytes: 0, crc32: 0 });

/** What there is to know of an answer that needed no network; names in lower case, as releases before 3.930 read them. */
function sdkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'x-amzn-RequestId': requestId = '', 'Content-Type': contentType = '' } = headers;
  return { 'x-amzn-requestid': requestId, 'content-type': contentType };
}
