import { DynamoDBException } from './dynamodb-exception.ts';

/** The table is being changed or exists already. */
export class ResourceInUseException extends DynamoDBException {
  override readonly name = 'ResourceInUseException';
}
