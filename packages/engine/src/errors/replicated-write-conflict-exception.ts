import { DynamoDBException } from './dynamodb-exception.ts';

/** Regions of a strongly consistent global table wrote the same item. */
export class ReplicatedWriteConflictException extends DynamoDBException {
  override readonly name = 'ReplicatedWriteConflictException';
}
