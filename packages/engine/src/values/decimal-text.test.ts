import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryNumberText } from '../../test/arbitrary-wire-value.ts';
import type { NumberProblem } from './attribute-value-fault.ts';
import {
  isCanonicalText,
  readDecimalText,
  significantDigits,
  writeDecimalText,
  type DecimalText,
} from './decimal-text.ts';

function problems(text: string): readonly NumberProblem[] {
  const read = readDecimalText(text);
  return 'kind' in read ? [read.problem.current, read.problem.older] : [];
}

describe('readDecimalText', () => {
  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '+',
    '-',
    '.',
    'e5',
    '1e',
    '1e+',
    '+e2',
    '--1',
    '+-1',
    '1+2',
    '1.2.3',
    '1e5.5',
    '1e5e5',
    '1,000',
    '1_000',
    '0x10',
    'NaN',
    'Infinity',
    '-Infinity',
    'abc',
    '1a',
    '１',
  ])('finds no number in %j', (text) => {
    expect(problems(text)).toEqual(['notANumber', 'notANumber']);
  });

  it.each<[string, NumberProblem]>([
    ['123456789012345678901234567890123456789', 'tooManyDigits'],
    ['0.123456789012345678901234567890123456789', 'tooManyDigits'],
    [`1${'0'.repeat(37)}1`, 'tooManyDigits'],
    ['1E126', 'overflow'],
    ['-1E126', 'overflow'],
    ['10E125', 'overflow'],
    ['1E-131', 'underflow'],
    ['0.1E-130', 'underflow'],
    ['1e99999999', 'overflow'],
    ['1e-99999999', 'underflow'],
    ['123456789012345678901234567890123456789E200', 'tooManyDigits'],
    ['0e126', 'overflow'],
    ['0e-131', 'underflow'],
    ['-0.0e126', 'overflow'],
  ])('refuses %s as %s in both layers', (text, problem) => {
    expect(problems(text)).toEqual([problem, problem]);
  });

  it.each<[string, NumberProblem, NumberProblem]>([
    ['1e2147483646', 'overflow', 'overflow'],
    ['1e2147483647', 'overflow', 'underflow'],
    ['1e2147483648', 'overflow', 'notANumber'],
    ['1e-2147483647', 'underflow', 'underflow'],
    ['1e-2147483648', 'underflow', 'notANumber'],
    ['1e99999999999', 'overflow', 'notANumber'],
    ['-1e99999999999', 'overflow', 'notANumber'],
    ['1e-99999999999', 'underflow', 'notANumber'],
    ['1e9223372036854775807', 'overflow', 'notANumber'],
    ['1e9223372036854775808', 'notANumber', 'notANumber'],
    ['1e-9223372036854775808', 'underflow', 'notANumber'],
    ['1e-9223372036854775809', 'notANumber', 'notANumber'],
    [`1e${'9'.repeat(1000)}`, 'notANumber', 'notANumber'],
    ['123456789012345678901234567890123456789e999999999', 'tooManyDigits', 'tooManyDigits'],
  ])('refuses %s as %s in the current layer and as %s in the older', (text, current, older) => {
    expect(problems(text)).toEqual([current, older]);
  });

  it('keeps the text for the message', () => {
    expect(readDecimalText('1.2.3')).toMatchObject({ kind: 'number', text: '1.2.3' });
  });

  it('accepts exactly what the grammar writes', () => {
    const grammar = /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?$/;
    const token = fc.constantFrom('0', '1', '20', '.', 'e', 'E', '+', '-', ' ', 'x');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        expect(problems(text).includes('notANumber')).toBe(!grammar.test(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('reads hundreds of thousands of digits at once', () => {
    const zeros = '0'.repeat(300_000);
    expect(problems(`1e${zeros}x`)).toEqual(['notANumber', 'notANumber']);
    expect(problems(`0.${zeros}1`)).toEqual(['underflow', 'underflow']);
    expect(readDecimalText(`${zeros}1.${zeros}`)).toEqual({ negative: false, exponent: 0, digits: '1' });
  });
});

/** The parts of a number that `text` is known to be. */
function parts(text: string): DecimalText {
  const read = readDecimalText(text);
  if ('kind' in read) throw new Error(`${text} is no number`);
  return read;
}

const nines = (count: number): string => '9'.repeat(count);

describe('isCanonicalText', () => {
  const byHand: readonly (readonly [string, boolean])[] = [
    ['0', true],
    ['7', true],
    ['-1', true],
    ['10', true],
    ['-100', true],
    ['0.5', true],
    ['-0.5', true],
    ['0.05', true],
    ['10.01', true],
    ['-12.5', true],
    [nines(38), true],
    [`-${nines(38)}`, true],
    [`1${'0'.repeat(37)}`, true],
    [`${nines(37)}.5`, true],
    [`0.${nines(37)}`, true],
    ['', false],
    ['-', false],
    ['.', false],
    ['-.', false],
    ['-0', false],
    ['+1', false],
    ['--1', false],
    ['00', false],
    ['01', false],
    ['-01', false],
    ['00.5', false],
    ['0.0', false],
    ['-0.0', false],
    ['0.50', false],
    ['1.0', false],
    ['1.', false],
    ['-1.', false],
    ['.5', false],
    ['-.5', false],
    ['1e2', false],
    ['1.5e2', false],
    ['1.5.5', false],
    ['1-', false],
    [' 1', false],
    ['1 ', false],
    ['1,5', false],
    ['１', false],
    ['NaN', false],
    ['Infinity', false],
    [nines(39), false],
    [`${nines(38)}.5`, false],
    [`1.${nines(38)}`, false],
  ];

  it.each(byHand)('is for %j %j', (text, expected) => {
    expect(isCanonicalText(text)).toBe(expected);
  });

  it('holds exactly for texts of 38 digits at most that are written as they were read', () => {
    const token = fc.constantFrom('0', '00', '1', '20', '.', '-', '+', 'e', nines(18), nines(19), nines(20));
    const grown = fc
      .tuple(
        arbitraryNumberText,
        fc.constantFrom('', '0', '-', '-0', '+'),
        fc.constantFrom('', '0', '.', '.0', 'e0'),
      )
      .map(([text, before, after]) => before + writeDecimalText(parts(text)) + after);
    const anyText = fc.oneof(
      arbitraryNumberText,
      grown,
      fc.array(token, { maxLength: 6 }).map((tokens) => tokens.join('')),
    );
    const isAsRead = (text: string): boolean => {
      const read = readDecimalText(text);
      return !('kind' in read) && writeDecimalText(read) === text;
    };
    fc.assert(
      fc.property(anyText, (text) => {
        const digits = text.replace(/[^0-9]/g, '').length;
        expect(isCanonicalText(text)).toBe(isAsRead(text) && digits <= 38);
      }),
      { numRuns: 3000 },
    );
    expect(fc.sample(anyText, { numRuns: 3000, seed: 1 }).filter(isAsRead).length).toBeGreaterThan(100);
  });

  it('does not hold for the longer texts of very large and very small numbers, canonical as they are', () => {
    for (const text of ['1e38', '1e125', '-1e125', '1e-38', '1e-130'])
      expect(isCanonicalText(writeDecimalText(parts(text)))).toBe(false);
  });
});

describe('significantDigits', () => {
  it.each([
    ['0', 0, 0],
    ['7', 1, 0],
    ['-1000', 1, 0],
    ['1010', 3, 0],
    ['0.5', 0, 1],
    ['-0.0012', 0, 2],
    ['100.5', 3, 1],
    ['100.05', 3, 2],
    ['-12.0305', 2, 4],
    [nines(38), 38, 0],
    [`1${'0'.repeat(125)}`, 1, 0],
    [`0.${'0'.repeat(129)}1`, 0, 1],
  ])('of %s are %i before the point and %i after it', (text, integerDigits, fractionDigits) => {
    expect(significantDigits(text)).toEqual({ integerDigits, fractionDigits });
  });

  it('are all digits of the number, each on the side of the point that its power of ten tells', () => {
    fc.assert(
      fc.property(arbitraryNumberText, (text) => {
        const { digits, exponent } = parts(text);
        const integerDigits = [...digits].filter((_, index) => exponent - index >= 0).length;
        expect(significantDigits(writeDecimalText(parts(text)))).toEqual({
          integerDigits,
          fractionDigits: digits.length - integerDigits,
        });
      }),
      { numRuns: 1000 },
    );
  });
});
