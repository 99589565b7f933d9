import { DynamoDBException } from './dynamodb-exception.ts';
import type { ThrottlingReason } from './throttling-reason.ts';

/** The provisioned throughput of the table or index is used up. */
export class ProvisionedThroughputExceededException extends DynamoDBException {
  override readonly name = 'ProvisionedThroughputExceededException';
  readonly ThrottlingReasons: readonly ThrottlingReason[] | undefined;

  constructor(message: string, throttlingReasons?: readonly ThrottlingReason[]) {
    super(message);
    this.ThrottlingReasons = throttlingReasons;
  }

  override get members(): Readonly<Record<string, unknown>> {
    return this.ThrottlingReasons === undefined ? {} : { ThrottlingReasons: this.ThrottlingReasons };
  }
}
