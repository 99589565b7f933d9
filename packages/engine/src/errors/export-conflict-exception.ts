import { DynamoDBException } from './dynamodb-exception.ts';

/** A client token was used before with other parameters of an export. */
export class ExportConflictException extends DynamoDBException {
  override readonly name = 'ExportConflictException';
}
