import { inputSnapshot, type OpenCall } from '@dynamem/calls';
import type { Answering } from './answering.ts';
import { answerUnlessFailing } from './engine-handler.ts';
import { encodeUtf8 } from './utf8.ts';
import type { RequestHook, V2Request, V2Response, V2Service } from './v2-service.ts';

/** Says what answers a service; undefined where it is left alone. */
export type AnsweringOf = (service: V2Service) => Answering | undefined;

interface Hooked {
  readonly claims: AnsweringOf[];
  readonly handler: (request: V2Request) => void;
  readonly original: PropertyDescriptor | undefined;
}

const hooked = new WeakMap<object, Hooked>();
const bindings = new WeakMap<V2Request, Answering>();

/**
 * Lets `bindingOf` say what answers the requests of a service of SDK v2, or of a class of services. Whatever stood in
 * the same place (X-Ray does) is called first.
 * @returns a function that ends this
 */
export function claimRequests(owner: RequestHook, bindingOf: AnsweringOf): () => void {
  const entry = hooked.get(owner) ?? hook(owner);
  entry.claims.push(bindingOf);
  return () => {
    const index = entry.claims.indexOf(bindingOf);
    if (index >= 0) entry.claims.splice(index, 1);
    if (entry.claims.length > 0 || owner.customRequestHandler !== entry.handler) return;
    if (entry.original === undefined) delete owner.customRequestHandler;
    else Object.defineProperty(owner, 'customRequestHandler', entry.original);
    hooked.delete(owner);
  };
}

/** What answers a service now: the service's own binding, else its class's. */
export function answeringOf(service: V2Service): Answering | undefined {
  for (
    let owner: object | null = service;
    owner !== null;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    const binding = lastOf(hooked.get(owner)?.claims ?? [], service);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

function lastOf(claims: readonly AnsweringOf[], service: V2Service): Answering | undefined {
  return claims.map((bindingOf) => bindingOf(service)).findLast((found) => found !== undefined);
}

function hook(owner: RequestHook): Hooked {
  const original = Object.getOwnPropertyDescriptor(owner, 'customRequestHandler');
  const before: unknown = original?.value;
  const claims: AnsweringOf[] = [];
  const handler = (request: V2Request): void => {
    if (typeof before === 'function') Reflect.apply(before, owner, [request]);
    const binding = lastOf(claims, request.service);
    if (binding !== undefined) answerInProcess(request, binding);
  };
  Object.defineProperty(owner, 'customRequestHandler', {
    value: handler,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  const entry = { claims, handler, original };
  hooked.set(owner, entry);
  return entry;
}

/** SDK v2's own listeners that look for a region or keys, sign, and send, by the names of their functions. */
const NETWORK_LISTENERS: readonly (readonly [event: string, names: readonly string[]])[] = [
  ['validate', ['VALIDATE_CREDENTIALS', 'VALIDATE_REGION']],
  ['afterBuild', ['COMPUTE_SHA256']],
  ['sign', ['discoverEndpoint', 'SIGN']],
  ['send', ['SEND']],
];

/** The prototype's hook comes before the client's own, which has the last word. */
function answerInProcess(request: V2Request, binding: Answering): void {
  const isFirst = !bindings.has(request);
  bindings.set(request, binding);
  if (!isFirst) return;
  for (const [event, names] of NETWORK_LISTENERS) {
    const found = request.listeners(event).filter((listener) => names.includes(listener.name));
    if (event === 'send' && found.length === 0)
      throw new Error(
        'This copy of AWS SDK v2 cannot be answered in process: its SEND listener is not found',
      );
    for (const listener of found) request.removeListener(event, listener);
  }
  request.on('validate', () => note(request), true);
  request.onAsync('send', (response: V2Response, done: () => void) => send(response, done));
  request.on('retry', ({ error }: V2Response) => {
    const delay = error?.retryDelay ?? 0;
    // A delay below zero is the user's word for no retry at all.
    if (error !== null && delay > 0 && bindings.get(request)?.realRetryDelays === false) error.retryDelay = 0;
  });
}

function operationNameOf({ operation }: V2Request): string {
  return operation.charAt(0).toUpperCase() + operation.slice(1);
}

function note(request: V2Request): void {
  const input = inputSnapshot(request.rawParams ?? request.params ?? {}) as OpenCall['input'];
  const call: OpenCall = { operationName: operationNameOf(request), input, outcome: 'pending' };
  bindings.get(request)?.record.note({ call });
  const complete = ({ error, data }: V2Response): void => {
    if (error === null) Object.assign(call, { outcome: 'answered', output: data });
    else Object.assign(call, { outcome: 'failed', error });
  };
  // Before the caller's own callback, which may look.
  request.on('complete', complete, true);
}

// Taken now: a test's fake timers may stop it later.
const soon: (callback: () => void) => void = queueMicrotask;

function send(response: V2Response, done: () => void): void {
  const { request } = response;
  const stream = {
    didCallback: false,
    abort(): void {
      if (stream.didCallback) return;
      stream.didCallback = true;
      done();
    },
  };
  request.httpRequest.stream = stream;
  response.error = null;
  response.data = null;
  // Later in this turn at the earliest: a caller may still abort, and gets its request before its callback is called.
  soon(() => {
    if (stream.didCallback) return;
    stream.didCallback = true;
    answer(response, done);
  });
}

function answer(response: V2Response, done: () => void): void {
  const { request } = response;
  const binding = bindings.get(request);
  if (binding === undefined) throw new Error('The client is no longer attached to an engine');
  const output = binding.record.take(operationNameOf(request), 'answer')?.output;
  if (output !== undefined) {
    request.on('success', () => (response.data = output), true);
    receive(response, 200, { 'x-amzn-requestid': binding.engine.nextRequestId() }, encodeUtf8('{}'));
    return done();
  }
  const { headers, body } = request.httpRequest;
  const lowerCase = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  try {
    const answered = answerUnlessFailing(binding.engine, binding.record, { headers: lowerCase, body });
    receive(response, answered.statusCode, answered.headers, answered.body);
  } catch (error) {
    return failOnNetwork(response, error, done);
  }
  done();
}

function receive(
  response: V2Response,
  statusCode: number,
  headers: Record<string, string>,
  body: Uint8Array,
): void {
  response.request.emit('httpHeaders', [statusCode, headers, response, '']);
  response.request.emit('httpData', [body, response]);
  response.request.emit('httpDone', [response]);
}

/** What SDK v2 makes of a connection that fails. */
function failOnNetwork(response: V2Response, cause: unknown, done: () => void): void {
  const { region, endpoint } = response.request.httpRequest;
  const error: Error & { code?: unknown } = cause instanceof Error ? cause : new Error(String(cause));
  const code = error.code === 'TimeoutError' ? 'TimeoutError' : 'NetworkingError';
  response.error = Object.assign(error, {
    code,
    region,
    hostname: endpoint?.hostname,
    retryable: true,
    time: new Date(),
  });
  response.request.emit('httpError', [response.error, response], () => done());
}
