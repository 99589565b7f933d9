import { DynamoDBException } from './dynamodb-exception.ts';

/** The table, index or stream does not exist or is not yet ACTIVE. */
export class ResourceNotFoundException extends DynamoDBException {
  override readonly name = 'ResourceNotFoundException';
}
