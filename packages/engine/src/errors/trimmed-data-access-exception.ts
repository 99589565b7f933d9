import { DynamoDBException } from './dynamodb-exception.ts';

/** The stream records asked for are older than 24 hours. */
export class TrimmedDataAccessException extends DynamoDBException {
  override readonly name = 'TrimmedDataAccessException';
}
