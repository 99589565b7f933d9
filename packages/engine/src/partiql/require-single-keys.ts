import { ValidationException } from '../errors/validation-exception.ts';
import type { KeySchema } from '../tables/key-schema.ts';

/**
 * Refuses a secondary index with several attributes in a part of its key. Whatever AWS's text says, the rest of the
 * table is not refused (measured on AWS, October 2026).
 * @throws ValidationException
 */
export function requireSingleKeys({ partitionKey, sortKey }: KeySchema): void {
  if (partitionKey.length <= 1 && sortKey.length <= 1) return;
  throw new ValidationException(
    'PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys.',
  );
}
