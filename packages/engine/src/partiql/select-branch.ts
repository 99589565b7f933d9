import { ValidationException } from '../errors/validation-exception.ts';
import type { BoundCondition, KeyConditionPart } from '../expressions/bound.ts';
import { conditionPaths } from '../reads/condition-paths.ts';
import { refuseEmptyKeyValue } from '../reads/refuse-empty-key-value.ts';
import type { KeyAttribute, KeySchema } from '../tables/key-schema.ts';
import { attributeType, type AttributeValue } from '../values/attribute-value.ts';
import { equalValues } from '../values/equal.ts';
import { allOf, conjunctsOf, equalityOf } from './conjuncts.ts';
import { keyTypeMismatch } from './key-misfit.ts';
import { rangeConditionOf } from './range-condition.ts';

/** How many values of the partition key one statement may name. */
export const MAX_READS = 50;

/** A condition that gives the partition key values: what it says of the key, and the rest. */
export interface SelectBranch {
  /** Distinct. */
  readonly values: readonly AttributeValue[];
  /** What bounds the sort key. */
  readonly range: KeyConditionPart | undefined;
  readonly rest: BoundCondition | undefined;
  /** Whether the rest denies something of the sort key: `<>`, NOT. */
  readonly deniesSortKey: boolean;
}

/**
 * The branch `where` is under `keySchema`; undefined where it gives the partition key no value.
 * @throws ValidationException when values do not fit the key, or the sort key is bounded twice
 */
export function branchOf(where: BoundCondition, keySchema: KeySchema): SelectBranch | undefined {
  const [partitionKey] = keySchema.partitionKey;
  if (partitionKey === undefined) return undefined;
  const conjuncts = conjunctsOf(where);
  let values: readonly AttributeValue[] | undefined;
  const others: BoundCondition[] = [];
  for (const conjunct of conjuncts) {
    const named = values === undefined ? valuesOf(conjunct, partitionKey.name) : undefined;
    if (named === undefined) others.push(conjunct);
    else values = named;
  }
  if (values === undefined) return undefined;
  requireFit(partitionKey, values);
  const [sortKey] = keySchema.sortKey;
  const range = sortKey && takeRangeCondition(others, sortKey);
  const deniesSortKey = sortKey !== undefined && others.some((other) => denies(other, sortKey.name));
  return { values, range, rest: allOf(others), deniesSortKey };
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
  if (distinct.length > MAX_READS) throw tooManyReads();
  return distinct;
}

/** AWS's answer to a statement that names too many values of the partition key. */
export function tooManyReads(): ValidationException {
  return new ValidationException('Too many decomposed read operations for a given query.');
}

/** AWS's answer to conditions on the sort key that meet. */
export function overlappingConditions(): ValidationException {
  return new ValidationException('Overlapping conditions with range keys are not supported in where clause');
}

/** Takes the one condition that bounds the sort key out of `conjuncts`. */
function takeRangeCondition(
  conjuncts: BoundCondition[],
  sortKey: KeyAttribute,
): KeyConditionPart | undefined {
  const bounding = conjuncts.filter((conjunct) => rangeConditionOf(conjunct, sortKey.name) !== undefined);
  if (bounding.length > 1) throw overlappingConditions();
  const [condition] = bounding;
  const range = condition && rangeConditionOf(condition, sortKey.name);
  if (condition === undefined || range === undefined) return undefined;
  conjuncts.splice(conjuncts.indexOf(condition), 1);
  requireFit(sortKey, range.values);
  return range;
}

function requireFit({ name, type }: KeyAttribute, values: readonly AttributeValue[]): void {
  for (const value of values) {
    if (attributeType(value) !== type) throw keyTypeMismatch(name);
    refuseEmptyKeyValue(value, name);
  }
}

function denies(condition: BoundCondition, name: string): boolean {
  const isDenial =
    condition.type === 'not' || (condition.type === 'comparison' && condition.comparator === '<>');
  return isDenial && conditionPaths(condition).some((path) => path[0] === name);
}
