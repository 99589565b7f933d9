import { describe, expect, it } from 'vitest';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { between } from './between.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('between', () => {
  it.each<
    [string, AttributeValue | undefined, AttributeValue | undefined, AttributeValue | undefined, boolean]
  >([
    ['the lower bound', 'b', 'b', 'd', true],
    ['the upper bound', 'd', 'b', 'd', true],
    ['a value within', number('2'), number('1'), number('10'), true],
    ['bytes within', Uint8Array.of(0x80), Uint8Array.of(0x7f), Uint8Array.of(0xff), true],
    ['a value below', 'a', 'b', 'd', false],
    ['a value above', 'dd', 'b', 'd', false],
    ['bounds the wrong way round', 'c', 'd', 'b', false],
    ['a value of another type', number('2'), '1', '3', false],
    ['bounds of two types', '2', '1', number('3'), false],
    ['a missing value', undefined, 'a', 'b', false],
    ['a missing lower bound', 'a', undefined, 'b', false],
    ['a missing upper bound', 'a', 'a', undefined, false],
    ['Booleans', true, true, true, false],
  ])('%s', (_title, operand, lower, upper, expected) => {
    expect(between(operand, lower, upper)).toBe(expected);
  });
});
