import { DynamoDBException } from './dynamodb-exception.ts';

/** The rate of control plane requests is too high. */
export class ThrottlingException extends DynamoDBException {
  override readonly name = 'ThrottlingException';
}
