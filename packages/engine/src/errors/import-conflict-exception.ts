import { DynamoDBException } from './dynamodb-exception.ts';

/** A client token was used before with other parameters of an import. */
export class ImportConflictException extends DynamoDBException {
  override readonly name = 'ImportConflictException';
}
