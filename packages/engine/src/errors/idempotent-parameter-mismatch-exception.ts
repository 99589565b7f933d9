import { DynamoDBException } from './dynamodb-exception.ts';

/** A client request token was used before with another transaction. */
export class IdempotentParameterMismatchException extends DynamoDBException {
  override readonly name = 'IdempotentParameterMismatchException';
  override readonly messageMember = 'Message';
}
