import { DynamoDBException } from './dynamodb-exception.ts';

/** The input is not of the shape the operation declares. */
export class SerializationException extends DynamoDBException {
  override readonly name = 'SerializationException';
  override readonly namespace = 'com.amazon.coral.service';
  override readonly messageMember: 'Message' | undefined;

  /** Without a message where AWS sends none: a body that is not JSON, an empty body. */
  constructor(message?: string) {
    super(message);
    this.messageMember = message === undefined ? undefined : 'Message';
  }
}
