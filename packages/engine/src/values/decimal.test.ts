import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNumberText } from '../../test/arbitrary-wire-value.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import {
  addDecimals,
  compareDecimals,
  Decimal,
  equalDecimals,
  parseDecimal,
  subtractDecimals,
} from './decimal.ts';

function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  if (parsed instanceof Decimal) return parsed;
  throw new Error(`${text} is not a number: ${JSON.stringify(parsed.problem)}`);
}

/** `text` as a whole number of 10^-200, by BigInt: an oracle that shares nothing with the code. */
function exact(text: string): bigint {
  const [, sign = '', integer = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text)!;
  const power = 200 - fraction.length + Number(exponent);
  const digits = BigInt(integer + fraction);
  const magnitude = power >= 0 ? digits * 10n ** BigInt(power) : digits / 10n ** BigInt(-power);
  return sign === '-' ? -magnitude : magnitude;
}

function exactOrRefused(compute: () => Decimal): bigint | 'refused' {
  try {
    return exact(compute().text);
  } catch (error) {
    if (error instanceof ValidationException && error.message.includes('38 significant digits'))
      return 'refused';
    throw error;
  }
}

const anyDecimal = arbitraryNumberText.map(decimal);
const smallDecimal = fc
  .record({
    value: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    exponent: fc.integer({ min: -12, max: 12 }),
  })
  .map(({ value, exponent }) => decimal(`${value}e${exponent}`));

describe('formatDecimal of a parsed number', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['+0.000', '0'],
    ['0e125', '0'],
    ['0e-130', '0'],
    ['1E+10', '10000000000'],
    ['0.00100', '0.001'],
    ['1.0', '1'],
    ['00042', '42'],
    ['0042.1200', '42.12'],
    ['1.5E2', '150'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1.e5', '100000'],
    ['-.5e-1', '-0.05'],
    ['-1.5', '-1.5'],
    ['1e000000000000000000000000000001', '10'],
    ['1E125', `1${'0'.repeat(125)}`],
    ['-1E125', `-1${'0'.repeat(125)}`],
    ['1E-130', `0.${'0'.repeat(129)}1`],
    ['9.9999999999999999999999999999999999999E+125', `${'9'.repeat(38)}${'0'.repeat(88)}`],
    [`${'0'.repeat(500)}1${'0'.repeat(100)}.${'0'.repeat(500)}`, `1${'0'.repeat(100)}`],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['0.00012345678901234567890123456789012345678', '0.00012345678901234567890123456789012345678'],
  ])('%s is %s', (text, canonical) => {
    expect(decimal(text).text).toBe(canonical);
  });

  it('is the number that was written, and reads back as itself', () => {
    fc.assert(
      fc.property(arbitraryNumberText, (text) => {
        const formatted = decimal(text).text;
        expect(exact(formatted)).toBe(exact(text));
        expect(formatted).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        expect(decimal(formatted)).toEqual(decimal(text));
      }),
    );
  });

  it('is one text for all writings of a number', () => {
    fc.assert(
      fc.property(arbitraryNumberText, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (text, leading, trailing) => {
        const [, sign = '', digits = '', exponent = '0'] = /^(-?)(\d+)e(.+)$/.exec(text)!;
        const other = `${sign}${'0'.repeat(leading)}${digits}${'0'.repeat(trailing)}E${Number(exponent) - trailing}`;
        expect(decimal(other)).toEqual(decimal(text));
      }),
    );
  });
});

describe('compareDecimals', () => {
  it('orders numbers by value', () => {
    const ascending = [
      '-1e125',
      '-10',
      '-9.5',
      '-9',
      '-1',
      '-0.1',
      '-1e-130',
      '0',
      '1e-130',
      '0.05',
      '0.5',
      '1',
      '1.5',
      '2',
      '10',
      '100',
      '1e125',
    ];
    expect(
      ascending
        .map(decimal)
        .toReversed()
        .toSorted(compareDecimals)
        .map(({ text }) => text),
    ).toEqual(ascending.map((text) => decimal(text).text));
  });

  it('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        const difference = exact(left.text) - exact(right.text);
        expect(Math.sign(compareDecimals(left, right))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(equalDecimals(left, right)).toBe(difference === 0n);
      }),
    );
  });

  it('is antisymmetric and transitive', () => {
    fc.assert(
      fc.property(smallDecimal, smallDecimal, smallDecimal, (first, second, third) => {
        expect(Math.sign(compareDecimals(first, second)) + Math.sign(compareDecimals(second, first))).toBe(0);
        const [low, middle, high] = [first, second, third].toSorted(compareDecimals) as [
          Decimal,
          Decimal,
          Decimal,
        ];
        expect(compareDecimals(low, middle)).toBeLessThanOrEqual(0);
        expect(compareDecimals(low, high)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('addDecimals and subtractDecimals', () => {
  it.each([
    ['1', '2', '3'],
    ['0.1', '0.2', '0.3'],
    ['99', '1', '100'],
    ['-1.5', '1.5', '0'],
    ['1e-130', '-1e-130', '0'],
    ['12345678901234567890123456789012345678', '0.0', '12345678901234567890123456789012345678'],
    ['9e125', '9e124', `99${'0'.repeat(124)}`],
    ['100', '-0.01', '99.99'],
  ])('%s + %s is %s', (left, right, sum) => {
    expect(addDecimals(decimal(left), decimal(right)).text).toBe(sum);
    expect(subtractDecimals(decimal(sum), decimal(right)).text).toBe(decimal(left).text);
  });

  it('refuses a 39th significant digit', () => {
    expect(() => addDecimals(decimal('1'), decimal('1e-38'))).toThrow(
      new ValidationException('Attempting to store more than 38 significant digits in a Number'),
    );
    expect(() => addDecimals(decimal('1e125'), decimal('1e-130'))).toThrow('more than 38 significant digits');
  });

  it('refuses a sum beyond the range', () => {
    expect(() => addDecimals(decimal('9e125'), decimal('1e125'))).toThrow(
      new ValidationException(
        'Number overflow. Attempting to store a number with magnitude larger than supported range',
      ),
    );
  });

  it('refuses a difference nearer to zero than the range', () => {
    expect(() => subtractDecimals(decimal('1.1e-130'), decimal('1e-130'))).toThrow(
      new ValidationException(
        'Number underflow. Attempting to store a number with magnitude smaller than supported range',
      ),
    );
  });

  it('are exact, commute, and undo each other', () => {
    fc.assert(
      fc.property(smallDecimal, smallDecimal, (left, right) => {
        const sum = addDecimals(left, right);
        expect(exact(sum.text)).toBe(exact(left.text) + exact(right.text));
        expect(addDecimals(right, left)).toEqual(sum);
        expect(subtractDecimals(sum, right)).toEqual(left);
        expect(subtractDecimals(left, left)).toEqual(decimal('0'));
      }),
    );
  });

  it('are exact or refuse over the whole range', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        const sum = exact(left.text) + exact(right.text);
        const digits = String(sum).replace(/^-?0*|0*$/g, '');
        const result = digits.length > 38 ? 'refused' : sum;
        expect(exactOrRefused(() => addDecimals(left, right))).toBe(result);
      }),
    );
  });
});
