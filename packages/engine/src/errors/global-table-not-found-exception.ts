import { DynamoDBException } from './dynamodb-exception.ts';

/** The global table does not exist. */
export class GlobalTableNotFoundException extends DynamoDBException {
  override readonly name = 'GlobalTableNotFoundException';
}
