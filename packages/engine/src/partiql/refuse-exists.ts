import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundExists, BoundStatement } from './bind-statement.ts';

/**
 * Refuses EXISTS outside of a transaction.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-functions.exists.html
 * @throws ValidationException
 */
export function refuseExists(
  statement: BoundStatement,
): asserts statement is Exclude<BoundStatement, BoundExists> {
  if (statement.type === 'exists')
    throw new ValidationException('EXISTS can only be used in ExecuteTransaction write requests.');
}
