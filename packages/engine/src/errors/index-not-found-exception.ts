import { DynamoDBException } from './dynamodb-exception.ts';

/** The index of a global table does not exist. */
export class IndexNotFoundException extends DynamoDBException {
  override readonly name = 'IndexNotFoundException';
}
