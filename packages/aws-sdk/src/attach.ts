import type { EngineLike } from './engine-like.ts';
import { FastSend, isSchemaBased } from './fast-send.ts';
import { patchConfiguration } from './patch-configuration.ts';
import type { MiddlewareStack, SdkClient, SdkCommand, SdkConfiguration } from './sdk-client.ts';
import { watchStack } from './watch-stack.ts';

/** What `attach` gives: `dispose` gives the client back, also by `using`. */
export interface Attachment {
  dispose(): void;
  [Symbol.dispose](): void;
}

interface Attached {
  readonly client: SdkClient;
  readonly engine: EngineLike;
}

/** What is attached to clients of one configuration (a client and the document clients made from it share theirs). */
interface Installation {
  readonly attached: Attached[];
  readonly restoreSends: Map<SdkClient, () => void>;
  readonly restoreConfiguration: () => void;
}

const installations = new WeakMap<object, Installation>();

/**
 * Lets `engine` answer an AWS SDK v3 client that exists: DynamoDBClient, DynamoDB, DynamoDBStreamsClient or a
 * document client. Releases from 3.930 on are answered without JSON, earlier ones through the request handler;
 * the SDK's marshalling, retries, error classes and the user's middleware run either way. Document clients that
 * share the client's configuration stay in the process too.
 * Attached twice, a client is answered by the engine attached last, until that is disposed.
 */
export function attach(client: SdkClient, engine: EngineLike): Attachment {
  const installation = installations.get(client.config) ?? install(client.config as SdkConfiguration, engine);
  const entry: Attached = { client, engine };
  installation.attached.push(entry);
  if (!installation.restoreSends.has(client)) installSend(client, installation);
  const dispose = (): void => release(client, installation, entry);
  return { dispose, [Symbol.dispose]: dispose };
}

function release(client: SdkClient, installation: Installation, entry: Attached): void {
  const { attached, restoreSends, restoreConfiguration } = installation;
  const index = attached.indexOf(entry);
  if (index < 0) return;
  attached.splice(index, 1);
  if (!attached.some((other) => other.client === client)) {
    restoreSends.get(client)?.();
    restoreSends.delete(client);
  }
  if (attached.length > 0) return;
  restoreConfiguration();
  installations.delete(client.config);
}

function install(configuration: SdkConfiguration, first: EngineLike): Installation {
  const attached: Attached[] = [];
  const engine = forwarding(() => attached.at(-1)?.engine ?? first);
  const restoreConfiguration = patchConfiguration(configuration, engine);
  const installation = { attached, restoreSends: new Map<SdkClient, () => void>(), restoreConfiguration };
  installations.set(configuration, installation);
  return installation;
}

/** An engine that is whatever `current` says at the time of each call. */
function forwarding(current: () => EngineLike): EngineLike {
  return {
    get region() {
      return current().region;
    },
    hasOperation: (operationName) => current().hasOperation(operationName),
    execute: (operationName, input, form) => current().execute(operationName, input, form),
    nextRequestId: () => current().nextRequestId(),
  };
}

type Callback = (error: unknown, output?: unknown) => void;

/** Gives `client` a `send` of its own where its release allows one; elsewhere the configuration does all. */
function installSend(client: SdkClient, { attached, restoreSends }: Installation): void {
  const configuration = client.config as SdkConfiguration;
  if (!isSchemaBased(configuration)) return;
  const lastOfClient = (): EngineLike => {
    const entry = attached.findLast((candidate) => candidate.client === client) ?? attached.at(-1);
    if (entry === undefined) throw new Error('The client is no longer attached to an engine');
    return entry.engine;
  };
  const stack = client.middlewareStack as MiddlewareStack;
  const fast = new FastSend(forwarding(lastOfClient), configuration, stack);
  const unwatch = watchStack(stack, () => fast.invalidate());
  const original = Object.getOwnPropertyDescriptor(client, 'send');
  const send = (command: SdkCommand, optionsOrCallback?: object | Callback, callback?: Callback): unknown => {
    const options = typeof optionsOrCallback === 'function' ? undefined : optionsOrCallback;
    const done = typeof optionsOrCallback === 'function' ? (optionsOrCallback as Callback) : callback;
    const sent = fast.send(command, options);
    if (done === undefined) return sent;
    sent.then(
      (output) => done(null, output),
      (error: unknown) => done(error),
    );
    return undefined;
  };
  Object.defineProperty(client, 'send', {
    value: send,
    writable: true,
    enumerable: false,
    configurable: true,
  });
  restoreSends.set(client, () => {
    unwatch();
    if (original === undefined) Reflect.deleteProperty(client, 'send');
    else Object.defineProperty(client, 'send', original);
  });
}
