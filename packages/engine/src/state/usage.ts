import type { Change } from '../tables/change.ts';
import type { SecondaryIndex } from '../tables/secondary-index.ts';
import type { Table } from '../tables/table.ts';
import type { AttributeValue } from '../values/attribute-value.ts';

/** One reading of items that lie together. */
export interface Reading {
  readonly table: Table;
  /** What is read in place of the table. */
  readonly index: SecondaryIndex | undefined;
  /** One item by its key, a stretch of one partition, or whatever partitions there are. */
  readonly type: 'get' | 'query' | 'scan';
  readonly itemsRead: number;
  /** What of them a filter, where there is one, let through. */
  readonly itemsReturned: number;
  readonly isFiltered: boolean;
  /** The values of the partition key of what is read, in the order of its schema; undefined where none is known. */
  readonly partitionKey: readonly AttributeValue[] | undefined;
}

/** The units one request consumes of one table and its indexes. */
interface Consumption {
  readonly totalUnits: number;
}

/** What one request reads and costs, noted by the operation where an engine keeps a history. */
export class Usage {
  readonly readings: Reading[] = [];
  /** Counted to the end of the request. */
  readonly reads: Consumption[] = [];
  readonly writes: Consumption[] = [];
  /** What was consumed by a write that its item refused. */
  refusedWriteUnits: number = 0;
  /** When the request was performed; undefined where it was refused before. */
  timeMs: number | undefined;
  changes: readonly Change[] = [];
}

/** The sum of the units of `consumptions`. */
export function unitsOf(consumptions: readonly Consumption[]): number {
  let units = 0;
  for (const { totalUnits } of consumptions) units += totalUnits;
  return units;
}
