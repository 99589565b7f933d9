import { DynamoDBException } from './dynamodb-exception.ts';

/** A fault of dynamem itself; `cause` holds what was thrown. */
export class InternalServerError extends DynamoDBException {
  override readonly name = 'InternalServerError';
  override readonly $fault = 'server';
  override readonly statusCode = 500;
}
