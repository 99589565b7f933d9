import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { arithmetic } from './arithmetic.ts';
import { UpdateFaults } from './update-faults.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('arithmetic', () => {
  it.each<[string, '+' | '-', string, string]>([
    ['0.1', '+', '0.2', '0.3'],
    ['1', '-', '1', '0'],
    ['-5', '-', '-7', '2'],
    ['99999999999999999999999999999999999999', '-', '1', '99999999999999999999999999999999999998'],
    ['0', '+', '1E-130', `0.${'0'.repeat(129)}1`],
  ])('%s %s %s = %s', (left, operator, right, expected) => {
    const result = arithmetic(operator, number(left), number(right), new UpdateFaults());
    expect((result as Decimal).text).toBe(expected);
  });

  it.each<[string, AttributeValue, AttributeValue, string]>([
    ['text', '1', number('1'), 'An operand in the update expression has an incorrect data type'],
    [
      'a list',
      number('1'),
      attributeListOf([]),
      'An operand in the update expression has an incorrect data type',
    ],
    [
      'too many digits',
      number('1E38'),
      number('1'),
      'Attempting to store more than 38 significant digits in a Number',
    ],
    [
      'too large a sum',
      number('9E125'),
      number('9E125'),
      'Number overflow. Attempting to store a number with magnitude larger than supported range',
    ],
  ])('refuses %s', (_title, left, right, message) => {
    const faults = new UpdateFaults();
    expect(arithmetic('+', left, right, faults)).toBeUndefined();
    expect(() => faults.raise()).toThrow(message);
  });

  it('leaves the fault of a missing operand to whoever read it', () => {
    const faults = new UpdateFaults();
    expect(arithmetic('+', undefined, number('1'), faults)).toBeUndefined();
    expect(() => faults.raise()).not.toThrow();
  });
});
