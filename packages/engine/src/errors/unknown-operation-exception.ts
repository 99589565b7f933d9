import { DynamoDBException } from './dynamodb-exception.ts';

/** The service has no such operation. */
export class UnknownOperationException extends DynamoDBException {
  override readonly name = 'UnknownOperationException';
  override readonly namespace = 'com.amazon.coral.service';
  override readonly messageMember: 'message' | undefined;

  /** AWS sends no message; a message tells of an operation AWS has and dynamem has not. */
  constructor(message?: string) {
    super(message);
    this.messageMember = message === undefined ? undefined : 'message';
  }
}
