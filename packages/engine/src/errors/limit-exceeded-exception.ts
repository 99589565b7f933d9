import { DynamoDBException } from './dynamodb-exception.ts';

/** A limit of the control plane is exceeded. */
export class LimitExceededException extends DynamoDBException {
  override readonly name = 'LimitExceededException';
}
