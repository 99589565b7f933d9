import { DynamoDBException } from './dynamodb-exception.ts';

/** The table that a restore names is being created or deleted. */
export class TableInUseException extends DynamoDBException {
  override readonly name = 'TableInUseException';
}
