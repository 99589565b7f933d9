import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { longTimestamp } from './long-timestamp.ts';
import type { ThroughputRecord } from './table-record.ts';
import type { ProvisionedThroughputRequest } from './throughput-request.ts';

const MAX_UNITS = 1_000_000_000_000;
/** The default quota of a table and of each index (DynamoDB quotas, 2026). */
export const PER_TABLE_MAXIMUM: number = 40_000;
const DAY_MS = 86_400_000;
const FREE_DECREASES_PER_DAY = 4;
const DECREASE_INTERVAL_MS = 3_600_000;
const SEE_GUIDE =
  'Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.';

/** The throughput of a table or an index that is not provisioned. */
export const noProvisionedThroughput: ThroughputRecord = {
  readCapacityUnits: 0,
  writeCapacityUnits: 0,
  decreasesMs: [],
};

/** The throughput of a new table or index. */
export function newThroughput(request: ProvisionedThroughputRequest | undefined): ThroughputRecord {
  if (request === undefined) return noProvisionedThroughput;
  const { ReadCapacityUnits: readCapacityUnits, WriteCapacityUnits: writeCapacityUnits } = request;
  return { readCapacityUnits, writeCapacityUnits, decreasesMs: [] };
}

/** The throughput after a change at `nowMs`, with the times of the last increase and decrease. */
export function changedThroughput(
  current: ThroughputRecord,
  request: ProvisionedThroughputRequest,
  nowMs: number,
): ThroughputRecord {
  const { increases, decreases } = directions(current, request);
  const decreasesMs = decreasesToday(current, nowMs);
  return {
    ...current,
    ...newThroughput(request),
    ...(increases ? { lastIncreaseMs: nowMs } : {}),
    ...(decreases ? { lastDecreaseMs: nowMs } : {}),
    decreasesMs: decreases ? [...decreasesMs, nowMs] : decreasesMs,
  };
}

/** The times of the decreases in the UTC day of `nowMs`; DynamoDB counts them anew at midnight. */
export function decreasesToday(throughput: ThroughputRecord, nowMs: number): readonly number[] {
  const today = Math.floor(nowMs / DAY_MS);
  return throughput.decreasesMs.filter((decreaseMs) => Math.floor(decreaseMs / DAY_MS) === today);
}

/**
 * @param indexName absent for the table itself
 * @throws ValidationException when more units are asked for than DynamoDB can count
 */
export function requireThroughputInBounds(request: ProvisionedThroughputRequest, indexName?: string): void {
  const forIndex = indexName === undefined ? '' : ` for index ${indexName}`;
  for (const member of ['ReadCapacityUnits', 'WriteCapacityUnits'] as const) {
    if (request[member] > MAX_UNITS) {
      throw new ValidationException(
        `Given value ${request[member]} for ${member} is out of bounds${forIndex}`,
      );
    }
  }
}

/** @throws LimitExceededException when more units are asked for than an account has by default */
export function requireThroughputWithinQuota(request: ProvisionedThroughputRequest, region: string): void {
  for (const member of ['ReadCapacityUnits', 'WriteCapacityUnits'] as const) {
    if (request[member] > PER_TABLE_MAXIMUM) {
      throw new LimitExceededException(
        `The requested ${member}, ${request[member]}, is above the per table maximum for the account in ${region}. ` +
          `Per table maximum: ${PER_TABLE_MAXIMUM}. ${SEE_GUIDE}`,
      );
    }
  }
}

/**
 * @param indexName absent for the table itself
 * @throws ValidationException when the request asks for what is there already
 */
export function requireThroughputChange(
  current: ThroughputRecord,
  request: ProvisionedThroughputRequest,
  indexName?: string,
): void {
  const { increases, decreases } = directions(current, request);
  if (increases || decreases) return;
  const what = indexName === undefined ? 'table' : 'index';
  const which = indexName === undefined ? 'table' : `index ${indexName}`;
  const read = `Current ReadCapacityUnits provisioned for the ${what}: ${current.readCapacityUnits}. Requested ReadCapacityUnits: ${request.ReadCapacityUnits}.`;
  const write = `Current WriteCapacityUnits provisioned for the ${what}: ${current.writeCapacityUnits}. Requested WriteCapacityUnits: ${request.WriteCapacityUnits}.`;
  throw new ValidationException(
    `The provisioned throughput for the ${which} will not change. The requested value equals the current value. ` +
      `${read} ${write} ${SEE_GUIDE}`,
  );
}

/** @throws LimitExceededException when the decreases of the current UTC day are used up */
export function requireDecreaseAllowed(
  current: ThroughputRecord,
  request: ProvisionedThroughputRequest,
  nowMs: number,
): void {
  if (!directions(current, request).decreases) return;
  const today = decreasesToday(current, nowMs);
  const last = today.at(-1);
  if (last === undefined || today.length < FREE_DECREASES_PER_DAY || nowMs - last >= DECREASE_INTERVAL_MS)
    return;
  throw new LimitExceededException(
    'Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. After the ' +
      'first 4 decreases, each subsequent decrease in the same UTC day can be performed at most once every 3600 ' +
      `seconds. Number of decreases today: ${today.length}. Last decrease at ${longTimestamp(last)}. ` +
      `Next decrease can be made at ${longTimestamp(last + DECREASE_INTERVAL_MS)}`,
  );
}

function directions(
  { readCapacityUnits, writeCapacityUnits }: ThroughputRecord,
  { ReadCapacityUnits, WriteCapacityUnits }: ProvisionedThroughputRequest,
): { readonly increases: boolean; readonly decreases: boolean } {
  return {
    increases: ReadCapacityUnits > readCapacityUnits || WriteCapacityUnits > writeCapacityUnits,
    decreases: ReadCapacityUnits < readCapacityUnits || WriteCapacityUnits < writeCapacityUnits,
  };
}
