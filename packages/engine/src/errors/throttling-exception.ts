import { DynamoDBException } from './dynamodb-exception.ts';
import type { ThrottlingReason } from './throttling-reason.ts';

/** Requests come too fast: those of the control plane, or those to an on-demand table. */
export class ThrottlingException extends DynamoDBException {
  override readonly name = 'ThrottlingException';
  readonly throttlingReasons: readonly ThrottlingReason[] | undefined;

  constructor(message: string, throttlingReasons?: readonly ThrottlingReason[]) {
    super(message);
    this.throttlingReasons = throttlingReasons;
  }

  override get members(): Readonly<Record<string, unknown>> {
    return this.throttlingReasons === undefined ? {} : { throttlingReasons: this.throttlingReasons };
  }
}
