import { DynamoDBException } from './dynamodb-exception.ts';

/** The global table exists already. */
export class GlobalTableAlreadyExistsException extends DynamoDBException {
  override readonly name = 'GlobalTableAlreadyExistsException';
}
