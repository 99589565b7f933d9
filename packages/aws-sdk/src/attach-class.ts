import type { AttachOptions } from './attach-options.ts';
import { attachment, type Attachment } from './attachment.ts';
import { ClientGroup } from './client-group.ts';
import type { EngineLike } from './engine-like.ts';
import { claimSend } from './claim-send.ts';
import { remember, retire } from './record-of.ts';
import type { SdkClientClass } from './sdk-client.ts';
import { isV2ServiceClass, type V2ServiceClass } from './v2-service.ts';
import { claimRequests } from './claim-requests.ts';

/** Lets an engine answer every client of a class, made before or after. */
export function attachClass(
  clientClass: SdkClientClass | V2ServiceClass,
  engine: EngineLike,
  options: AttachOptions,
): Attachment {
  const isOfClass = (client: object): boolean =>
    Object.prototype.isPrototypeOf.call(clientClass.prototype, client);
  const group = new ClientGroup(engine, options, isOfClass);
  const unclaim = isV2ServiceClass(clientClass)
    ? claimRequests(clientClass.prototype, (service) => group.bindingOf(service))
    : claimSend(clientClass.prototype, group);
  const end = (): void => {
    unclaim();
    group.release();
    for (const target of [clientClass, made]) retire(target, group.record);
  };
  const made = attachment(end, () => group.assertUsed());
  for (const target of [clientClass, made]) remember(target, group.record);
  return made;
}
