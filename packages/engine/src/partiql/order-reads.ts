import { ValidationException } from '../errors/validation-exception.ts';
import { keyAttributes, type KeySchema } from '../tables/key-schema.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { compareScalars } from '../values/compare.ts';
import type { BoundSelect } from './bind-select.ts';

/** In which order the partitions are read, and in which direction each. */
export interface OrderedReads {
  readonly values: readonly AttributeValue[];
  readonly descending: boolean;
}

/**
 * Orders the reads of a SELECT as its ORDER BY says; `values` are the values its WHERE clause gives the partition key.
 * @throws ValidationException when it orders by something else than the key, or without a value of the partition key
 */
export function orderReads(
  { where, orderBy }: BoundSelect,
  keySchema: KeySchema,
  values: readonly AttributeValue[] | undefined,
): OrderedReads {
  if (orderBy.length === 0) return { values: values ?? [], descending: false };
  // The texts are unverified.
  if (where === undefined) {
    throw new ValidationException('Must have WHERE clause in the statement when using ORDER BY clause.');
  }
  const names = new Set(keyAttributes(keySchema).map(({ name }) => name));
  for (const { path } of orderBy) {
    if (names.has(path[0])) continue;
    throw new ValidationException(
      `Variable reference ${path[0]} in ORDER BY clause must be part of the primary key`,
    );
  }
  if (values === undefined) {
    throw new ValidationException(
      'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
    );
  }
  const directionOf = (name: string | undefined): number => {
    const key = orderBy.find(({ path }) => path[0] === name);
    return key === undefined ? 0 : key.descending ? -1 : 1;
  };
  const ofPartitions = directionOf(keySchema.partitionKey[0]?.name);
  return {
    values: values.toSorted((left, right) => ofPartitions * (compareScalars(left, right) ?? 0)),
    descending: directionOf(keySchema.sortKey[0]?.name) < 0,
  };
}
