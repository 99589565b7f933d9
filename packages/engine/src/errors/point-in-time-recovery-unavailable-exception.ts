import { DynamoDBException } from './dynamodb-exception.ts';

/** Point-in-time recovery is not enabled for the table. */
export class PointInTimeRecoveryUnavailableException extends DynamoDBException {
  override readonly name = 'PointInTimeRecoveryUnavailableException';
}
