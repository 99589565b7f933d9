import { DynamoDBException } from './dynamodb-exception.ts';

/** The backup does not exist. */
export class BackupNotFoundException extends DynamoDBException {
  override readonly name = 'BackupNotFoundException';
}
