import type { KeyRange } from '../base/ordered-map.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, DocumentPath, KeyConditionPart } from '../expressions/bound.ts';
import { keyRange } from '../reads/key-range.ts';
import { matchKeyCondition } from '../reads/key-condition-match.ts';
import type { ReadSource } from '../reads/read-source.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { equalValues } from '../values/equal.ts';
import { selectedPaths, type BoundSelect } from './bind-select.ts';
import { conditionHolds } from './condition-holds.ts';
import { allOf, conjunctsOf, equalityOf } from './conjuncts.ts';
import { orderReads } from './order-reads.ts';
import { rangeConditionOf } from './range-condition.ts';

/** How a SELECT is read: one stretch of its source for each partition key it names, or all of it. */
export interface SelectPlan {
  readonly source: ReadSource;
  readonly reads: readonly KeyRange[];
  readonly descending: boolean;
  /** Whether each read finds one item of the table by its key, as GetItem does. */
  readonly singleItems: boolean;
  readonly filter: BoundCondition | undefined;
  readonly paths: readonly DocumentPath[] | undefined;
}

/** How many values of the partition key one statement may name. */
const MAX_READS = 50;

/**
 * Chooses how to read: by key where the WHERE clause gives the partition key one value (`=`) or several (`IN`, `OR`),
 * and then between the bounds it sets on the sort key; else the whole table or index.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.select.html
 * @throws ValidationException
 */
export function planSelect(select: BoundSelect, source: ReadSource): SelectPlan {
  const { keySchema } = source;
  const [partitionKey] = keySchema.partitionKey;
  const [sortKey] = keySchema.sortKey;
  const conjuncts = conjunctsOf(select.where);
  const index = conjuncts.findIndex(
    (conjunct) => partitionKey !== undefined && valuesOf(conjunct, partitionKey.name) !== undefined,
  );
  const [condition] = index < 0 ? [] : conjuncts.splice(index, 1);
  const values =
    condition === undefined || partitionKey === undefined
      ? undefined
      : valuesOf(condition, partitionKey.name);
  if (values === undefined || partitionKey === undefined) {
    const descending = orderReads(select, keySchema, undefined).descending;
    return { ...planOf(select, source, select.where), reads: [{}], descending, singleItems: false };
  }
  const range = sortKey && takeRangeCondition(conjuncts, sortKey.name);
  const ordered = orderReads(select, keySchema, values);
  const reads = ordered.values.map((value) => {
    const partition: KeyConditionPart = {
      attributeName: partitionKey.name,
      comparison: '=',
      values: [value],
    };
    const parts = range === undefined ? [partition] : [partition, range];
    return keyRange(matchKeyCondition({ type: 'keyCondition', parts }, keySchema, 'current'));
  });
  const singleItems = source.index === undefined && (sortKey === undefined || range?.comparison === '=');
  return {
    ...planOf(select, source, allOf(conjuncts)),
    reads,
    descending: ordered.descending,
    singleItems,
  };
}

function planOf(
  select: BoundSelect,
  source: ReadSource,
  rest: BoundCondition | undefined,
): Pick<SelectPlan, 'source' | 'filter' | 'paths'> {
  return { source, filter: rest && conditionHolds(rest), paths: selectedPaths(select) };
}

/** The distinct values that `condition` lets the attribute `name` have; undefined where it is no such condition. */
function valuesOf(condition: BoundCondition, name: string): AttributeValue[] | undefined {
  const single = equalityOf(condition, name);
  if (single !== undefined) return [single];
  const found: AttributeValue[] = [];
  if (condition.type === 'in') {
    const { operand, candidates } = condition;
    if (operand.type !== 'path' || operand.path.length > 1 || operand.path[0] !== name) return undefined;
    for (const candidate of candidates) {
      if (candidate.type !== 'value') return undefined;
      found.push(candidate.value);
    }
  } else if (condition.type === 'or') {
    const [left, right] = [valuesOf(condition.left, name), valuesOf(condition.right, name)];
    if (left === undefined || right === undefined) return undefined;
    found.push(...left, ...right);
  } else return undefined;
  const distinct = found.filter(
    (value, index) => found.findIndex((other) => equalValues(other, value)) === index,
  );
  if (distinct.length > MAX_READS) {
    throw new ValidationException('Too many decomposed read operations for a given query.');
  }
  return distinct;
}

/** Takes the one condition that bounds the sort key out of `conjuncts`. */
function takeRangeCondition(conjuncts: BoundCondition[], name: string): KeyConditionPart | undefined {
  const bounding = conjuncts.filter((conjunct) => rangeConditionOf(conjunct, name) !== undefined);
  if (bounding.length > 1) {
    throw new ValidationException('Overlapping conditions with range keys are not supported in where clause');
  }
  const [condition] = bounding;
  if (condition === undefined) return undefined;
  conjuncts.splice(conjuncts.indexOf(condition), 1);
  return rangeConditionOf(condition, name);
}
