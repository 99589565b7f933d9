import { DynamoDBException } from './dynamodb-exception.ts';

/** The region has no replica of the global table. */
export class ReplicaNotFoundException extends DynamoDBException {
  override readonly name = 'ReplicaNotFoundException';
}
