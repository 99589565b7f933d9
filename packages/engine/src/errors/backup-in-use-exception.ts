import { DynamoDBException } from './dynamodb-exception.ts';

/** The backup is being made or used; it can be neither deleted nor restored. */
export class BackupInUseException extends DynamoDBException {
  override readonly name = 'BackupInUseException';
}
