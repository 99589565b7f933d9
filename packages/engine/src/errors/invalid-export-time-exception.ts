import { DynamoDBException } from './dynamodb-exception.ts';

/** The time of an export lies outside the window of point-in-time recovery. */
export class InvalidExportTimeException extends DynamoDBException {
  override readonly name = 'InvalidExportTimeException';
}
