import { ClientRecord } from '@dynamem/calls';
import type { Answering } from './answering.ts';
import type { AttachOptions } from './attach-options.ts';
import { attachment, type Attachment } from './attachment.ts';
import type { EngineLike } from './engine-like.ts';
import { remember, retire } from './record-of.ts';
import type { V2Service } from './v2-service.ts';
import { claimRequests } from './claim-requests.ts';

/**
 * Lets an engine answer one client of SDK v2.
 * @param client the service, or the document client that calls it
 */
export function attachService(
  client: object,
  service: V2Service,
  engine: EngineLike,
  options: AttachOptions,
): Attachment {
  const record = new ClientRecord(options.callsKept);
  const binding: Answering = { engine, record, realRetryDelays: options.realRetryDelays === true };
  const unclaim = claimRequests(service, () => binding);
  const end = (): void => {
    unclaim();
    for (const target of [client, service, made]) retire(target, record);
  };
  const made = attachment(end, () => record.assertUsed());
  remember(made, record);
  return made;
}
