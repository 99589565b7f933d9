import type { DocumentPath } from '../expressions/bound.ts';
import { noteGet } from '../reads/note-get.ts';
import { readUnits } from '../reads/consumed-capacity.ts';
import { transactionReadCapacity } from '../reads/transaction-read-capacity.ts';
import { bindReadExpressions, refuseIdlePlaceholders } from '../reads/read-expressions.ts';
import { selected } from '../reads/read-answer.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { refuseSameItem } from '../reads/refuse-same-item.ts';
import { requestedKey } from '../reads/requested-key.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { ItemResponse } from '../shapes/item-response.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { transactGetItemShape, type Get, type TransactGetItem } from '../shapes/transact-get-item.ts';
import { findTable } from '../state/find-table.ts';
import type { Operation } from '../state/operation.ts';
import type { Item } from '../tables/item.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import type { Table } from '../tables/table.ts';
import { attributeCount, type AttributeMap } from '../values/attribute-map.ts';
import { encodeItem, type ItemForm } from '../values/wire-form.ts';
import { performOrCancel } from '../writes/perform-or-cancel.ts';
import { refuseEmptyKey, requireSoundKey } from '../writes/transaction-action.ts';
import { requireTransactionSize } from '../writes/transaction.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html */
export interface TransactGetItemsInput {
  TransactItems: TransactGetItem[] | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
}

/**
 * What TransactGetItems answers: a response for each action, in their order.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html#API_TransactGetItems_ResponseElements
 */
export interface TransactGetItemsOutput {
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
  Responses?: ItemResponse[] | undefined;
}

const transactGetItemsInputShape: StructureShape = {
  type: 'structure',
  name: 'TransactGetItemsInput',
  required: ['TransactItems'],
  members: {
    TransactItems: { type: 'list', min: 1, max: 100, echo: false, member: transactGetItemShape },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
  },
  violationOrder: ['ReturnConsumedCapacity', 'TransactItems'],
};

/** Reads up to 100 items of any tables as they are at one moment. */
export const transactGetItems: Operation<TransactGetItemsInput, TransactGetItemsOutput> = {
  name: 'TransactGetItems',
  input: transactGetItemsInputShape,
  run(input, context) {
    const gets = input.TransactItems.map(({ Get: get }) => boundGet(get));
    const located = gets.map((get) => ({ ...get, table: findTable(context, get.tableName) }));
    refuseSameItem(located.map(({ key, table }) => ({ table, attributes: key })));
    const items = performOrCancel(located, readItem);
    requireTransactionSize(items.map((item) => item?.sizeBytes ?? 0));
    const output: TransactGetItemsOutput = {
      Responses: items.map((item, index) => response(item, gets[index]?.paths, context.itemForm)),
    };
    const costs = gets.map(({ tableName }, index) => {
      return { tableName, readUnits: readUnits(items[index]?.sizeBytes ?? 0, 'transactional') };
    });
    const capacity = transactionReadCapacity(costs, input.ReturnConsumedCapacity, context.usage?.reads);
    for (const [index, { table, key }] of located.entries()) noteGet(context, table, key, items[index]);
    if (capacity !== undefined) output.ConsumedCapacity = capacity;
    return { output, changes: [] };
  },
};

/** One read, as far as the request alone tells. */
interface BoundGet {
  readonly tableName: string;
  readonly key: AttributeMap;
  readonly paths: readonly DocumentPath[] | undefined;
}

function boundGet(get: Decoded<Get>): BoundGet {
  const key = requireSoundKey(get.Key);
  refuseIdlePlaceholders(get, []);
  const { paths } = bindReadExpressions({ FilterExpression: undefined, ...get }, 'older');
  refuseEmptyKey(key);
  return { tableName: get.TableName, key, paths };
}

function readItem({ key, paths, table }: BoundGet & { readonly table: Table }): Item | undefined {
  const place = requestedKey(table.keySchema, key);
  if (paths !== undefined) refuseNestedKeyPath(table, paths);
  refuseLocked(table, place);
  return table.items.get(place);
}

/** Unlike GetItem it gives no Item where nothing of it was selected (measured on AWS, 2026). */
function response(
  item: Item | undefined,
  paths: readonly DocumentPath[] | undefined,
  form: ItemForm,
): ItemResponse {
  if (item === undefined) return {};
  const attributes = selected(item.attributes, paths);
  return attributeCount(attributes) === 0 ? {} : { Item: encodeItem(attributes, form) };
}
