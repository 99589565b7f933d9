import { DynamoDBException } from './dynamodb-exception.ts';
import type { Explanation } from './explanation.ts';

/** The condition of a write was false; `Item` is the item as it was, when the request asked for it. */
export class ConditionalCheckFailedException extends DynamoDBException {
  override readonly name = 'ConditionalCheckFailedException';
  /** What each part of the condition came to; in this process only. */
  declare readonly explain?: Explanation | undefined;
  readonly Item: Readonly<Record<string, unknown>> | undefined;

  constructor(message: string, item?: Readonly<Record<string, unknown>>) {
    super(message);
    this.Item = item;
  }

  override get members(): Readonly<Record<string, unknown>> {
    return this.Item === undefined ? {} : { Item: this.Item };
  }
}
