import { describe, expect, it } from 'vitest';
import { wireNumber } from './wire-number.ts';

describe('wireNumber', () => {
  it.each([
    [12.9, 'integer', 12],
    [-12.9, 'long', -12],
    [-0.5, 'integer', 0],
    [0.25, 'double', 0.25],
    [7n, 'long', 7],
  ] as const)('takes %s as %s for %s', (input, type, expected) => {
    expect(wireNumber(input, type)).toBe(expected);
  });

  it.each([
    ['1', 'integer', 'STRING_VALUE cannot be converted to Integer'],
    ['1', 'long', 'STRING_VALUE cannot be converted to Long'],
    ['1', 'double', 'STRING_VALUE cannot be converted to Double'],
    [Number.NaN, 'integer', 'STRING_VALUE cannot be converted to Integer'],
    [Number.POSITIVE_INFINITY, 'long', 'STRING_VALUE cannot be converted to Long'],
    [true, 'integer', 'TRUE_VALUE cannot be converted to Integer'],
    [false, 'long', 'FALSE_VALUE cannot be converted to Long'],
    [[], 'integer', 'Unrecognized collection type class java.lang.Integer'],
    [[], 'long', 'Unrecognized collection type class java.lang.Long'],
    [{}, 'double', 'Start of structure or map found where not expected'],
  ] as const)('refuses %j as %s', (input, type, message) => {
    expect(() => wireNumber(input, type)).toThrow(
      expect.objectContaining({ name: 'SerializationException', message }),
    );
  });
});
