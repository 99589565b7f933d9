import { DynamoDBException } from './dynamodb-exception.ts';

/** An INSERT of PartiQL names an item that exists. */
export class DuplicateItemException extends DynamoDBException {
  override readonly name = 'DuplicateItemException';
}
