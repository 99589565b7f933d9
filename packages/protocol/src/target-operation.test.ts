import { expect, it } from 'vitest';
import { targetOperation } from './target-operation.ts';

it.each([
  ['DynamoDB_20120810.GetItem', 'GetItem'],
  ['DynamoDB_20120810.NotYetKnown', 'NotYetKnown'],
  ['DynamoDBStreams_20120810.GetRecords', 'GetRecords'],
  ['DynamoDBStreams_20120810.ListStreams', 'ListStreams'],
])('reads %s', (target, operationName) => {
  expect(targetOperation(target)).toBe(operationName);
});

it.each([
  undefined,
  'GetItem',
  '.GetItem',
  'DynamoDB_20111205.GetItem',
  'dynamodb_20120810.GetItem',
  'DynamoDB_20120810.GetRecords',
  'DynamoDBStreams_20120810.GetItem',
  'DynamoDBStreams_20120810.',
  'Kinesis_20131202.GetRecords',
])('finds no operation in %s', (target) => {
  expect(targetOperation(target)).toBeUndefined();
});
