import { ValidationException } from '../errors/validation-exception.ts';

/** Where an engine's tables live. */
export interface AccountScope {
  readonly region: string;
  readonly accountId: string;
}

/** The ARN of a table: the same again when a table of that name is created anew. */
export function tableArn({ region, accountId }: AccountScope, tableName: string): string {
  return `arn:${partitionOf(region)}:dynamodb:${region}:${accountId}:table/${tableName}`;
}

/** The partition of AWS a region belongs to. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/**
 * The name of the table that a TableName member names, by name or by ARN.
 * @throws ValidationException when an ARN is not that of a table of this account and region
 */
export function tableNameOf(tableNameOrArn: string, scope: AccountScope): string {
  if (!tableNameOrArn.startsWith('arn:')) return tableNameOrArn;
  const [, partition, service, region, accountId, ...rest] = tableNameOrArn.split(':');
  const resource = rest.join(':');
  if (service !== 'dynamodb' || resource === '') {
    throw malformed('Valid ARN format is arn:aws:dynamodb:<region>:<account-id>:table/<table-name>');
  }
  if (partition !== partitionOf(scope.region))
    throw malformed(`Invalid AWS partition in '${tableNameOrArn}'`);
  if (region !== scope.region) throw malformed(`Invalid AWS region in '${tableNameOrArn}'`);
  if (!/^table\/[^/:]+$/.test(resource)) throw malformed(`Invalid resource type in '${tableNameOrArn}'`);
  if (accountId !== scope.accountId) {
    throw new ValidationException(
      'This action is only supported by accounts that match the resource owner’s account.',
    );
  }
  return resource.slice('table/'.length);
}

function malformed(reason: string): ValidationException {
  return new ValidationException(`1 validation error detected: ${reason}`);
}
