/**
 * Why a request was throttled and what throttled it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ThrottlingReason.html
 */
export interface ThrottlingReason {
  /** Resource, operation and limit, as in `TableReadProvisionedThroughputExceeded`. */
  readonly reason?: string;
  /** The ARN of the table or index. */
  readonly resource?: string;
}
