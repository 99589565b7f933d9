import { isBody, mapEntries } from './body.ts';
import { asItIs, type Call } from './call.ts';
import type { Conversion } from './conversion.ts';
import { stringify } from './stringify.ts';
import { toKeys, type Key } from './to-keys.ts';

/** A batchWriteItem: for each table its `put` and `del`, or requests in DynamoDB's own form. */
export function batchWriteItemCall(request: object, conversion: Conversion): Call {
  const items = mapEntries({ ...request }, (name, operations) => [
    name,
    Array.isArray(operations)
      ? operations.map((operation: unknown) => writeRequest(operation, conversion))
      : operations,
  ]);
  return { action: 'BatchWriteItem', body: { RequestItems: items }, answer: asItIs };
}

function writeRequest(operation: unknown, conversion: Conversion): unknown {
  if (!isBody(operation)) return operation;
  const { put, del } = operation;
  if (put !== undefined) return { PutRequest: { Item: stringify(put, conversion) } };
  if (del !== undefined) return { DeleteRequest: { Key: toKeys(del as Key, conversion) } };
  return operation;
}
