import { describe, expect, it } from 'vitest';
import { partitionOf, tableArn, tableNameOf } from './table-arn.ts';

const scope = { region: 'eu-west-1', accountId: '123456789012' };
const refusal = (message: string): unknown =>
  expect.objectContaining({ name: 'ValidationException', message });

describe('tableArn', () => {
  it('names partition, region and account', () => {
    expect(tableArn(scope, 'Music')).toBe('arn:aws:dynamodb:eu-west-1:123456789012:table/Music');
    expect(tableArn({ ...scope, region: 'cn-north-1' }, 'Music')).toBe(
      'arn:aws-cn:dynamodb:cn-north-1:123456789012:table/Music',
    );
    expect(partitionOf('us-gov-west-1')).toBe('aws-us-gov');
  });
});

describe('tableNameOf', () => {
  it('leaves a name as it is', () => {
    expect(tableNameOf('Music', scope)).toBe('Music');
  });

  it('takes the name out of an ARN', () => {
    expect(tableNameOf(tableArn(scope, 'My.Table_1-x'), scope)).toBe('My.Table_1-x');
  });

  it.each([
    ['arn:aws-cn:dynamodb:eu-west-1:123456789012:table/Music', 'Invalid AWS partition in '],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/Music', 'Invalid AWS region in '],
    ['arn:aws:dynamodb:eu-west-1:123456789012:table/Music/index/i', 'Invalid resource type in '],
    ['arn:aws:dynamodb:eu-west-1:123456789012:table/Music/stream/2020', 'Invalid resource type in '],
    ['arn:aws:dynamodb:eu-west-1:123456789012:global-table/Music', 'Invalid resource type in '],
  ])('refuses %s', (arn, reason) => {
    expect(() => tableNameOf(arn, scope)).toThrow(refusal(`1 validation error detected: ${reason}'${arn}'`));
  });

  it.each(['arn:aws:dynamodb', 'arn:aws:s3:::bucket', 'arn:aws:dynamodb:eu-west-1:123456789012:'])(
    'refuses %s, which is no ARN of a table',
    (arn) => {
      expect(() => tableNameOf(arn, scope)).toThrow(/^1 validation error detected: Valid ARN format is /);
    },
  );

  it('refuses the ARN of another account', () => {
    expect(() => tableNameOf('arn:aws:dynamodb:eu-west-1:999999999999:table/Music', scope)).toThrow(
      refusal('This action is only supported by accounts that match the resource owner’s account.'),
    );
  });
});
