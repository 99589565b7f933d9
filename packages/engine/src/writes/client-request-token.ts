import { IdempotentParameterMismatchException } from '../errors/idempotent-parameter-mismatch-exception.ts';
import { TransactionInProgressException } from '../errors/transaction-in-progress-exception.ts';
import type { OperationContext } from '../state/operation.ts';
import type {
  ClientRequestTokenChange,
  ClientRequestTokenRecord,
  ReplayCost,
} from '../tables/transaction-change.ts';

const VALID_MS = 10 * 60 * 1000;

/** The token a request was sent with. */
export interface ClientRequestToken {
  /** The operation and the token: each operation has tokens of its own (measured on AWS, 2026). */
  readonly token: string;
  readonly fingerprint: string;
}

/**
 * What the transaction cost that was completed with this token before; undefined where there was none in the last ten
 * minutes.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#DDB-TransactWriteItems-request-ClientRequestToken
 * @throws IdempotentParameterMismatchException when the token came with another request
 * @throws TransactionInProgressException when the transaction is prepared and not complete
 */
export function replayedCosts(
  { token, fingerprint }: ClientRequestToken,
  { state, nowMs }: OperationContext,
): readonly ReplayCost[] | undefined {
  const record = state.clientRequestTokens.get(token);
  if (record === undefined || hasExpired(record, nowMs)) return undefined;
  if (record.fingerprint !== fingerprint) {
    // AWS's text is not known; these are the words of its API reference.
    throw new IdempotentParameterMismatchException(
      'DynamoDB rejected the request because you retried a request with a different payload but with an idempotent ' +
        'token that was already used.',
    );
  }
  // The text as users' logs carry it from AWS (2021).
  if (record.completed === undefined)
    throw new TransactionInProgressException('Transaction from previous request is still in progress');
  return record.completed.costs;
}

/** Remembers the token of a transaction that is complete, and forgets those that have expired. */
export function completeToken(
  { token, fingerprint }: ClientRequestToken,
  costs: readonly ReplayCost[],
  context: OperationContext,
): ClientRequestTokenChange[] {
  const record = { fingerprint, completed: { atMs: context.nowMs, costs } };
  return [...expiredTokens(context), { type: 'clientRequestToken', token, record }];
}

/** Remembers the token of a transaction that is prepared and not complete. */
export function occupyToken({ token, fingerprint }: ClientRequestToken): ClientRequestTokenChange {
  return { type: 'clientRequestToken', token, record: { fingerprint, completed: undefined } };
}

/** Forgets a token, as if it had never been sent. */
export function releaseToken({ token }: ClientRequestToken): ClientRequestTokenChange {
  return { type: 'clientRequestToken', token, record: undefined };
}

function expiredTokens({ state, nowMs }: OperationContext): ClientRequestTokenChange[] {
  return state.clientRequestTokens
    .completedBy(nowMs - VALID_MS)
    .map((token) => ({ type: 'clientRequestToken', token, record: undefined }));
}

function hasExpired({ completed }: ClientRequestTokenRecord, nowMs: number): boolean {
  return completed !== undefined && nowMs >= completed.atMs + VALID_MS;
}
