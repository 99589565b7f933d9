import { DynamoDBException } from './dynamodb-exception.ts';

/** An item collection exceeds 10 GB. */
export class ItemCollectionSizeLimitExceededException extends DynamoDBException {
  override readonly name = 'ItemCollectionSizeLimitExceededException';
}
