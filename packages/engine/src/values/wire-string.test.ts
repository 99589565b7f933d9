import { describe, expect, it } from 'vitest';
import { SerializationException } from '../errors/serialization-exception.ts';
import { wireString } from './wire-string.ts';

const OBJECT = 'Start of structure or map found where not expected';

describe('wireString', () => {
  it.each<[unknown, string]>([
    [23, 'NUMBER_VALUE cannot be converted to String'],
    [-2147483648, 'NUMBER_VALUE cannot be converted to String'],
    [5n, 'NUMBER_VALUE cannot be converted to String'],
    [34.56, 'DECIMAL_VALUE cannot be converted to String'],
    [true, 'TRUE_VALUE cannot be converted to String'],
    [false, 'FALSE_VALUE cannot be converted to String'],
    [[], 'Unrecognized collection type class java.lang.String'],
    [{}, OBJECT],
    [new Date(0), OBJECT],
  ])('refuses %o', (input, message) => {
    expect(() => wireString(input)).toThrow(new SerializationException(message));
  });

  it('takes NaN and Infinity for the strings an SDK sends for them', () => {
    expect([wireString(Number.NaN), wireString(Infinity), wireString(-Infinity)]).toEqual([
      'NaN',
      'Infinity',
      '-Infinity',
    ]);
  });
});
