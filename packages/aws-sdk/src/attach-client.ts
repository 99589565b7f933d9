import { ClientRecord } from '@dynamem/calls';
import type { AttachOptions } from './attach-options.ts';
import { attachment, type Attachment } from './attachment.ts';
import type { EngineLike } from './engine-like.ts';
import { remember, retire } from './record-of.ts';
import { bind, release, type Binding } from './binding.ts';
import type { SdkClient } from './sdk-client.ts';
import type { Sender } from './sender.ts';

/** What stands in the place of a client's own `send`, and how many attachments need it. */
interface OwnSend {
  attachments: number;
  readonly original: PropertyDescriptor | undefined;
}

const ownSends = new WeakMap<SdkClient, OwnSend>();

/** Lets an engine answer one client of SDK v3. */
export function attachClient(client: SdkClient, engine: EngineLike, options: AttachOptions): Attachment {
  const record = new ClientRecord(options.callsKept);
  const binding: Binding = { client, engine, record, realRetryDelays: options.realRetryDelays === true };
  const sender = bind(binding);
  const takeSend = giveSend(client, sender.send);
  const end = (): void => {
    release(binding);
    takeSend();
    for (const target of [client, made]) retire(target, record);
  };
  const made = attachment(end, () => record.assertUsed());
  remember(made, record);
  return made;
}

/** Gives a client a `send` of its own, unless it has been given one; gives a function that takes it back. */
function giveSend(client: SdkClient, value: Sender['send']): () => void {
  const ownSend = ownSends.get(client) ?? {
    attachments: 0,
    original: Object.getOwnPropertyDescriptor(client, 'send'),
  };
  if (ownSend.attachments === 0)
    Object.defineProperty(client, 'send', { value, writable: true, enumerable: false, configurable: true });
  ownSend.attachments += 1;
  ownSends.set(client, ownSend);
  return () => {
    ownSend.attachments -= 1;
    if (ownSend.attachments > 0) return;
    ownSends.delete(client);
    if (ownSend.original === undefined) Reflect.deleteProperty(client, 'send');
    else Object.defineProperty(client, 'send', ownSend.original);
  };
}
