import { refuseScalar } from './refuse-scalar.ts';

/**
 * The string that stands where a String is expected.
 * @throws SerializationException where it is none
 */
export function wireString(input: unknown): string {
  if (typeof input === 'string') return input;
  // AWS SDK v3 sends NaN and Infinity as strings.
  if (typeof input === 'number' && !Number.isFinite(input)) return String(input);
  return refuseScalar(input, 'String');
}
