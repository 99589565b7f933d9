import { describe, expect, it } from 'vitest';
import { taggedTableName } from './tagged-table-name.ts';

const scope = { region: 'us-east-1', accountId: '123456789012' };
const arn = (resource: string, account = scope.accountId, region = scope.region, partition = 'aws'): string =>
  `arn:${partition}:dynamodb:${region}:${account}:${resource}`;
const INVALID = 'One or more parameter values were invalid: ';

describe('taggedTableName', () => {
  it('is the name in the ARN of a table', () => {
    expect(taggedTableName(arn('table/Music.1-a_b'), scope)).toBe('Music.1-a_b');
  });

  it('is no name a table can have for the ARN of a stream', () => {
    const name = taggedTableName(arn('table/Music/stream/2026-11-21T12:00:00.000'), scope);
    expect(name).toBe('Music/stream/2026-11-21T12:00:00.000');
  });

  it.each([
    ['a name', 'Music', `${INVALID}ARNs must start with 'arn:': Music`],
    ['a few colons', 'arn:x', `${INVALID}Provided Arn is not a DynamoDB resource arn: arn:x`],
    [
      'another service',
      'arn:aws:s3:::bucket',
      `${INVALID}Provided Arn is not a DynamoDB resource arn: arn:aws:s3:::bucket`,
    ],
    [
      'a backup',
      arn('table/Music/backup/01700000000000-aaaaaaaa'),
      `${INVALID}Provided Arn is not a DynamoDB resource arn: ${arn('table/Music/backup/01700000000000-aaaaaaaa')}`,
    ],
    ['no name', arn('table/'), `${INVALID}Provided Arn is not a DynamoDB resource arn: ${arn('table/')}`],
    [
      'an index',
      arn('table/Music/index/byGenre'),
      `${INVALID}Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ${arn('table/Music/index/byGenre')}`,
    ],
    [
      'another region',
      arn('table/Music', scope.accountId, 'eu-west-1'),
      `Invalid TableArn: Invalid ResourceArn provided as input ${arn('table/Music', scope.accountId, 'eu-west-1')}`,
    ],
    [
      'another partition',
      arn('table/Music', scope.accountId, scope.region, 'aws-cn'),
      `Invalid TableArn: Invalid ResourceArn provided as input ${arn('table/Music', scope.accountId, scope.region, 'aws-cn')}`,
    ],
    [
      'a name too short',
      arn('table/ab'),
      `Invalid TableArn: Invalid ResourceArn provided as input ${arn('table/ab')}`,
    ],
  ])('refuses %s', (_, resourceArn, message) => {
    expect(() => taggedTableName(resourceArn, scope)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it('denies access to the tables of another account, which no table of the name makes up for', () => {
    expect(() => taggedTableName(arn('table/Music', '000000000000'), scope)).toThrow(
      expect.objectContaining({ name: 'AccessDeniedException', message: 'Access is denied' }),
    );
  });
});
