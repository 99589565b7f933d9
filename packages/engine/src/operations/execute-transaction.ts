import type { StatementGet } from '../partiql/statement-get.ts';
import { locateTransaction } from '../partiql/locate-transaction.ts';
import { readUnits } from '../reads/consumed-capacity.ts';
import { selected } from '../reads/read-answer.ts';
import { noteGet } from '../reads/note-get.ts';
import { refuseNestedKeyPath } from '../reads/refuse-nested-key-path.ts';
import { requestedKey } from '../reads/requested-key.ts';
import { transactionReadCapacity } from '../reads/transaction-read-capacity.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { ItemResponse } from '../shapes/item-response.ts';
import {
  parameterizedStatementsShape,
  type ParameterizedStatement,
} from '../shapes/parameterized-statement.ts';
import type { StructureShape } from '../shapes/shape.ts';
import type { Operation, OperationContext, Outcome } from '../state/operation.ts';
import type { Item } from '../tables/item.ts';
import { refuseLocked } from '../tables/refuse-locked.ts';
import { attributeCount } from '../values/attribute-map.ts';
import { encodeItem, type ItemForm } from '../values/wire-form.ts';
import { completeToken, replayedCosts, type ClientRequestToken } from '../writes/client-request-token.ts';
import { observedChanges } from '../writes/item-write.ts';
import { performOrCancel } from '../writes/perform-or-cancel.ts';
import { requestFingerprint } from '../writes/request-fingerprint.ts';
import { replayCosts, transactionWriteCapacity } from '../writes/transaction-write-capacity.ts';
import { performTransaction, requireTransactionSize, type LocatedAction } from '../writes/transaction.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html */
export interface ExecuteTransactionInput {
  TransactStatements: ParameterizedStatement[] | undefined;
  ClientRequestToken?: string | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
}

/**
 * What ExecuteTransaction answers: a response for each statement, in their order.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html#API_ExecuteTransaction_ResponseElements
 */
export interface ExecuteTransactionOutput {
  Responses?: ItemResponse[] | undefined;
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
}

const executeTransactionInputShape: StructureShape = {
  type: 'structure',
  name: 'ExecuteTransactionInput',
  required: ['TransactStatements'],
  members: {
    TransactStatements: parameterizedStatementsShape,
    ClientRequestToken: { type: 'string', min: 1, max: 36 },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
  },
};

/**
 * Runs up to 100 PartiQL statements of one item each, all of them reads or all writes: all of them or, where one
 * fails, none.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.multiplestatements.transactions.html
 */
export const executeTransaction: Operation<ExecuteTransactionInput, ExecuteTransactionOutput> = {
  name: 'ExecuteTransaction',
  input: executeTransactionInputShape,
  run(input, context) {
    const transaction = locateTransaction(input.TransactStatements, context);
    return transaction.type === 'reads'
      ? { output: read(transaction.gets, input.ReturnConsumedCapacity, context), changes: [] }
      : write(transaction.actions, input, context);
  },
};

function read(
  gets: readonly StatementGet[],
  capacityDetail: ReturnConsumedCapacity | undefined,
  context: OperationContext,
): ExecuteTransactionOutput {
  const items = performOrCancel(gets, readItem);
  requireTransactionSize(items.map((item) => item?.sizeBytes ?? 0));
  const costs = gets.map(({ tableName }, index) => ({
    tableName,
    readUnits: readUnits(items[index]?.sizeBytes ?? 0, 'transactional'),
  }));
  const Responses = gets.map((get, index) => response(items[index], get, context.itemForm));
  for (const [index, { table, key }] of gets.entries()) noteGet(context, table, key, items[index]);
  return answer(Responses, transactionReadCapacity(costs, capacityDetail, context.usage?.reads));
}

function readItem({ key, table, paths, misfit }: StatementGet): Item | undefined {
  if (misfit !== undefined) throw misfit;
  const place = requestedKey(table.keySchema, key);
  if (paths !== undefined) refuseNestedKeyPath(table, paths);
  refuseLocked(table, place);
  return table.items.get(place);
}

/** As TransactGetItems it gives no Item where nothing of it was selected. */
function response(item: Item | undefined, { paths }: StatementGet, form: ItemForm): ItemResponse {
  if (item === undefined) return {};
  const attributes = selected(item.attributes, paths);
  return attributeCount(attributes) === 0 ? {} : { Item: encodeItem(attributes, form) };
}

function write(
  located: readonly LocatedAction[],
  input: Decoded<ExecuteTransactionInput>,
  context: OperationContext,
): Outcome<ExecuteTransactionOutput> {
  const { ReturnConsumedCapacity: capacityDetail } = input;
  const token = tokenOf(input);
  const costs = token === undefined ? undefined : replayedCosts(token, context);
  // A replay writes nothing, but AWS reads the items for it.
  if (costs !== undefined)
    return {
      output: answer([], transactionReadCapacity(costs, capacityDetail, context.usage?.reads)),
      changes: [],
    };
  const actions = performTransaction(located, context.form);
  const changes = actions.flatMap(({ change }) => observedChanges(change));
  const remembered = token === undefined ? [] : completeToken(token, replayCosts(actions), context);
  // Writes have no responses, whatever AWS's reference says (measured, October 2026).
  return {
    output: answer([], transactionWriteCapacity(actions, capacityDetail, context.usage?.writes)),
    changes: [...changes, ...remembered],
  };
}

function answer(
  Responses: ItemResponse[],
  capacity: ConsumedCapacity[] | undefined,
): ExecuteTransactionOutput {
  return capacity === undefined ? { Responses } : { Responses, ConsumedCapacity: capacity };
}

function tokenOf(input: Decoded<ExecuteTransactionInput>): ClientRequestToken | undefined {
  const { ClientRequestToken: token, ...request } = input;
  if (token === undefined) return undefined;
  return { token: `${executeTransaction.name} ${token}`, fingerprint: requestFingerprint(request) };
}
