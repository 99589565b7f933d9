import { AccessDeniedException } from '../errors/access-denied-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { partitionOf, type AccountScope } from './table-arn.ts';

const DYNAMODB_ARN = /^arn:([^:]*):dynamodb:([^:]*):([^:]*):table\/([^/]+)(?:\/(index|stream)\/(.+))?$/;
const MIN_NAME_LENGTH = 3;

/**
 * The name of the table that a ResourceArn names. The ARN of a stream is let through, as the name of a table that
 * cannot be (measured on AWS, 2026: it is not found).
 * @throws ValidationException when it is not the ARN of a table of this region
 * @throws AccessDeniedException when the table would be another account's
 */
export function taggedTableName(resourceArn: string, scope: AccountScope): string {
  if (!resourceArn.startsWith('arn:'))
    throw invalidParameterValues(`ARNs must start with 'arn:': ${resourceArn}`);
  const [, partition, region, accountId, name = '', below, rest] = DYNAMODB_ARN.exec(resourceArn) ?? [];
  if (name === '')
    throw invalidParameterValues(`Provided Arn is not a DynamoDB resource arn: ${resourceArn}`);
  if (below === 'index') {
    throw invalidParameterValues(
      `Invalid resource arn provided, only table or stream is accepted. Provided resource arn: ${resourceArn}`,
    );
  }
  if (accountId !== scope.accountId) throw new AccessDeniedException('Access is denied');
  const isHere = region === scope.region && partition === partitionOf(scope.region);
  if (!isHere || name.length < MIN_NAME_LENGTH) {
    throw new ValidationException(`Invalid TableArn: Invalid ResourceArn provided as input ${resourceArn}`);
  }
  return below === undefined ? name : `${name}/${below}/${rest}`;
}
