import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberProblem } from './attribute-value-fault.ts';
import { readDecimalText } from './decimal-text.ts';

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
