import { DynamoDBException } from './dynamodb-exception.ts';

/** The import does not exist. */
export class ImportNotFoundException extends DynamoDBException {
  override readonly name = 'ImportNotFoundException';
}
