import type { PlainItem } from './parse.ts';

/** Why one action of a transaction failed; `code` is `None` where it did not. */
export interface CancellationReason {
  readonly code: string;
  readonly message?: string | undefined;
  /** The item as it was, where the action asked for it. */
  readonly item?: PlainItem | null | undefined;
}

/** What an AmazonError is made of. */
export interface AmazonErrorParts {
  /** AWS's name of the exception, with what stands before its `#` where that is known. */
  readonly type: string | null | undefined;
  readonly message?: string | undefined;
  readonly statusCode?: number | string | undefined;
  /** The operation, such as `PutItem`. */
  readonly action?: string | undefined;
  readonly item?: PlainItem | null | undefined;
  readonly cancellationReasons?: readonly CancellationReason[] | undefined;
  readonly cause?: unknown;
}

/** Faults that pass: the request is worth another attempt. */
const RETRIED = new Set([
  'ProvisionedThroughputExceededException',
  'Throttling',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
]);

/** What DynamoDB refused, as dynode told it. */
export class AmazonError extends Error {
  declare readonly name: 'AmazonError';
  /** AWS's name of the exception: `ResourceNotFoundException`. */
  declare readonly type: string;
  /** What stands before the `#` of AWS's name; `Unknown` where nothing does. */
  declare readonly serviceName?: string;
  /** An own member, so that JSON has it too. */
  declare readonly message: string;
  declare readonly statusCode: number | string | undefined;
  declare readonly action: string | undefined;
  /** Whether another attempt may succeed. */
  declare readonly retry: boolean;
  /** The same as `type`. */
  declare readonly code: string;
  /** The item as it was, where a failed condition was to return it. */
  declare readonly item?: PlainItem | null;
  /** One for each action of a cancelled transaction. */
  declare readonly cancellationReasons?: readonly CancellationReason[];

  constructor({
    type,
    message = '',
    statusCode,
    action,
    item,
    cancellationReasons,
    cause,
  }: AmazonErrorParts) {
    super(message, cause === undefined ? undefined : { cause });
    // Members come in dynode's order, so the message that Error has set comes again below.
    Reflect.deleteProperty(this, 'message');
    const parts = (type ?? '').split('#');
    this.type = parts.at(-1) || 'UnknownError';
    if (type) this.serviceName = parts.length > 1 ? (parts[0] ?? '') : 'Unknown';
    this.message = message;
    this.statusCode = statusCode;
    this.action = action;
    this.retry = Number(statusCode) >= 500 || RETRIED.has(this.type);
    this.code = this.type;
    if (item !== undefined) this.item = item;
    if (cancellationReasons !== undefined) this.cancellationReasons = cancellationReasons;
  }

  override toString(): string {
    return `${this.name} - ${this.action} ${this.statusCode} ${this.type}: ${this.message}`;
  }
}
Object.defineProperty(AmazonError.prototype, 'name', { value: 'AmazonError', writable: true });
