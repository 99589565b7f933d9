import { ConditionalCheckFailedException } from '../errors/conditional-check-failed-exception.ts';
import { DuplicateItemException } from '../errors/duplicate-item-exception.ts';
import { DynamoDBException } from '../errors/dynamodb-exception.ts';
import { ItemCollectionSizeLimitExceededException } from '../errors/item-collection-size-limit-exceeded-exception.ts';
import { explainedAs } from '../errors/explanation.ts';
import {
  TransactionCanceledException,
  type CancellationReason,
} from '../errors/transaction-canceled-exception.ts';
import { TransactionConflictException } from '../errors/transaction-conflict-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';

/**
 * What `perform` makes of each of `actions`: all are tried, so that each failing one has its reason.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors
 * @throws TransactionCanceledException when one of them fails
 */
export function performOrCancel<Action, Result>(
  actions: readonly Action[],
  perform: (action: Action) => Result,
): Result[] {
  const results: Result[] = [];
  let cancelled = false;
  const reasons = actions.map((action): CancellationReason => {
    try {
      results.push(perform(action));
      return { Code: 'None' };
    } catch (error) {
      if (!(error instanceof DynamoDBException)) throw error;
      cancelled = true;
      return cancellationReason(error);
    }
  });
  if (cancelled) throw new TransactionCanceledException(reasons);
  return results;
}

/** The reason an action gives for what it would be refused with alone. */
function cancellationReason(error: DynamoDBException): CancellationReason {
  if (error instanceof ValidationException)
    return explainedAs({ Code: 'ValidationError', Message: error.message }, error);
  if (error instanceof TransactionConflictException)
    return { Code: 'TransactionConflict', Message: error.message };
  if (error instanceof DuplicateItemException) return { Code: 'DuplicateItem', Message: error.message };
  // Unlike the exception of a single write, the reason ends in a full stop (AWS's API reference).
  if (error instanceof ItemCollectionSizeLimitExceededException)
    return { Code: 'ItemCollectionSizeLimitExceeded', Message: 'Collection size exceeded.' };
  if (error instanceof ConditionalCheckFailedException) {
    const { message: Message, Item } = error;
    const reason = { Code: 'ConditionalCheckFailed', Message, ...(Item !== undefined && { Item }) };
    return explainedAs(reason, error);
  }
  throw error;
}
