import { transactionReadCapacity } from '../reads/transaction-read-capacity.ts';
import {
  returnConsumedCapacityShape,
  type ConsumedCapacity,
  type ReturnConsumedCapacity,
} from '../shapes/consumed-capacity.ts';
import type { Decoded } from '../shapes/decoded.ts';
import {
  returnItemCollectionMetricsShape,
  type ItemCollectionMetrics,
  type ReturnItemCollectionMetrics,
} from '../shapes/item-collection-metrics.ts';
import type { StructureShape } from '../shapes/shape.ts';
import { transactWriteItemShape, type TransactWriteItem } from '../shapes/transact-write-item.ts';
import type { Operation, OperationContext, Outcome } from '../state/operation.ts';
import type { Change } from '../tables/change.ts';
import type { ReplayCost } from '../tables/transaction-change.ts';
import {
  completeToken,
  occupyToken,
  releaseToken,
  replayedCosts,
  type ClientRequestToken,
} from '../writes/client-request-token.ts';
import { observedChanges } from '../writes/item-write.ts';
import { requestFingerprint } from '../writes/request-fingerprint.ts';
import { transactionActions } from '../writes/transaction-action.ts';
import { transactionCollectionMetrics } from '../writes/transaction-collection-metrics.ts';
import { transactionLocks } from '../writes/transaction-lock.ts';
import { replayCosts, transactionWriteCapacity } from '../writes/transaction-write-capacity.ts';
import { locateActions, performTransaction, type PerformedAction } from '../writes/transaction.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html */
export interface TransactWriteItemsInput {
  TransactItems: TransactWriteItem[] | undefined;
  ReturnConsumedCapacity?: ReturnConsumedCapacity | undefined;
  ReturnItemCollectionMetrics?: ReturnItemCollectionMetrics | undefined;
  ClientRequestToken?: string | undefined;
}

/**
 * What TransactWriteItems answers: what the request asked to be told of costs.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_ResponseElements
 */
export interface TransactWriteItemsOutput {
  ConsumedCapacity?: ConsumedCapacity[] | undefined;
  ItemCollectionMetrics?: Record<string, ItemCollectionMetrics[]> | undefined;
}

const transactWriteItemsInputShape: StructureShape = {
  type: 'structure',
  name: 'TransactWriteItemsInput',
  required: ['TransactItems'],
  members: {
    TransactItems: { type: 'list', min: 1, max: 100, echo: false, member: transactWriteItemShape },
    ReturnConsumedCapacity: returnConsumedCapacityShape,
    ReturnItemCollectionMetrics: returnItemCollectionMetricsShape,
    ClientRequestToken: { type: 'string', min: 1, max: 36 },
  },
  violationOrder: [
    'ClientRequestToken',
    'ReturnConsumedCapacity',
    'ReturnItemCollectionMetrics',
    'TransactItems',
  ],
};

/** Puts, updates, deletes and checks up to 100 items of any tables: all of it or, where one action fails, nothing. */
export const transactWriteItems: Operation<TransactWriteItemsInput, TransactWriteItemsOutput> = {
  name: 'TransactWriteItems',
  input: transactWriteItemsInputShape,
  run(input, context) {
    const judged = judge(input, context);
    if (judged.type === 'replay') return { output: replayAnswer(input, judged.costs, context), changes: [] };
    const { actions } = judged;
    const changes = actions.flatMap(({ change }) => observedChanges(change));
    const token = tokenOf(input);
    const remembered = token === undefined ? [] : completeToken(token, replayCosts(actions), context);
    const output: TransactWriteItemsOutput = {};
    const capacity = transactionWriteCapacity(actions, input.ReturnConsumedCapacity, context.usage?.writes);
    if (capacity !== undefined) output.ConsumedCapacity = capacity;
    if (input.ReturnItemCollectionMetrics === 'SIZE') {
      const metrics = transactionCollectionMetrics(actions, changes, context.form);
      if (metrics !== undefined) output.ItemCollectionMetrics = metrics;
    }
    return { output, changes: [...changes, ...remembered] };
  },
};

/** A transaction that holds its items and its token and has written nothing yet. */
export interface PreparedTransaction {
  /**
   * Writes, answers and lets go.
   * @throws DynamoDBException when what no lock keeps away, such as a table deleted meanwhile, cancels the transaction
   * @throws Error when the transaction has been completed or cancelled before
   */
  complete(): TransactWriteItemsOutput;
  /** Lets go without a trace; does nothing where the transaction has been completed or cancelled before. */
  cancel(): void;
}

/** What the second step of a transaction needs: its request and the changes that let go of its items and its token. */
export interface PreparedOutcome {
  readonly request: Decoded<TransactWriteItemsInput>;
  readonly releases: readonly Change[];
}

/**
 * The first of the two steps TransactWriteItems can be made in: it raises whatever the whole would raise, and takes
 * hold of the items and the token where it would succeed. The second step is to commit the releases and to run the
 * whole, which judges anew.
 */
export const prepareTransactWriteItems: Operation<TransactWriteItemsInput, PreparedOutcome> = {
  name: transactWriteItems.name,
  input: transactWriteItemsInputShape,
  run(input, context): Outcome<PreparedOutcome> {
    const judged = judge(input, context);
    if (judged.type === 'replay') return { output: { request: input, releases: [] }, changes: [] };
    const transactionId = context.state.lastTransactionId + 1;
    const token = tokenOf(input);
    const tokenChange = (change: (token: ClientRequestToken) => Change): Change[] =>
      token === undefined ? [] : [change(token)];
    return {
      output: {
        request: input,
        releases: [...transactionLocks(judged.actions, transactionId, false), ...tokenChange(releaseToken)],
      },
      changes: [...transactionLocks(judged.actions, transactionId, true), ...tokenChange(occupyToken)],
    };
  },
};

type Judged =
  | { readonly type: 'replay'; readonly costs: readonly ReplayCost[] }
  | { readonly type: 'performed'; readonly actions: readonly PerformedAction[] };

/** All that AWS checks, in its order. */
function judge(input: Decoded<TransactWriteItemsInput>, context: OperationContext): Judged {
  const located = locateActions(transactionActions(input.TransactItems), context);
  const token = tokenOf(input);
  const costs = token === undefined ? undefined : replayedCosts(token, context);
  if (costs !== undefined) return { type: 'replay', costs };
  return { type: 'performed', actions: performTransaction(located, context.form) };
}

function tokenOf(input: Decoded<TransactWriteItemsInput>): ClientRequestToken | undefined {
  const { ClientRequestToken: token, ...request } = input;
  if (token === undefined) return undefined;
  return { token: `${transactWriteItems.name} ${token}`, fingerprint: requestFingerprint(request) };
}

/** A replay writes nothing, but AWS reads the items for it. */
function replayAnswer(
  input: Decoded<TransactWriteItemsInput>,
  costs: readonly ReplayCost[],
  { usage }: OperationContext,
): TransactWriteItemsOutput {
  const capacity = transactionReadCapacity(costs, input.ReturnConsumedCapacity, usage?.reads);
  return capacity === undefined ? {} : { ConsumedCapacity: capacity };
}
