import { DynamoDBException } from './dynamodb-exception.ts';

/** The resource has no policy, or not the revision that was named. */
export class PolicyNotFoundException extends DynamoDBException {
  override readonly name = 'PolicyNotFoundException';
}
