import { DynamoDBException } from './dynamodb-exception.ts';

/** The time of a restore lies outside the window of point-in-time recovery. */
export class InvalidRestoreTimeException extends DynamoDBException {
  override readonly name = 'InvalidRestoreTimeException';
}
