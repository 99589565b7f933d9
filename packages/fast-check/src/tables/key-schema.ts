import type { KeySchemaElement } from '@dynamem/engine';
import fc from 'fast-check';

/** What `keySchema` may make. */
export interface KeySchemaConstraints {
  /** The attributes to choose from; at least one. */
  readonly names: readonly string[];
  /** How many attributes the partition key may have; 1 by default, and at most 4 in a global index. */
  readonly maxPartition?: number;
  /** How many attributes the sort key may have; 1 by default, and at most 4 in a global index. */
  readonly maxSort?: number;
}

/**
 * Key schemas over given attributes: those of the partition key, then those of the sort key, none twice. They shrink
 * towards a single attribute.
 * @example
 * keySchema({ names: ['tenant', 'region', 'at'], maxPartition: 4, maxSort: 4 }); // of a global secondary index
 */
export function keySchema(constraints: KeySchemaConstraints): fc.Arbitrary<KeySchemaElement[]> {
  const { names, maxPartition = 1, maxSort = 1 } = constraints;
  return fc
    .tuple(
      fc.shuffledSubarray([...names], {
        minLength: 1,
        maxLength: Math.min(names.length, maxPartition + maxSort),
      }),
      fc.integer({ min: 1, max: maxPartition }),
    )
    .map(([chosen, partition]) => {
      // Where there are more than the sort key takes, the partition key has the rest.
      const end = Math.min(chosen.length, Math.max(partition, chosen.length - maxSort));
      return chosen.map((AttributeName, index) => ({
        AttributeName,
        KeyType: index < end ? 'HASH' : 'RANGE',
      }));
    });
}
