import { DynamoDBException } from './dynamodb-exception.ts';

/** The region has a replica of the global table already. */
export class ReplicaAlreadyExistsException extends DynamoDBException {
  override readonly name = 'ReplicaAlreadyExistsException';
}
