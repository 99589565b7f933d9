import { hash32 } from '../base/hash.ts';
import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import type { Decoded } from '../shapes/decoded.ts';
import type { SSESpecification } from '../shapes/sse-specification.ts';
import { invalidParameterValues } from './invalid-parameter-values.ts';
import { longTimestamp } from './long-timestamp.ts';
import { partitionOf, type AccountScope } from './table-arn.ts';
import type { TableRecord } from './table-record.ts';

const WINDOW_MS = 86_400_000;
const FREE_CHANGES_PER_WINDOW = 4;
const CHANGE_INTERVAL_MS = 21_600_000;

export type SSESpecificationRequest = Decoded<SSESpecification>;

/** @throws ValidationException when the members of the specification do not go together */
export function validateSSESpecification({
  Enabled,
  SSEType,
  KMSMasterKeyId,
}: SSESpecificationRequest): void {
  if (Enabled === false && SSEType !== undefined) {
    throw invalidParameterValues('SSEType can not be specified if Enabled is false');
  }
  if (Enabled === false && KMSMasterKeyId !== undefined) {
    throw invalidParameterValues('KMSMasterKeyId can not be specified if Enabled is false');
  }
  if (KMSMasterKeyId !== undefined && SSEType === undefined) {
    throw invalidParameterValues('SSEType KMS is required if KMSMasterKeyId is specified');
  }
  if (SSEType === 'AES256') throw invalidParameterValues('SSEType AES256 is not supported');
}

/**
 * The key a specification encrypts with, or undefined where DynamoDB uses a key of its own. No key is looked
 * up: one given by id or alias is taken to exist in the same account.
 */
export function requestedKmsKeyArn(
  { Enabled, SSEType, KMSMasterKeyId: key = 'alias/aws/dynamodb' }: SSESpecificationRequest,
  scope: AccountScope,
): string | undefined {
  if (Enabled !== true && SSEType !== 'KMS') return undefined;
  if (key.startsWith('arn:') && !key.includes(':alias/')) return key;
  const prefix = `arn:${partitionOf(scope.region)}:kms:${scope.region}:${scope.accountId}:`;
  const alias = key.startsWith('arn:') ? key.slice(key.indexOf(':alias/') + 1) : key;
  return `${prefix}key/${alias.startsWith('alias/') ? keyIdBehind(prefix + alias) : key}`;
}

/** @throws ValidationException when the table is encrypted so already */
export function requireEncryptionChange(table: TableRecord, kmsMasterKeyArn: string | undefined): void {
  if (table.sse?.kmsMasterKeyArn !== kmsMasterKeyArn) return;
  throw invalidParameterValues(
    kmsMasterKeyArn === undefined
      ? 'Table is already encrypted by default'
      : 'Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change Master Key',
  );
}

/** The times of the changes of encryption that still count against the limit. */
export function recentEncryptionChanges(
  table: Pick<TableRecord, 'sseChangesMs'>,
  nowMs: number,
): readonly number[] {
  return table.sseChangesMs.filter((changeMs) => changeMs > nowMs - WINDOW_MS);
}

/** @throws LimitExceededException when the changes of encryption of the last 24 hours are used up */
export function requireEncryptionChangeAllowed(
  table: Pick<TableRecord, 'sseChangesMs'>,
  nowMs: number,
): void {
  const recent = recentEncryptionChanges(table, nowMs);
  const last = recent.at(-1);
  if (last === undefined || recent.length < FREE_CHANGES_PER_WINDOW || nowMs - last >= CHANGE_INTERVAL_MS)
    return;
  throw new LimitExceededException(
    `Subscriber limit exceeded: Encryption mode changes are limited in the 24h window ending at ${longTimestamp(nowMs)}. ` +
      'After the first 4 change, each subsequent change in the same window can be performed at most once every ' +
      `21600 seconds. Number of updates today: ${recent.length}. Last change at ${longTimestamp(last)}. ` +
      `Next changes can be made at ${longTimestamp(last + CHANGE_INTERVAL_MS)}.`,
  );
}

/** A key id that is always the same for an alias of an account. */
function keyIdBehind(aliasArn: string): string {
  const hex = ['0', '1', '2', '3']
    .map((salt) =>
      hash32(salt + aliasArn)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
