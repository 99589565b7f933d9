import type { OpenCall } from './call.ts';
import type { ClientRecord } from './client-record.ts';
import { fromJsonForm } from './json-form.ts';

/** One attempt at a call, as a handler sees it. */
export interface Attempt {
  /** AWS's answer, or what stands for it: an exception where the status is not 200. */
  answered(statusCode: number, body: string): void;
  /** Nothing came back: an error of the network. */
  failed(error: unknown): void;
}

/** What the SDK calls all attempts at one call by. */
const invocationIds = new WeakMap<OpenCall, string>();

/**
 * Notes an attempt that reaches a handler: a call of its own, or one more of the call it retries. Bodies are read
 * only when somebody looks.
 */
export function noteAttempt(
  record: ClientRecord,
  operationName: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Attempt {
  const invocationId = headers['amz-sdk-invocation-id'];
  const isRetry = !(headers['amz-sdk-request'] ?? 'attempt=1;').startsWith('attempt=1;');
  const retried = isRetry ? record.latest((call) => invocationIds.get(call) === invocationId) : undefined;
  const call = retried ?? openCall(operationName, body);
  if (retried === undefined) {
    record.note(call);
    if (invocationId !== undefined) invocationIds.set(call, invocationId);
  }
  return {
    answered: (statusCode, text) =>
      statusCode === 200 ? answer(call, text) : fail(call, () => errorOf(text)),
    failed: (error) => fail(call, () => error),
  };
}

function openCall(operationName: string, body: string): OpenCall {
  const call: OpenCall = { operationName, input: {}, outcome: 'pending' };
  defineLazily(call, 'input', () => fromJsonForm(JSON.parse(body || '{}')));
  return call;
}

function answer(call: OpenCall, text: string): void {
  delete call.error;
  call.outcome = 'answered';
  defineLazily(call, 'output', () => fromJsonForm(JSON.parse(text)));
}

function fail(call: OpenCall, error: () => unknown): void {
  call.outcome = 'failed';
  defineLazily(call, 'error', error);
}

function defineLazily(call: OpenCall, name: keyof OpenCall, read: () => unknown): void {
  const get = (): unknown => {
    const value = read();
    Object.defineProperty(call, name, { value, enumerable: true, configurable: true });
    return value;
  };
  Object.defineProperty(call, name, { get, enumerable: true, configurable: true });
}

interface ErrorBody {
  readonly __type: string;
  readonly message?: string;
  readonly Message?: string;
}

/** An error of AWS's name and text: which class the SDK makes of it, the handler does not see. */
function errorOf(text: string): Error {
  const { __type: type, message, Message: older, ...members } = fromJsonForm(JSON.parse(text)) as ErrorBody;
  return Object.assign(new Error(message ?? older), members, { name: type.replace(/^.*#/, '') });
}
