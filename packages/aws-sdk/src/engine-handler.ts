import { ClientRecord, throwIfAborted, type AbortSignalLike } from '@dynamem/calls';
import { answerOperation, MAX_BODY_BYTES, respond } from '@dynamem/protocol';
import type { AttachOptions } from './attach-options.ts';
import type { EngineLike } from './engine-like.ts';
import { ExplainingEngine } from './explaining-engine.ts';
import { injectedFailure } from './injected-failure.ts';
import { toJsonForm } from './json-form.ts';
import { noteAttempt } from './note-attempt.ts';
import { reportFault } from './report-fault.ts';
import { targetOf, type Target } from './target-of.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

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

/** What a client's own `send` tells the handler of the client whose call this is. */
export const CALLER: unique symbol = Symbol('dynamem caller');

interface HandleOptions {
  readonly abortSignal?: AbortSignalLike | undefined;
  readonly [CALLER]?: ClientRecord;
}

/** The records of the clients that handlers answer. */
const handlerRecords = new WeakMap<object, () => ClientRecord>();

/** The handlers that clients were made with, as opposed to those put in the place of another. */
const givenByTheUser = new WeakSet<object>();

/** Whether a client was made with `inProcess` or with `engineHandler`, by its request handler. */
export function isInProcess(handler: object): boolean {
  return givenByTheUser.has(handler);
}

/** The record of the client that a handler of `engineHandler` answers. */
export function recordOfHandler(handler: object): ClientRecord | undefined {
  return handlerRecords.get(handler)?.();
}

/**
 * A request handler for AWS SDK v3 clients: the SDK's own serialisation, retries, waiters and paginators run,
 * and `engine` answers in their place of AWS.
 */
export function engineHandler(
  engine: EngineLike,
  options: Pick<AttachOptions, 'callsKept'> = {},
): EngineHandler {
  const record = new ClientRecord(options.callsKept);
  const handler = recordingHandler(engine, () => record);
  givenByTheUser.add(handler);
  return handler;
}

/** The same, for clients whose calls are noted in `record` unless their own `send` has noted them. */
export function recordingHandler(engine: EngineLike, record: () => ClientRecord): EngineHandler {
  const explaining = new ExplainingEngine(engine);
  const handler: EngineHandler = {
    metadata: { handlerProtocol: 'h1' },
    async handle(request, options: HandleOptions = {}) {
      const { abortSignal, [CALLER]: caller } = options;
      throwIfAborted(abortSignal);
      // An abort in the same turn as the call comes before the engine has done anything.
      await Promise.resolve();
      throwIfAborted(abortSignal);
      explaining.begin();
      const response =
        caller === undefined
          ? answerAndNote(explaining, record(), request)
          : answerUnlessFailing(explaining, caller, request);
      return { response: explaining.remember(response) };
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  };
  handlerRecords.set(handler, record);
  return handler;
}

/** Answers a request of a client that only its handler knows: its calls and one-offs are seen as they pass here. */
function answerAndNote(engine: EngineLike, record: ClientRecord, request: HandlerRequest): HandlerResponse {
  const sent = sentRequest(request);
  const { operationName, headers, body } = sent;
  const attempted = noteAttempt(record, operationName, headers, body);
  try {
    const output = record.take(operationName, 'answer')?.output;
    const response =
      output === undefined
        ? respondUnlessFailing(engine, record, sent)
        : respondTo(
            once(engine, () => toJsonForm(output) as object),
            sent,
          );
    attempted.note(response);
    return response;
  } catch (error) {
    attempted.note({ error });
    throw error;
  }
}

/** Answers a request, unless a failure has been injected for the client. */
export function answerUnlessFailing(
  engine: EngineLike,
  record: ClientRecord,
  request: HandlerRequest,
): HandlerResponse {
  return respondUnlessFailing(engine, record, sentRequest(request));
}

/** The answer of `engine` to a request of an SDK's. */
export function answerRequest(engine: EngineLike, request: HandlerRequest): HandlerResponse {
  return respondTo(engine, sentRequest(request));
}

/** A request as it is answered. */
interface SentRequest extends Target {
  readonly headers: HandlerRequest['headers'];
  readonly body: string;
}

function sentRequest({ headers, body }: HandlerRequest): SentRequest {
  const { operationName, operation } = targetOf(headers['x-amz-target']);
  return { operationName, operation, headers, body: bodyOf(body) };
}

function respondUnlessFailing(engine: EngineLike, record: ClientRecord, sent: SentRequest): HandlerResponse {
  const error = record.take(sent.operationName, 'failure')?.error;
  if (error === undefined) return respondTo(engine, sent);
  const failure = injectedFailure(error);
  if ('networkError' in failure) throw failure.networkError;
  const fail = (): never => {
    throw failure.exception;
  };
  return respondTo(once(engine, fail), sent);
}

/** `engine`, executing whatever it is asked to by `execute`. */
function once(engine: EngineLike, execute: () => object): EngineLike {
  const { region } = engine;
  return { region, hasOperation: () => true, nextRequestId: () => engine.nextRequestId(), execute };
}

const JSON_1_0 = 'application/x-amz-json-1.0';
/** Bodies of so many code units are within DynamoDB's limit, whatever characters they are made of. */
const SURELY_SMALL_LENGTH = Math.floor(MAX_BODY_BYTES / 3);

function respondTo(engine: EngineLike, sent: SentRequest): HandlerResponse {
  const { operation, headers, body } = sent;
  // What the SDK itself has made is a POST of JSON: nothing of it needs the look that a request of anybody's does.
  if (headers['content-type'] !== JSON_1_0 || body.length > SURELY_SMALL_LENGTH)
    return respondToAny(engine, sent);
  const answerHeaders = { 'x-amzn-requestid': engine.nextRequestId(), 'content-type': JSON_1_0 };
  const { statusCode, text } = answerOperation(engine, operation, body, reportFault);
  // Fresh bytes for every answer: the SDK changes the prototype of what it is given.
  return { statusCode, headers: answerHeaders, body: encodeUtf8(text) };
}

function respondToAny(engine: EngineLike, { headers, body }: SentRequest): HandlerResponse {
  const answer = respond(
    engine,
    { method: 'POST', path: '/', headers, body },
    { measureBody: unmeasured, onFault: reportFault },
  );
  return {
    statusCode: answer.statusCode,
    headers: sdkHeaders(answer.headers),
    body: encodeUtf8(answer.body),
  };
}

/** A string in older releases, a subclass of Uint8Array whose `toString` warns in newer ones. */
function bodyOf(body: unknown): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? decodeUtf8(body) : '';
}

/** No v3 release reads a length or checks a checksum, so neither is reckoned. */
const unmeasured = (): { lengthBytes: number; crc32: number } => ({ lengthBytes: 0, crc32: 0 });

/** What there is to know of an answer that needed no network; names in lower case, as releases before 3.930 read them. */
function sdkHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'x-amzn-RequestId': requestId = '', 'Content-Type': contentType = '' } = headers;
  return { 'x-amzn-requestid': requestId, 'content-type': contentType };
}
