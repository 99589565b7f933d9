import { toJsonForm } from './json-form.ts';

/** An exception that goes over the wire, as an engine's exceptions do. */
export interface InjectedException extends Error {
  readonly statusCode: number;
  toWire(): Record<string, unknown>;
}

/** What a call is to fail with: an exception of DynamoDB's, or an error of the network that no answer carries. */
export type InjectedFailure = { readonly exception: InjectedException } | { readonly networkError: Error };

/** What the SDKs put on their exceptions beside AWS's own members. */
const OF_THE_SDK = new Set([
  'name',
  'message',
  'Message',
  'code',
  'statusCode',
  '__type',
  'namespace',
  'messageMember',
]);

/**
 * What `error` means for a call: an exception (of SDK v3, or of the engine) takes the way of an answer; any other Error
 * is thrown as it is, as where the network fails.
 */
export function injectedFailure(error: Error): InjectedFailure {
  if (isWireException(error)) return { exception: fromEngineException(error) };
  if ('$fault' in error) return { exception: fromSdkException(error) };
  return { networkError: error };
}

function isWireException(error: Error): error is InjectedException {
  return 'toWire' in error && typeof error.toWire === 'function';
}

function fromEngineException(error: InjectedException): InjectedException {
  const { name, message, statusCode } = error;
  // Made outside of a request, it holds bytes as its maker gave them.
  const toWire = (): Record<string, unknown> => toJsonForm(error.toWire()) as Record<string, unknown>;
  return Object.assign(new Error(message), { name, statusCode, toWire });
}

/** The SDK's exception as AWS would have sent it, for the client's own copy of the SDK to make anew. */
function fromSdkException(error: Error & { readonly $fault?: unknown }): InjectedException {
  const metadata: unknown = Reflect.get(error, '$metadata');
  const given: unknown = Object(metadata).httpStatusCode;
  const byFault = error.$fault === 'server' ? 500 : 400;
  const statusCode = typeof given === 'number' && given >= 400 ? given : byFault;
  const members = Object.entries(error).filter(([name]) => !name.startsWith('$') && !OF_THE_SDK.has(name));
  const body = {
    __type: `com.amazonaws.dynamodb.v20120810#${error.name}`,
    message: error.message,
    ...(toJsonForm(Object.fromEntries(members)) as object),
  };
  const toWire = (): Record<string, unknown> => body;
  return Object.assign(new Error(error.message), { name: error.name, statusCode, toWire });
}
