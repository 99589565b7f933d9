import type { KeyRange } from '../base/ordered-map.ts';
import type { BoundCondition, DocumentPath, KeyConditionPart } from '../expressions/bound.ts';
import { matchKeyCondition } from '../reads/key-condition-match.ts';
import { keyRange } from '../reads/key-range.ts';
import type { ReadSource } from '../reads/read-source.ts';
import type { KeySchema } from '../tables/key-schema.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { equalValues } from '../values/equal.ts';
import { selectedPaths, type BoundSelect } from './bind-select.ts';
import { conditionHolds } from './condition-holds.ts';
import { orderReads } from './order-reads.ts';
import {
  branchOf,
  MAX_READS,
  overlappingConditions,
  tooManyReads,
  type SelectBranch,
} from './select-branch.ts';

/** One stretch of what a SELECT reads, and what it keeps of it. */
export interface PlannedRead {
  readonly range: KeyRange;
  readonly filter: BoundCondition | undefined;
}

/** How a SELECT is read: by stretches of its source for each partition key it names, or all of it. */
export interface SelectPlan {
  readonly source: ReadSource;
  readonly reads: readonly PlannedRead[];
  readonly descending: boolean;
  /** Whether each read finds one item of the table by its key, as GetItem does. */
  readonly singleItems: boolean;
  readonly paths: readonly DocumentPath[] | undefined;
}

/**
 * Chooses how to read: by key where the WHERE clause gives the partition key one value (`=`) or several (`IN`, `OR`),
 * and then between the bounds it sets on the sort key; else the whole table or index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html
 * @throws ValidationException
 */
export function planSelect(select: BoundSelect, source: ReadSource): SelectPlan {
  const { where } = select;
  const { keySchema } = source;
  const paths = selectedPaths(select);
  const branches = where && branchesOf(where, keySchema);
  if (branches === undefined) {
    const { descending } = orderReads(select, keySchema, undefined);
    const filter = where && conditionHolds(where);
    return { source, reads: [{ range: {}, filter }], descending, singleItems: false, paths };
  }
  const ordered = orderReads(select, keySchema, distinctValues(branches));
  if (ordered.values.length > MAX_READS) throw tooManyReads();
  const reads = ordered.values.flatMap((value) => readsOf(value, branches, keySchema));
  const singleItems =
    source.index === undefined &&
    branches.every(({ range }) => keySchema.sortKey.length === 0 || range?.comparison === '=');
  return { source, reads, descending: ordered.descending, singleItems, paths };
}

/** The alternatives of a WHERE clause; undefined unless each gives the partition key values. */
function branchesOf(where: BoundCondition, keySchema: KeySchema): readonly SelectBranch[] | undefined {
  const whole = branchOf(where, keySchema);
  if (whole !== undefined) return [whole];
  if (where.type !== 'or') return undefined;
  const left = branchesOf(where.left, keySchema);
  const right = left && branchesOf(where.right, keySchema);
  return right && [...left, ...right];
}

function distinctValues(branches: readonly SelectBranch[]): readonly AttributeValue[] {
  const [first, ...others] = branches;
  const distinct = [...(first?.values ?? [])];
  for (const { values } of others) {
    for (const value of values) if (!includesValue(distinct, value)) distinct.push(value);
  }
  return distinct;
}

/**
 * The reads of one partition: one for each branch that names it. Branches of one partition may not meet; one that
 * denies something of the sort key is excepted from that: then, and where none bounds the sort key, the whole partition
 * is read once (measured on AWS, October 2026, save the last).
 */
function readsOf(
  value: AttributeValue,
  branches: readonly SelectBranch[],
  keySchema: KeySchema,
): PlannedRead[] {
  const here = branches.filter(({ values }) => includesValue(values, value));
  const reads = here.map(({ range, rest }) => ({
    range: rangeOf(value, range, keySchema),
    filter: rest && conditionHolds(rest),
  }));
  if (reads.length < 2) return reads;
  if (here.some(({ deniesSortKey }) => deniesSortKey) || here.every(({ range }) => range === undefined)) {
    return [{ range: rangeOf(value, undefined, keySchema), filter: filterOfAny(here) }];
  }
  for (const [index, { range }] of reads.entries()) {
    if (reads.slice(index + 1).some((other) => meet(range, other.range))) throw overlappingConditions();
  }
  return reads;
}

function rangeOf(value: AttributeValue, range: KeyConditionPart | undefined, keySchema: KeySchema): KeyRange {
  const attributeName = keySchema.partitionKey[0]?.name ?? '';
  const partition: KeyConditionPart = { attributeName, comparison: '=', values: [value] };
  const parts = range === undefined ? [partition] : [partition, range];
  return keyRange(matchKeyCondition({ type: 'keyCondition', parts }, keySchema, 'current'));
}

/** Whether two stretches of a partition have a place in common; `to` is never included. */
function meet(left: KeyRange, right: KeyRange): boolean {
  const endsBefore = (one: KeyRange, other: KeyRange): boolean =>
    one.to !== undefined && other.from !== undefined && one.to <= other.from;
  return !endsBefore(left, right) && !endsBefore(right, left);
}

/** What one of the branches keeps of their partition; undefined where one of them keeps all of it. */
function filterOfAny(branches: readonly SelectBranch[]): BoundCondition | undefined {
  const conditions: BoundCondition[] = [];
  for (const { range, rest } of branches) {
    const bound = range && conditionOf(range);
    const filter = rest && conditionHolds(rest);
    const condition = bound && filter ? both(bound, filter) : (bound ?? filter);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  return conditions.reduce((left, right) => ({ type: 'or', left, right }));
}

function both(left: BoundCondition, right: BoundCondition): BoundCondition {
  return { type: 'and', left, right };
}

/** A bound of the sort key as a condition again. */
function conditionOf({ attributeName, comparison, values }: KeyConditionPart): BoundCondition {
  const path = { type: 'path', path: [attributeName] } as const;
  const first = { type: 'value', value: values[0] } as const;
  if (comparison === 'begins_with') return { type: 'begins_with', operand: path, prefix: first };
  if (comparison !== 'BETWEEN')
    return { type: 'comparison', comparator: comparison, left: path, right: first };
  const upper = { type: 'value', value: values[1] ?? values[0] } as const;
  return { type: 'between', operand: path, lower: first, upper };
}

function includesValue(values: readonly AttributeValue[], value: AttributeValue): boolean {
  return values.some((other) => equalValues(other, value));
}
