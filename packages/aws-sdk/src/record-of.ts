import { recordIn, type ClientRecord } from '@dynamem/calls';
import { recordOfHandler } from './engine-handler.ts';
import { claimOf } from './claim-send.ts';
import { recordOfBound } from './binding.ts';
import { isSdkClient, type SdkClient } from './sdk-client.ts';
import { v2ServiceOf } from './v2-service.ts';
import { answeringOf } from './claim-requests.ts';

/** The records of attachments and of the classes they are for, while they last. */
const attached = new WeakMap<object, ClientRecord>();
/** The latest records of what has been given back. */
const former = new WeakMap<object, ClientRecord>();

/** Makes `record` the record of an attachment, or of the class it is for. */
export function remember(target: object, record: ClientRecord): void {
  attached.set(target, record);
}

/** Leaves a record to be looked back on only. */
export function retire(target: object, record: ClientRecord): void {
  if (attached.get(target) === record) attached.delete(target);
  former.set(target, record);
}

/**
 * The record of a client that an engine answers now, of an attachment, or of a class that is attached.
 * @throws TypeError when no engine answers it
 */
export function activeRecordOf(target: object): ClientRecord {
  const record = find(target);
  if (record !== undefined) return record;
  throw new TypeError('No engine answers this client: attach it, intercept it, or make it with inProcess');
}

/**
 * The same, also of what has been given back.
 * @throws TypeError when no engine answers it, or has
 */
export function recordOf(target: object): ClientRecord {
  return find(target) ?? former.get(target) ?? activeRecordOf(target);
}

function find(target: object): ClientRecord | undefined {
  const known = attached.get(target) ?? recordIn(target);
  if (known !== undefined) return known;
  if (isSdkClient(target)) return recordOfClient(target);
  const service = v2ServiceOf(target);
  return service === undefined ? undefined : answeringOf(service)?.record;
}

function recordOfClient(client: SdkClient): ClientRecord | undefined {
  // A client that is attached itself is not its class's; another one may not have sent anything yet.
  if (!Object.hasOwn(client, 'send')) claimOf(client)?.sendOf(client);
  const handler: unknown = Reflect.get(client.config, 'requestHandler');
  const isObject = typeof handler === 'object' && handler !== null;
  return recordOfBound(client) ?? (isObject ? (recordOfHandler(handler) ?? recordIn(handler)) : undefined);
}
