import { DynamoDBException } from './dynamodb-exception.ts';

/** The shard iterator is older than 15 minutes. */
export class ExpiredIteratorException extends DynamoDBException {
  override readonly name = 'ExpiredIteratorException';
}
