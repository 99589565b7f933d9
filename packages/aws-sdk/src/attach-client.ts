import type { AttachOptions } from './attach-options.ts';
import { attachment, type Attachment } from './attachment.ts';
import { ClientRecord } from './client-record.ts';
import type { EngineLike } from './engine-like.ts';
import { remember, retire } from './record-of.ts';
import { bind, release, type Binding } from './sdk-binding.ts';
import type { SdkClient } from './sdk-client.ts';

/** What stood in the place of the clients' own `send`. */
const originals = new WeakMap<SdkClient, PropertyDescriptor>();
const withOwnSend = new WeakSet<SdkClient>();

/** Lets an engine answer one client of SDK v3. */
export function attachClient(client: SdkClient, engine: EngineLike, options: AttachOptions): Attachment {
  const record = new ClientRecord(options.callsKept);
  const binding: Binding = { client, engine, record, realRetryDelays: options.realRetryDelays === true };
  const sender = bind(binding);
  if (!withOwnSend.has(client)) giveSend(client, (...parameters) => Reflect.apply(sender.send, sender, parameters));
  const end = (): void => {
    if (release(binding)) takeSend(client);
    retire(client, record);
    retire(made, record);
  };
  const made = attachment(end, () => record.assertUsed());
  remember(made, record);
  return made;
}

function giveSend(client: SdkClient, value: (...parameters: unknown[]) => unknown): void {
  const original = Object.getOwnPropertyDescriptor(client, 'send');
  if (original !== undefined) originals.set(client, original);
  withOwnSend.add(client);
  Object.defineProperty(client, 'send', { value, writable: true, enumerable: false, configurable: true });
}

function takeSend(client: SdkClient): void {
  const original = originals.get(client);
  if (original === undefined) Reflect.deleteProperty(client, 'send');
  else Object.defineProperty(client, 'send', original);
  originals.delete(client);
  withOwnSend.delete(client);
}
