import { DynamoDBException } from './dynamodb-exception.ts';
import type { ThrottlingReason } from './throttling-reason.ts';

/** The throughput of the account is used up. */
export class RequestLimitExceeded extends DynamoDBException {
  override readonly name = 'RequestLimitExceeded';
  readonly ThrottlingReasons: readonly ThrottlingReason[] | undefined;

  constructor(message: string, throttlingReasons?: readonly ThrottlingReason[]) {
    super(message);
    this.ThrottlingReasons = throttlingReasons;
  }

  override get members(): Readonly<Record<string, unknown>> {
    return this.ThrottlingReasons === undefined ? {} : { ThrottlingReasons: this.ThrottlingReasons };
  }
}
