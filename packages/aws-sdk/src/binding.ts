import type { ClientRecord } from '@dynamem/calls';
import type { Answering } from './answering.ts';
import { recordingHandler } from './engine-handler.ts';
import { forwardingEngine } from './forwarding-engine.ts';
import { patchConfiguration } from './patch-configuration.ts';
import type { SdkClient, SdkConfiguration } from './sdk-client.ts';
import { Sender } from './sender.ts';

/** One client, the engine that answers it, and what is known of it since. */
export interface Binding extends Answering {
  readonly client: SdkClient;
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
  const { bindings } = installation;
  const current = (): Binding => {
    const last = bindings.findLast((candidate) => candidate.client === client);
    if (last === undefined) throw new Error('The client is no longer attached to an engine');
    return last;
  };
  const sender = new Sender(client, current);
  installation.senders.set(client, sender);
  return sender;
}

/** Ends a binding. */
export function release(binding: Binding): void {
  const { client } = binding;
  const installation = installations.get(client.config);
  const index = installation?.bindings.indexOf(binding) ?? -1;
  if (installation === undefined || index < 0) return;
  const { bindings, senders, restoreConfiguration } = installation;
  bindings.splice(index, 1);
  if (!bindings.some((other) => other.client === client)) {
    senders.get(client)?.close();
    senders.delete(client);
  }
  if (bindings.length === 0) {
    restoreConfiguration();
    installations.delete(client.config);
  }
}

/** The record of a client that is bound. */
export function recordOfBound(client: SdkClient): ClientRecord | undefined {
  const bindings = installations.get(client.config)?.bindings;
  return bindings?.findLast((binding) => binding.client === client)?.record;
}

function install(first: Binding): Installation {
  const bindings: Binding[] = [];
  const last = (): Binding => bindings.at(-1) ?? first;
  const engine = forwardingEngine(() => last().engine);
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
