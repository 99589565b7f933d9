import { throwIfAborted, type AbortSignalLike } from './abort.ts';
import { behindFailures } from './behind-failures.ts';
import { noteOutcome, type OpenCall } from './call.ts';
import type { ClientRecord } from './client-record.ts';
import { CALLER, recordingHandler } from './engine-handler.ts';
import type { EngineLike } from './engine-like.ts';
import { FastSend, isSchemaBased } from './fast-send.ts';
import { inputSnapshot } from './input-snapshot.ts';
import { operationNameOf } from './operation-name.ts';
import { originalSend } from './patched-send.ts';
import { patchConfiguration } from './patch-configuration.ts';
import type { MiddlewareStack, SdkClient, SdkCommand, SdkConfiguration } from './sdk-client.ts';
import { watchStack } from './watch-stack.ts';

/** One client, the engine that answers it, and what is known of it since. */
export interface Binding {
  readonly client: SdkClient;
  readonly engine: EngineLike;
  readonly record: ClientRecord;
  readonly realRetryDelays: boolean;
}

/** What is bound to clients of one configuration (a client and the document clients made from it share theirs). */
interface Installation {
  readonly bindings: Binding[];
  readonly senders: Map<SdkClient, Sender>;
  readonly restoreConfiguration: () => void;
}

const installations = new WeakMap<object, Installation>();

/**
 * Lets the engine of a binding answer its client; bound several times, a client is answered by the engine bound last,
 * until that is released. What the client sends goes through the sender that is returned.
 */
export function bind(binding: Binding): Sender {
  const { client } = binding;
  const installation = installations.get(client.config) ?? install(binding);
  installation.bindings.push(binding);
  const known = installation.senders.get(client);
  if (known !== undefined) return known;
  const sender = new Sender(client, installation);
  installation.senders.set(client, sender);
  return sender;
}

/** Ends a binding; gives whether it was the last of its client. */
export function release(binding: Binding): boolean {
  const { client } = binding;
  const installation = installations.get(client.config);
  const index = installation?.bindings.indexOf(binding) ?? -1;
  if (installation === undefined || index < 0) return false;
  const { bindings, senders, restoreConfiguration } = installation;
  bindings.splice(index, 1);
  const isLast = !bindings.some((other) => other.client === client);
  if (isLast) {
    senders.get(client)?.close();
    senders.delete(client);
  }
  if (bindings.length === 0) {
    restoreConfiguration();
    installations.delete(client.config);
  }
  return isLast;
}

/** The record of a client that is bound. */
export function recordOfBound(client: SdkClient): ClientRecord | undefined {
  const bindings = installations.get(client.config)?.bindings;
  return bindings?.findLast((binding) => binding.client === client)?.record;
}

function install(first: Binding): Installation {
  const bindings: Binding[] = [];
  const last = (): Binding => bindings.at(-1) ?? first;
  const engine = forwarding(() => last().engine);
  const requestHandler = recordingHandler(engine, () => last().record);
  const hasRealRetryDelays = (): boolean => last().realRetryDelays;
  const configuration = first.client.config as SdkConfiguration;
  const restoreConfiguration = patchConfiguration(configuration, {
    engine,
    requestHandler,
    hasRealRetryDelays,
  });
  const installation = { bindings, senders: new Map<SdkClient, Sender>(), restoreConfiguration };
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

export type Callback = (error: unknown, output?: unknown) => void;
type SendOptions = { readonly abortSignal?: AbortSignalLike };

/** Sends the commands of one bound client, in the fastest way its release allows, and notes them. */
export class Sender {
  private readonly client: SdkClient;
  private readonly bindings: readonly Binding[];
  private readonly fast: FastSend | undefined;
  readonly close: () => void;

  constructor(client: SdkClient, { bindings }: Pick<Installation, 'bindings'>) {
    this.client = client;
    this.bindings = bindings;
    const configuration = client.config as SdkConfiguration;
    const stack = client.middlewareStack as MiddlewareStack;
    const engine = forwarding(() => this.current().engine);
    const answering = behindFailures(engine, () => this.current().record);
    const fast = isSchemaBased(configuration) ? new FastSend(answering, configuration, stack) : undefined;
    this.fast = fast;
    this.close = fast === undefined ? () => {} : watchStack(stack, () => fast.invalidate());
  }

  /** What the client's own `send` does. */
  send(command: SdkCommand, optionsOrCallback?: object | Callback, callback?: Callback): unknown {
    const options = typeof optionsOrCallback === 'function' ? undefined : optionsOrCallback;
    const done = typeof optionsOrCallback === 'function' ? (optionsOrCallback as Callback) : callback;
    const sent = this.sendNoted(command, options);
    if (done === undefined) return sent;
    sent.then(
      (output) => done(null, output),
      (error: unknown) => done(error),
    );
    return undefined;
  }

  private sendNoted(command: SdkCommand, options: SendOptions | undefined): Promise<object> {
    const { record, engine } = this.current();
    const operationName = operationNameOf(command);
    const input = inputSnapshot(command.input) as OpenCall['input'];
    const call: OpenCall = { operationName, input, outcome: 'pending' };
    record.note(call);
    const answer = record.take(operationName, 'answer')?.output;
    const sent =
      answer === undefined
        ? this.transmit(command, options, record)
        : answered(answer, engine.nextRequestId(), options);
    noteOutcome(call, sent);
    return sent;
  }

  private async transmit(
    command: SdkCommand,
    options: SendOptions | undefined,
    record: ClientRecord,
  ): Promise<object> {
    if (this.fast !== undefined) return this.fast.send(command, options);
    const parameters = [command, { ...options, [CALLER]: record }];
    return Reflect.apply(originalSend(this.client), this.client, parameters) as Promise<object>;
  }

  private current(): Binding {
    const { client, bindings } = this;
    const binding = bindings.findLast((candidate) => candidate.client === client) ?? bindings.at(-1);
    if (binding === undefined) throw new Error('The client is no longer attached to an engine');
    return binding;
  }
}

/** An answer given for a call: what the caller gets, without the way to an engine and back. */
async function answered(output: object, requestId: string, options: SendOptions | undefined): Promise<object> {
  throwIfAborted(options?.abortSignal);
  const $metadata = { httpStatusCode: 200, requestId, attempts: 1, totalRetryDelay: 0 };
  return { ...output, $metadata };
}
