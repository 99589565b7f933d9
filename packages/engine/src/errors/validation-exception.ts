import { DynamoDBException } from './dynamodb-exception.ts';

/** The input breaks a constraint of DynamoDB. */
export class ValidationException extends DynamoDBException {
  override readonly name = 'ValidationException';
  override readonly namespace = 'com.amazon.coral.validate';
}
