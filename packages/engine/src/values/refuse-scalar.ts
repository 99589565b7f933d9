import { SerializationException } from '../errors/serialization-exception.ts';

/**
 * Refuses what stands where a String or a Boolean is expected.
 * @throws SerializationException always
 */
export function refuseScalar(input: unknown, type: 'String' | 'Boolean'): never {
  if (Array.isArray(input))
    throw new SerializationException(`Unrecognized collection type class java.lang.${type}`);
  if (typeof input === 'object')
    throw new SerializationException('Start of structure or map found where not expected');
  throw new SerializationException(`${tokenName(input)} cannot be converted to ${type}`);
}

function tokenName(input: unknown): string {
  if (typeof input === 'boolean') return input ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof input === 'number' && !Number.isInteger(input) ? 'DECIMAL_VALUE' : 'NUMBER_VALUE';
}
