import type { ScalarAttributeType, WireAttributeValue } from '@dynamem/engine';
import fc from 'fast-check';
import { attributeBinary } from '../values/attribute-binary.ts';
import { attributeNumber } from '../values/attribute-number.ts';
import { attributeString } from '../values/attribute-string.ts';

// The first of each comes about as often as all the others, so that requests meet.
const few = <Value>(first: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(first) },
    { weight: 2, arbitrary: fc.constantFrom(first, ...others) },
  );

const FEW: Readonly<Record<ScalarAttributeType, fc.Arbitrary<WireAttributeValue>>> = {
  S: few('a', 'b', 'ab', '\uffff', '\u{1f600}').map((S) => ({ S })),
  N: few('1', '1.0', '0', '-1', '10', '9').map((N) => ({ N })),
  B: few([1], [0], [1, 0], [0x80], [0xff]).map((bytes) => ({ B: Uint8Array.from(bytes) })),
};

const MANY: Readonly<Record<ScalarAttributeType, fc.Arbitrary<WireAttributeValue>>> = {
  S: attributeString({ minLength: 1 }).map((S) => ({ S })),
  N: attributeNumber().map((N) => ({ N })),
  B: attributeBinary({ minLength: 1 }).map((B) => ({ B })),
};

/** How far key values are spread: `few` differing ones, so that requests meet at the same items, or `many`. */
export type KeySpread = 'few' | 'many';

/**
 * Values for an attribute of a key: never empty, of the key's type.
 * @example
 * fc.record({ pk: keyValue('S'), sk: keyValue('N', 'many') });
 */
export function keyValue(
  type: ScalarAttributeType,
  spread: KeySpread = 'few',
): fc.Arbitrary<WireAttributeValue> {
  return (spread === 'few' ? FEW : MANY)[type];
}
