import type { Capacity, ConsumedCapacity, ReturnConsumedCapacity } from '../shapes/consumed-capacity.ts';
import type { Usage } from '../state/usage.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';

const READ_UNIT_BYTES = 4096;
const WRITE_UNIT_BYTES = 1024;

/** How a read sees the writes before it; it decides what a unit of 4 KB costs. */
export type ReadConsistency = 'eventual' | 'strong' | 'transactional';

const unitsPerRead: Readonly<Record<ReadConsistency, number>> = {
  eventual: 0.5,
  strong: 1,
  transactional: 2,
};

/** The level of detail a request asks for; absent means NONE. */
export type CapacityDetail = ReturnConsumedCapacity | undefined;

/** What an answer says of one table. */
export type CapacityReport = ConsumedCapacity;

/**
 * Read units for `sizeBytes` read together (0: nothing was found, which costs the minimum).
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function readUnits(sizeBytes: number, consistency: ReadConsistency): number {
  return Math.max(1, Math.ceil(sizeBytes / READ_UNIT_BYTES)) * unitsPerRead[consistency];
}

/** Write units for an image of `sizeBytes`: one for each KB begun, at least one. */
export function writeUnits(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / WRITE_UNIT_BYTES));
}

/** Counts the units one request consumes of one table and its indexes. */
export class CapacityMeter {
  /** The table as the request names it. */
  readonly tableName: string;
  tableUnits: number = 0;
  private readonly arms: Map<SecondaryIndex, number> = new Map();

  constructor(tableName: string) {
    this.tableName = tableName;
  }

  addTable(units: number): void {
    this.tableUnits += units;
  }

  addIndex(index: SecondaryIndex, units: number): void {
    this.arms.set(index, (this.arms.get(index) ?? 0) + units);
  }

  /** The sum over the table and its indexes. */
  get totalUnits(): number {
    let total = this.tableUnits;
    for (const units of this.arms.values()) total += units;
    return total;
  }

  /** What the answer says; undefined for NONE. INDEXES lists the arms that were touched. */
  report(detail: CapacityDetail): CapacityReport | undefined {
    if (detail === undefined || detail === 'NONE') return undefined;
    const report: CapacityReport = { TableName: this.tableName, CapacityUnits: this.totalUnits };
    if (detail === 'TOTAL') return report;
    report.Table = { CapacityUnits: this.tableUnits };
    const local = this.armsOf('local');
    if (local !== undefined) report.LocalSecondaryIndexes = local;
    const global = this.armsOf('global');
    if (global !== undefined) report.GlobalSecondaryIndexes = global;
    return report;
  }

  private armsOf(kind: SecondaryIndex['kind']): Record<string, Capacity> | undefined {
    const entries = [...this.arms].filter(([index]) => index.kind === kind);
    // Object.fromEntries defines properties: an index named `__proto__` is an index like any other.
    return entries.length === 0
      ? undefined
      : Object.fromEntries(entries.map(([index, units]) => [index.name, { CapacityUnits: units }]));
  }
}

/**
 * A meter for a request that reports capacity, or whose `noted` units are wanted; undefined where neither is so, so
 * that nothing is counted for nobody.
 */
export function capacityMeter(
  detail: CapacityDetail,
  tableName: string,
  noted?: Usage['reads'],
): CapacityMeter | undefined {
  if (noted === undefined && (detail === undefined || detail === 'NONE')) return undefined;
  const meter = new CapacityMeter(tableName);
  noted?.push(meter);
  return meter;
}

/** The list of a request over several tables: one report per table in order; undefined for NONE. */
export function consumedCapacityOfTables(
  meters: Iterable<CapacityMeter>,
  detail: CapacityDetail,
): CapacityReport[] | undefined {
  if (detail === undefined || detail === 'NONE') return undefined;
  return [...meters].flatMap((meter) => meter.report(detail) ?? []);
}
