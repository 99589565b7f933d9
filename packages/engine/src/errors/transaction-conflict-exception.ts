import { DynamoDBException } from './dynamodb-exception.ts';

/** A transaction holds the item. */
export class TransactionConflictException extends DynamoDBException {
  override readonly name = 'TransactionConflictException';
}
