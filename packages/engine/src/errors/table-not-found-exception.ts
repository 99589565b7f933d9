import { DynamoDBException } from './dynamodb-exception.ts';

/** The table of a backup, a restore or an export does not exist. */
export class TableNotFoundException extends DynamoDBException {
  override readonly name = 'TableNotFoundException';
}
