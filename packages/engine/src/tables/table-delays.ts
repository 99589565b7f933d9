import type { TransitionStep } from './table-record.ts';

/** How long tables and indexes take to change their status: not at all, or about as long as on AWS. */
export type TableDelays = 'none' | 'realistic';

/**
 * How long each step takes with realistic delays, in milliseconds: one value inside the range measured on AWS
 * in October 2026 (table creation 2-6 s, deletion 4-6 s, throughput 1-2 s, billing mode 2-110 s, stream 4-5 s,
 * encryption 21-23 s, class 4-6 s, index allocation 24-56 s and backfilling until 8-17 min, index deletion
 * 2.6-5 s, index throughput 2-4 s, warm throughput 6-8 min, tags 1.3-3 s).
 */
const durationsMs: Readonly<Record<TransitionStep['type'], number>> = {
  creation: 4_000,
  deletion: 5_000,
  tableThroughput: 1_500,
  billingMode: 30_000,
  stream: 4_500,
  encryption: 22_000,
  tableClass: 5_000,
  tags: 1_600,
  tableWarmThroughput: 420_000,
  indexAllocation: 40_000,
  indexBackfill: 600_000,
  indexDeletion: 4_000,
  indexThroughput: 3_000,
  indexOnDemandThroughput: 2_000,
  indexWarmThroughput: 420_000,
};

/** Creating a table that has global indexes takes 14-22 s on AWS; the table and all indexes turn ACTIVE together. */
const creationWithIndexesMs = 18_000;

/** How long before a table is gone its tags are: a second or so after DeleteTable on AWS. */
export const TAGS_GONE_BEFORE_MS: number = 3_700;

/** Earlier than any time a clock tells, so that a clock set back does not leave a table CREATING for years. */
const AT_ONCE_MS: number = Number.MIN_SAFE_INTEGER;

/** When `step`, begun at `nowMs`, is done. Without delays: by the next request. */
export function dueMsOf(
  step: TransitionStep,
  begun: { readonly nowMs: number; readonly delays: TableDelays; readonly hasGlobalIndexes: boolean },
): number {
  if (begun.delays === 'none') return AT_ONCE_MS;
  const withIndexes = step.type === 'creation' && begun.hasGlobalIndexes;
  return begun.nowMs + (withIndexes ? creationWithIndexesMs : durationsMs[step.type]);
}
