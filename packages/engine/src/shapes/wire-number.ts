import { SerializationException } from '../errors/serialization-exception.ts';
import type { NumberShape } from './shape.ts';

const JAVA_TYPES = { integer: 'Integer', long: 'Long', double: 'Double' } as const;

/**
 * The number that stands where one is expected; whole numbers lose their fraction, as on AWS.
 * @throws SerializationException where it is none
 */
export function wireNumber(input: unknown, type: NumberShape['type']): number {
  if (typeof input === 'number' && Number.isFinite(input)) {
    // Adding 0 makes 0 of -0.
    return type === 'double' ? input : Math.trunc(input) + 0;
  }
  // AWS SDK v3 takes bigints.
  if (typeof input === 'bigint') return Number(input);
  if (Array.isArray(input))
    throw new SerializationException(`Unrecognized collection type class java.lang.${JAVA_TYPES[type]}`);
  if (typeof input === 'object')
    throw new SerializationException('Start of structure or map found where not expected');
  throw new SerializationException(`${tokenName(input)} cannot be converted to ${JAVA_TYPES[type]}`);
}

/** Strings, and NaN and Infinity, which AWS SDK v3 sends as strings. */
function tokenName(input: unknown): string {
  if (typeof input !== 'boolean') return 'STRING_VALUE';
  return input ? 'TRUE_VALUE' : 'FALSE_VALUE';
}
