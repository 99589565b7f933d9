import { DynamoDBException } from './dynamodb-exception.ts';

/** The caller may not do this, or the resource is not one that could be. */
export class AccessDeniedException extends DynamoDBException {
  override readonly name = 'AccessDeniedException';
  override readonly namespace = 'com.amazon.coral.service';
  override readonly messageMember = 'Message';
}
