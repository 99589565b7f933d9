import { DynamoDBException } from './dynamodb-exception.ts';

/** The export does not exist. */
export class ExportNotFoundException extends DynamoDBException {
  override readonly name = 'ExportNotFoundException';
}
