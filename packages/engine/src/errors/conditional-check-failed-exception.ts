import { DynamoDBException } from './dynamodb-exception.ts';

/** The condition of a write was false; `Item` is the item as it was, when the request asked for it. */
export class ConditionalCheckFailedException extends DynamoDBException {
  override readonly name = 'ConditionalCheckFailedException';
  readonly Item: Readonly<Record<string, unknown>> | undefined;

  constructor(message: string, item?: Readonly<Record<string, unknown>>) {
    super(message);
    this.Item = item;
  }

  override get members(): Readonly<Record<string, unknown>> {
    return this.Item === undefined ? {} : { Item: this.Item };
  }
}
