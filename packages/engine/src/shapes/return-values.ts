import type { StringShape } from './shape.ts';

/** @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html */
export type ReturnValue = 'ALL_NEW' | 'ALL_OLD' | 'NONE' | 'UPDATED_NEW' | 'UPDATED_OLD';

/**
 * Whether the error of a condition that is false carries the item.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html
 */
export type ReturnValuesOnConditionCheckFailure = 'ALL_OLD' | 'NONE';

export const returnValuesShape: StringShape = {
  type: 'string',
  values: ['ALL_NEW', 'UPDATED_OLD', 'ALL_OLD', 'NONE', 'UPDATED_NEW'],
  // So AWS prints it, misspelt (measured, 2026).
  unnamedValues: ['ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATE_NEW', 'NONE'],
};

export const returnValuesOnConditionCheckFailureShape: StringShape = {
  type: 'string',
  values: ['ALL_OLD', 'NONE'],
};
