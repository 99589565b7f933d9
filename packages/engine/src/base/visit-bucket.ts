import { ENTRY_LENGTH, hashAt, keyAt, RUN_KEY, valueAt } from './hash-entries.ts';
import type { KeyRange } from './ordered-map.ts';
import { EMPTY, FIRST, homeOf, type Bucket } from './bucket.ts';
import { Run } from './run.ts';

/** A range of keys with the hashes of its bounds: of nearly all entries the hash tells whether they are within. */
export interface HashRange extends KeyRange {
  readonly fromHash: number;
  readonly toHash: number;
}

type Visit<Value> = (key: string, value: Value) => boolean;

/**
 * Calls `visit` for the entries of `range` in order; whether entries after them may be visited too.
 * @param begins whether the range may begin within this bucket, and not before it
 */
export function visitBucket<Value>(
  bucket: Bucket<Value>,
  depth: number,
  range: HashRange,
  visit: Visit<Value>,
  begins: boolean,
): boolean {
  const descending = range.descending === true;
  const step = descending ? -ENTRY_LENGTH : ENTRY_LENGTH;
  let index = descending ? bucket.length - ENTRY_LENGTH : FIRST;
  if (begins)
    index = descending ? lastOfHash(bucket, depth, range.toHash) : homeOf(bucket, depth, range.fromHash);
  for (; index >= FIRST && index < bucket.length; index += step) {
    if (hashAt(bucket, index) === EMPTY) continue;
    const side = sideOf(bucket, index, range);
    if (side === (descending ? AFTER : BEFORE)) continue;
    if (side !== WITHIN) return false;
    const value = valueAt<Value>(bucket, index);
    const goesOn = value instanceof Run ? visitRun(value, range, visit) : visit(keyAt(bucket, index), value);
    if (!goesOn) return false;
  }
  return true;
}

/** The last place at which an entry of `hash` or of a lesser one can stand. */
function lastOfHash(bucket: Bucket<unknown>, depth: number, hash: number): number {
  let index = homeOf(bucket, depth, hash);
  while (index < bucket.length && hashAt(bucket, index) !== EMPTY && hashAt(bucket, index) <= hash)
    index += ENTRY_LENGTH;
  return index - ENTRY_LENGTH;
}

const BEFORE = -1;
const WITHIN = 0;
const AFTER = 1;

/** Whether the entry at `index` comes before `range`, or after it; a run, some of which may be within, is within. */
function sideOf(bucket: Bucket<unknown>, index: number, range: HashRange): number {
  const hash = hashAt(bucket, index);
  if (hash < range.fromHash) return BEFORE;
  if (hash > range.toHash) return AFTER;
  // Only where the hash leaves it open is the key read, which stands somewhere else in memory.
  if (hash > range.fromHash && hash < range.toHash) return WITHIN;
  const key = keyAt(bucket, index);
  if (key === RUN_KEY) return WITHIN;
  return isBefore(key, range) ? BEFORE : isAfter(key, range) ? AFTER : WITHIN;
}

function visitRun<Value>(run: Run<Value>, range: KeyRange, visit: Visit<Value>): boolean {
  let goesOn = true;
  run.entries.visit(range, (key, value) => (goesOn = visit(key, value)));
  return goesOn;
}

function isBefore(key: string, { from, fromExcluded }: KeyRange): boolean {
  return from !== undefined && (fromExcluded === true ? key <= from : key < from);
}

function isAfter(key: string, { to, toExcluded }: KeyRange): boolean {
  return to !== undefined && (toExcluded === true ? key >= to : key > to);
}
