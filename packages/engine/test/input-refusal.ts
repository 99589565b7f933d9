import { DynamoDBException } from '../src/errors/dynamodb-exception.ts';
import { allOperations } from '../src/operations/all-operations.ts';
import { decodeInput } from '../src/shapes/decode-input.ts';
import type { StructureShape } from '../src/shapes/shape.ts';

/** The shape of an operation's input. */
export function shapeOf(operationName: string): StructureShape {
  const operation = allOperations.get(operationName);
  if (operation === undefined) throw new Error(`no operation ${operationName}`);
  return operation.input;
}

/** The exception that an input in JSON form is refused with: its name and text. */
export function refusal(operationName: string, input: unknown): string {
  try {
    decodeInput(shapeOf(operationName), input, 'json');
  } catch (error) {
    if (error instanceof DynamoDBException) return `${error.name}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

export const K = { pk: { S: 'a' } };
export const notNull = (path: string): string =>
  `Value null at '${path}' failed to satisfy constraint: Member must not be null`;
export const named = (value: string, path: string, constraint: string): string =>
  `Value '${value}' at '${path}' failed to satisfy constraint: ${constraint}`;
export const unnamed = (path: string, constraint: string): string =>
  `Value at '${path}' failed to satisfy constraint: ${constraint}`;
export const atLeast = (count: number, measure = 'length'): string =>
  `Member must have ${measure} greater than or equal to ${count}`;
export const atMost = (count: number, measure = 'length'): string =>
  `Member must have ${measure} less than or equal to ${count}`;
export const oneOf = (values: string): string => `Member must satisfy enum value set: [${values}]`;
export const PATTERN = 'Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+';
export const CAPACITY = oneOf('INDEXES, TOTAL, NONE');
export const METRICS = oneOf('SIZE, NONE');
export const RETURN_VALUES = oneOf('ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW');
export const UNNAMED_RETURN_VALUES =
  'Failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]';
export const COMPARISON = oneOf(
  'IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS',
);
export const NAME_RULES =
  '[Member must have length less than or equal to 255, Member must have length greater than or equal to 3, ' +
  `${PATTERN}]`;
export const LIST_RULES =
  '[Member must have length less than or equal to 25, Member must have length greater than or equal to 1]';
export const one = (text: string): string => `ValidationException: 1 validation error detected: ${text}`;
export const many = (...texts: string[]): string =>
  `ValidationException: ${texts.length} validation errors detected: ${texts.join('; ')}`;
export const threeBadEnums = {
  ReturnConsumedCapacity: 'A',
  ReturnValues: 'B',
  ReturnItemCollectionMetrics: 'C',
};
