import { DynamoDBException } from './dynamodb-exception.ts';

/** The transaction of the client request token is not finished. */
export class TransactionInProgressException extends DynamoDBException {
  override readonly name = 'TransactionInProgressException';
  override readonly messageMember = 'Message';
}
