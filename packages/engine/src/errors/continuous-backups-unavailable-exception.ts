import { DynamoDBException } from './dynamodb-exception.ts';

/** Continuous backups are still being enabled for the table. */
export class ContinuousBackupsUnavailableException extends DynamoDBException {
  override readonly name = 'ContinuousBackupsUnavailableException';
}
