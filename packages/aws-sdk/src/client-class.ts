import { inheritsSend } from './claim-send.ts';
import type { SdkClientClass } from './sdk-client.ts';
import { isV2ServiceClass, type V2ServiceClass } from './v2-service.ts';

/** By which names the SDKs export the classes of their clients. */
const CLASS_NAMES = [
  'DynamoDBClient',
  'DynamoDBDocumentClient',
  'DynamoDBStreamsClient',
  'DynamoDB',
  'DynamoDBStreams',
] as const;

/** The classes of the SDKs' clients among the exports of a module. */
export function clientClassesOf(exports: unknown): (SdkClientClass | V2ServiceClass)[] {
  if ((typeof exports !== 'object' && typeof exports !== 'function') || exports === null) return [];
  const candidates = [exports, ...CLASS_NAMES.map((name) => memberOf(exports, name))];
  return candidates.filter(isClientClass);
}

/** Whether something is a class of clients of either SDK. */
export function isClientClass(candidate: unknown): candidate is SdkClientClass | V2ServiceClass {
  if (typeof candidate !== 'function') return false;
  const { prototype }: { readonly prototype: unknown } = candidate;
  if (typeof prototype !== 'object' || prototype === null) return false;
  return isV2ServiceClass(candidate) || inheritsSend(prototype);
}

/** A module may be half loaded, or export by functions that fail as yet. */
function memberOf(exports: object, name: string): unknown {
  if (!Object.hasOwn(exports, name)) return undefined;
  try {
    return Reflect.get(exports, name);
  } catch {
    return undefined;
  }
}
