import { DynamoDBException } from './dynamodb-exception.ts';

/** The table that a restore names exists already. */
export class TableAlreadyExistsException extends DynamoDBException {
  override readonly name = 'TableAlreadyExistsException';
}
