import { describe, expect, it } from 'vitest';
import { SerializationException } from '../errors/serialization-exception.ts';
import { wireBoolean } from './wire-boolean.ts';

const OBJECT = 'Start of structure or map found where not expected';

describe('wireBoolean', () => {
  it.each<[unknown, boolean]>([
    [true, true],
    [false, false],
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['false', false],
    ['0', false],
    ['NO', false],
  ])('takes %o for %s', (input, value) => {
    expect(wireBoolean(input)).toBe(value);
  });

  it.each<[unknown, string]>([
    ['', 'Unexpected token received from parser'],
    ['on', 'Unexpected token received from parser'],
    [1, 'NUMBER_VALUE cannot be converted to Boolean'],
    [0.5, 'DECIMAL_VALUE cannot be converted to Boolean'],
    [[], 'Unrecognized collection type class java.lang.Boolean'],
    [{}, OBJECT],
  ])('refuses %o', (input, message) => {
    expect(() => wireBoolean(input)).toThrow(new SerializationException(message));
  });
});
