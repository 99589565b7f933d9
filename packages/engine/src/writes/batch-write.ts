import { invariant } from '../base/invariant.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { requestedKey, requireKeyAttributes } from '../reads/requested-key.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { WriteRequest } from '../shapes/write-request.ts';
import type { ItemChange } from '../tables/change.ts';
import { orderedKey, type OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeMap } from '../values/attribute-map.ts';
import { attributeMapSize } from '../values/size.ts';
import { encodeAttributes, type WireForm } from '../values/wire-form.ts';
import type { DeleteWrite } from './delete-write.ts';
import { requireIndexKeys } from './index-keys.ts';
import { requireItemSize } from './item-size.ts';
import { performWrite } from './item-write.ts';
import type { PutWrite } from './put-write.ts';
import { requireSoundValues } from './write-parameters.ts';

const MAX_WRITES = 25;

/** RequestItems of BatchWriteItem, decoded: by table, as the request names it. */
export type WriteRequests = ReadonlyMap<string, readonly Decoded<WriteRequest>[]>;

/** What a batch asks of one table. */
export interface BatchWrite {
  /** The table as the request names it. */
  readonly tableName: string;
  readonly writes: readonly (PutWrite | DeleteWrite)[];
}

/** The change one write of a batch makes, and attributes that hold the key of its item. */
export interface BatchChange {
  readonly change: ItemChange;
  readonly attributes: AttributeMap;
}

/**
 * The writes of a batch, as far as the request alone tells that they can be made.
 * @throws ValidationException
 */
export function batchWrites(requestItems: WriteRequests): BatchWrite[] {
  let count = 0;
  for (const requests of requestItems.values()) count += requests.length;
  if (count > MAX_WRITES)
    throw new ValidationException('Too many items requested for the BatchWriteItem call');
  return [...requestItems].map(([tableName, requests]) => ({ tableName, writes: requests.map(writeOf) }));
}

/** What comes of the writes of a batch to one table. */
export interface PerformedBatch {
  readonly written: readonly BatchChange[];
  /** The writes to items that prepared transactions hold, to be sent again. */
  readonly unprocessed: readonly WriteRequest[];
}

/**
 * The changes of the writes to one table, none of them made yet. `seen` holds the items the batch has written so far,
 * of any table.
 * @throws ValidationException when a write does not fit the table or an item is written twice
 */
export function performBatch(
  { writes }: BatchWrite,
  table: Table,
  seen: Set<string>,
  form: WireForm,
): PerformedBatch {
  const written: BatchChange[] = [];
  const unprocessed: WriteRequest[] = [];
  for (const write of writes) {
    const key = write.type === 'put' ? placeBatchPut(write, table) : requestedKey(table.keySchema, write.key);
    const place = `${table.name}/${key}`;
    if (seen.has(place)) throw new ValidationException('Provided list of item keys contains duplicates');
    seen.add(place);
    const attributes = write.type === 'put' ? write.attributes : write.key;
    // A batch knows no TransactionConflictException (AWS's service model): what conflicts is left over.
    if (table.locks.has(key)) unprocessed.push(requestOf(write, form));
    else written.push({ change: performWrite(write, table, key, form), attributes });
  }
  return { written, unprocessed };
}

function requestOf(write: PutWrite | DeleteWrite, form: WireForm): WriteRequest {
  return write.type === 'put'
    ? { PutRequest: { Item: encodeAttributes(write.attributes, form) } }
    : { DeleteRequest: { Key: encodeAttributes(write.key, form) } };
}

function writeOf({
  PutRequest: put,
  DeleteRequest: deletion,
}: Decoded<WriteRequest>): PutWrite | DeleteWrite {
  if (put !== undefined && deletion === undefined) {
    requireSoundValues(put.Item, 'older');
    const { attributes } = put.Item;
    const sizeBytes = attributeMapSize(attributes);
    requireItemSize(sizeBytes);
    return { type: 'put', attributes, sizeBytes, check: undefined };
  }
  if (deletion !== undefined && put === undefined) {
    requireSoundValues(deletion.Key, 'older');
    return { type: 'delete', key: deletion.Key.attributes, check: undefined };
  }
  throw new ValidationException(
    'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
  );
}

/** Of an item whose key does not fit the table a batch says less than PutItem does. */
function placeBatchPut({ attributes }: PutWrite, table: Table): OrderedKey {
  requireKeyAttributes(table.keySchema, attributes);
  requireIndexKeys(table, attributes);
  const key = orderedKey(table.keySchema, attributes);
  invariant(key !== undefined, 'an item whose key attributes fit has a place');
  return key;
}
