import { SerializationException } from '../errors/serialization-exception.ts';
import { refuseScalar } from './refuse-scalar.ts';

/**
 * The boolean that stands where a Boolean is expected; AWS takes six words for one.
 * @throws SerializationException where it is none
 */
export function wireBoolean(input: unknown): boolean {
  if (typeof input === 'boolean') return input;
  if (typeof input !== 'string') return refuseScalar(input, 'Boolean');
  const word = input.toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  if (word === 'false' || word === '0' || word === 'no') return false;
  throw new SerializationException('Unexpected token received from parser');
}
