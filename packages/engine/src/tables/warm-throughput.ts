import { invalidParameterValues } from './invalid-parameter-values.ts';
import type { BillingMode, ThroughputRecord, WarmThroughputRecord } from './table-record.ts';
import type { WarmThroughputRequest } from './throughput-request.ts';

/**
 * What an on-demand table or index can serve at once when it is new.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html
 */
const ON_DEMAND_READ_UNITS = 12_000;
const ON_DEMAND_WRITE_UNITS = 4_000;
const INITIAL_THROUGHPUT_PAGE =
  'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial';

/** What a table or an index, as it is billed, can serve at once: never less than its billing gives it anyway. */
export function warmThroughputOf(
  billingMode: BillingMode,
  throughput: ThroughputRecord,
  set: WarmThroughputRecord | undefined,
): WarmThroughputRecord {
  const least = leastUnits(billingMode, throughput);
  return {
    readUnitsPerSecond: Math.max(least.read, set?.readUnitsPerSecond ?? 0),
    writeUnitsPerSecond: Math.max(least.write, set?.writeUnitsPerSecond ?? 0),
    status: set?.status ?? 'ACTIVE',
  };
}

/**
 * @param indexName absent for the table itself
 * @throws ValidationException when less is asked for than the billing gives anyway, or nothing at all
 */
export function validateNewWarmThroughput(
  request: WarmThroughputRequest,
  billingMode: BillingMode,
  throughput: ThroughputRecord,
  indexName?: string,
): void {
  requireUnits(request, indexName);
  const least = leastUnits(billingMode, throughput);
  requireAtLeast(request, least, indexName, (unit) =>
    billingMode === 'PAY_PER_REQUEST'
      ? `initial throughput for OnDemand. See: ${INITIAL_THROUGHPUT_PAGE}`
      : `${unit}CapacityUnits of ProvisionedThroughput`,
  );
}

/**
 * @param indexName absent for the table itself
 * @throws ValidationException when less is asked for than there is, or nothing at all
 */
export function validateWarmThroughputUpdate(
  request: WarmThroughputRequest,
  current: WarmThroughputRecord,
  indexName?: string,
): void {
  requireUnits(request, indexName);
  const least = { read: current.readUnitsPerSecond, write: current.writeUnitsPerSecond };
  requireAtLeast(
    request,
    least,
    indexName,
    () => 'current WarmThroughput, decreasing WarmThroughput is not supported',
  );
}

/** The setting a request leads to; a new table has it from the start, a change takes its time. */
export function requestedWarmThroughput(
  request: WarmThroughputRequest,
  current: WarmThroughputRecord,
  status: WarmThroughputRecord['status'],
): WarmThroughputRecord {
  return {
    readUnitsPerSecond: request.ReadUnitsPerSecond ?? current.readUnitsPerSecond,
    writeUnitsPerSecond: request.WriteUnitsPerSecond ?? current.writeUnitsPerSecond,
    status,
  };
}

/** Whether the request sets nothing. */
export function isEmptyWarmThroughput(request: WarmThroughputRequest): boolean {
  return request.ReadUnitsPerSecond === undefined && request.WriteUnitsPerSecond === undefined;
}

function leastUnits(
  billingMode: BillingMode,
  throughput: ThroughputRecord,
): { readonly read: number; readonly write: number } {
  if (billingMode === 'PAY_PER_REQUEST') return { read: ON_DEMAND_READ_UNITS, write: ON_DEMAND_WRITE_UNITS };
  return { read: throughput.readCapacityUnits, write: throughput.writeCapacityUnits };
}

function requireUnits(request: WarmThroughputRequest, indexName: string | undefined): void {
  if (!isEmptyWarmThroughput(request)) return;
  throw invalidParameterValues(
    `WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for ${partNamed(indexName)}`,
  );
}

function requireAtLeast(
  request: WarmThroughputRequest,
  least: { readonly read: number; readonly write: number },
  indexName: string | undefined,
  than: (unit: 'Read' | 'Write') => string,
): void {
  const where = partNamed(indexName);
  if (request.ReadUnitsPerSecond !== undefined && request.ReadUnitsPerSecond < least.read) {
    throw invalidParameterValues(
      `Requested ReadUnitsPerSecond for WarmThroughput for ${where} is lower than ${than('Read')}`,
    );
  }
  if (request.WriteUnitsPerSecond !== undefined && request.WriteUnitsPerSecond < least.write) {
    throw invalidParameterValues(
      `Requested WriteUnitsPerSecond for WarmThroughput for ${where} is lower than ${than('Write')}`,
    );
  }
}

function partNamed(indexName: string | undefined): string {
  return indexName === undefined ? 'table' : `index: ${indexName}`;
}
