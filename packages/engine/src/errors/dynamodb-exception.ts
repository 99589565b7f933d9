/** The namespaces DynamoDB writes before the `#` of `__type`. */
export type ExceptionNamespace =
  | 'com.amazonaws.dynamodb.v20120810'
  | 'com.amazon.coral.service'
  | 'com.amazon.coral.validate'
  | 'com.amazon.coral.availability';

/**
 * The base of every exception the engine raises: AWS's name, AWS's text, and what the wire says of it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export abstract class DynamoDBException extends Error {
  /** AWS's name of the exception, also `name`. */
  abstract override readonly name: string;
  readonly namespace: ExceptionNamespace = 'com.amazonaws.dynamodb.v20120810';
  readonly $fault: 'client' | 'server' = 'client';
  /** The HTTP status: 400 except for server faults. */
  readonly statusCode: number = 400;
  /** The member the message travels in; undefined where AWS sends none. */
  readonly messageMember: 'message' | 'Message' | undefined = 'message';

  /** The members beside `__type` and the message, in the form of the request (see `WireForm`). */
  get members(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** The body of the error answer. */
  toWire(): Record<string, unknown> {
    const body: Record<string, unknown> = { __type: `${this.namespace}#${this.name}` };
    if (this.messageMember !== undefined) body[this.messageMember] = this.message;
    return Object.assign(body, this.members);
  }
}
