import { DynamoDBException } from './dynamodb-exception.ts';
import type { Explanation } from './explanation.ts';

/** The input breaks a constraint of DynamoDB. */
export class ValidationException extends DynamoDBException {
  override readonly name = 'ValidationException';
  override readonly namespace = 'com.amazon.coral.validate';
  /** What the expression came to that is at fault, if one is and it could be read; in this process only. */
  declare readonly explain?: Explanation | undefined;
}
