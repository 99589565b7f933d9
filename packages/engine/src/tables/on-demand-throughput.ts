import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { OnDemandThroughputRecord } from './table-record.ts';
import type { OnDemandThroughputRequest } from './throughput-request.ts';

const members = ['MaxReadRequestUnits', 'MaxWriteRequestUnits'] as const;

/** What an UpdateTable sends to lift a limit; DescribeTable shows it afterwards (measured on AWS, 2026). */
const LIFTED = -1;

/** @throws ValidationException when a new table that is provisioned has on-demand limits, or one is below 1 */
export function validateNewOnDemandThroughput(
  request: OnDemandThroughputRequest,
  billingMode: 'PROVISIONED' | 'PAY_PER_REQUEST',
  indexName?: string,
): void {
  for (const member of members) {
    if (request[member] === undefined) continue;
    if (billingMode === 'PROVISIONED') {
      throw invalidParameterValues(
        `${member} for OnDemandThroughput cannot be specified${forIndex(indexName)} when table BillingMode is PROVISIONED.`,
      );
    }
    if (request[member] < 1) throw outsideOfRange(member, indexName);
  }
}

/** @throws ValidationException when a table that is or stays provisioned gets on-demand limits, or one is out of range */
export function validateOnDemandThroughputUpdate(
  request: OnDemandThroughputRequest,
  billingMode: 'PROVISIONED' | 'PAY_PER_REQUEST',
  indexName?: string,
): void {
  for (const member of members) {
    if (request[member] === undefined) continue;
    if (billingMode === 'PROVISIONED') {
      throw invalidParameterValues(
        `${member} for OnDemandThroughput cannot be specified${forIndex(indexName)} when the table BillingMode is PROVISIONED`,
      );
    }
    if (request[member] < 1 && request[member] !== LIFTED) throw outsideOfRange(member, indexName);
  }
}

/** The limits after a request: what it leaves out stays as it was. */
export function mergedOnDemandThroughput(
  current: OnDemandThroughputRecord | undefined,
  request: OnDemandThroughputRequest,
): OnDemandThroughputRecord {
  const { MaxReadRequestUnits: read, MaxWriteRequestUnits: write } = request;
  return {
    ...current,
    ...(read === undefined ? {} : { maxReadRequestUnits: read }),
    ...(write === undefined ? {} : { maxWriteRequestUnits: write }),
  };
}

/** Whether the request sets nothing. */
export function isEmptyOnDemandThroughput(request: OnDemandThroughputRequest): boolean {
  return members.every((member) => request[member] === undefined);
}

function forIndex(indexName: string | undefined): string {
  return indexName === undefined ? '' : ` for index : ${indexName}`;
}

function outsideOfRange(member: string, indexName: string | undefined): Error {
  const where = indexName === undefined ? 'table' : `index: ${indexName}`;
  return invalidParameterValues(
    `Requested ${member} for OnDemandThroughput for ${where} is outside of valid range`,
  );
}
