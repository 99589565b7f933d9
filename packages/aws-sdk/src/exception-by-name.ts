import {
  ConditionalCheckFailedException,
  DuplicateItemException,
  InternalServerError,
  ItemCollectionSizeLimitExceededException,
  ProvisionedThroughputExceededException,
  RequestLimitExceeded,
  ResourceInUseException,
  ResourceNotFoundException,
  ThrottlingException,
  TransactionConflictException,
  TransactionInProgressException,
  type DynamoDBException,
} from '@dynamem/engine';

/** The exceptions that need no more than their name. */
export type InjectedExceptionName =
  | 'ConditionalCheckFailedException'
  | 'DuplicateItemException'
  | 'InternalServerError'
  | 'ItemCollectionSizeLimitExceededException'
  | 'ProvisionedThroughputExceededException'
  | 'RequestLimitExceeded'
  | 'ResourceInUseException'
  | 'ResourceNotFoundException'
  | 'ThrottlingException'
  | 'TransactionConflictException'
  | 'TransactionInProgressException';

interface ExceptionKind {
  readonly make: new (message: string) => DynamoDBException;
  /** What AWS says where the exception has no particulars. */
  readonly message: string;
}

const KINDS: Readonly<Record<InjectedExceptionName, ExceptionKind>> = {
  ConditionalCheckFailedException: {
    make: ConditionalCheckFailedException,
    message: 'The conditional request failed',
  },
  DuplicateItemException: { make: DuplicateItemException, message: 'Duplicate primary key exists in table' },
  InternalServerError: { make: InternalServerError, message: 'Internal Server Error' },
  ItemCollectionSizeLimitExceededException: {
    make: ItemCollectionSizeLimitExceededException,
    message: 'Collection size exceeded.',
  },
  ProvisionedThroughputExceededException: {
    make: ProvisionedThroughputExceededException,
    message:
      'The level of configured provisioned throughput for the table was exceeded. Consider increasing your ' +
      'provisioning level with the UpdateTable API.',
  },
  RequestLimitExceeded: {
    make: RequestLimitExceeded,
    message:
      'Throughput exceeds the current throughput limit for your account. To request a limit increase, contact AWS ' +
      'Support at https://aws.amazon.com/support.',
  },
  ResourceInUseException: {
    make: ResourceInUseException,
    message: 'The resource which you are attempting to change is in use.',
  },
  ResourceNotFoundException: { make: ResourceNotFoundException, message: 'Requested resource not found' },
  ThrottlingException: {
    make: ThrottlingException,
    message:
      'Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table ' +
      'or index so please try again shortly. If exceptions persist, check if you have a hot key: ' +
      'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
  },
  TransactionConflictException: {
    make: TransactionConflictException,
    message: 'Transaction is ongoing for the item',
  },
  TransactionInProgressException: {
    make: TransactionInProgressException,
    message: 'Transaction from previous request is still in progress',
  },
};

/**
 * A new exception of this name.
 * @throws TypeError for a name that stands for none, or for one that needs members of its own
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
export function exceptionByName(name: string): DynamoDBException {
  if (!Object.hasOwn(KINDS, name)) {
    const known = Object.keys(KINDS).join(', ');
    throw new TypeError(`${name} cannot be injected by its name alone: give an Error, or one of ${known}`);
  }
  const { make, message } = KINDS[name as InjectedExceptionName];
  return new make(message);
}
