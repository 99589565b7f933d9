import type { WireAttributeValue } from '../values/wire-form.ts';
import { partiQLStatementShape, preparedStatementParametersShape } from './parti-ql-statement.ts';
import {
  returnValuesOnConditionCheckFailureShape,
  type ReturnValuesOnConditionCheckFailure,
} from './return-values.ts';
import type { ListShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementRequest.html */
export interface BatchStatementRequest {
  Statement: string | undefined;
  Parameters?: WireAttributeValue[] | undefined;
  ConsistentRead?: boolean | undefined;
  ReturnValuesOnConditionCheckFailure?: ReturnValuesOnConditionCheckFailure | undefined;
}

/**
 * By which code a statement of a batch fails.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementError.html
 */
export type BatchStatementErrorCode =
  | 'AccessDenied'
  | 'ConditionalCheckFailed'
  | 'DuplicateItem'
  | 'InternalServerError'
  | 'ItemCollectionSizeLimitExceeded'
  | 'ProvisionedThroughputExceeded'
  | 'RequestLimitExceeded'
  | 'ResourceNotFound'
  | 'ThrottlingError'
  | 'TransactionConflict'
  | 'ValidationError';

/**
 * Why a statement of a batch failed; the others are not touched by it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementError.html
 */
export interface BatchStatementError {
  Code?: BatchStatementErrorCode | undefined;
  Message?: string | undefined;
  Item?: Record<string, WireAttributeValue> | undefined;
}

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementResponse.html */
export interface BatchStatementResponse {
  Error?: BatchStatementError | undefined;
  TableName?: string | undefined;
  Item?: Record<string, WireAttributeValue> | undefined;
}

export const batchStatementRequestsShape: ListShape = {
  type: 'list',
  min: 1,
  max: 25,
  member: {
    type: 'structure',
    name: 'BatchStatementRequest',
    required: ['Statement'],
    members: {
      Statement: partiQLStatementShape,
      Parameters: preparedStatementParametersShape,
      ConsistentRead: { type: 'boolean' },
      ReturnValuesOnConditionCheckFailure: returnValuesOnConditionCheckFailureShape,
    },
  },
};
