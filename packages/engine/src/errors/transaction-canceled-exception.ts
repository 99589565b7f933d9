import { DynamoDBException } from './dynamodb-exception.ts';
import type { Explanation } from './explanation.ts';

/**
 * Why one action of a transaction failed; `Code` is `None` where it did not.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancellationReason.html
 */
export interface CancellationReason {
  readonly Code: string;
  /** Absent where the code is `None`. */
  readonly Message?: string;
  /** The item as it was, where the action asked for it; in the form of the request. */
  readonly Item?: Readonly<Record<string, unknown>>;
  /** What the expression that failed came to; in this process only: see `explainedAs`. */
  readonly explain?: Explanation | undefined;
}

/** A transaction was cancelled; there is one reason for each of its actions, in their order. */
export class TransactionCanceledException extends DynamoDBException {
  override readonly name = 'TransactionCanceledException';
  override readonly messageMember = 'Message';
  readonly CancellationReasons: readonly CancellationReason[];

  constructor(reasons: readonly CancellationReason[]) {
    const codes = reasons.map(({ Code }) => Code).join(', ');
    super(`Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`);
    this.CancellationReasons = reasons;
  }

  /** Why, by action; undefined where no expression failed. In this process only. */
  get explain(): readonly (Explanation | undefined)[] {
    return this.CancellationReasons.map(({ explain }) => explain);
  }

  override get members(): Readonly<Record<string, unknown>> {
    // Copies: newer SDKs put their own in the place of what they are given.
    return { CancellationReasons: this.CancellationReasons.map((reason) => ({ ...reason })) };
  }
}
