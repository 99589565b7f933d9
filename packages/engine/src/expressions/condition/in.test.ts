import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import type { BoundOperand } from '../bound.ts';
import { isIn } from './in.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const value = (of: AttributeValue): BoundOperand => ({ type: 'value', value: of });
const path = (name: string): BoundOperand => ({ type: 'path', path: [name] });
const item = attributeMapOf([
  ['word', 'abc'],
  ['list', attributeListOf(['x'])],
]);

describe('isIn', () => {
  it('holds for a value that equals one candidate', () => {
    expect(isIn(number('2'), [value('2'), value(number('2.0'))], item)).toBe(true);
    expect(isIn(attributeListOf(['x']), [value('x'), path('list')], item)).toBe(true);
    expect(isIn(null, [value(null)], item)).toBe(true);
  });

  it('does not hold for a value that equals none', () => {
    expect(isIn('2', [value(number('2'))], item)).toBe(false);
    expect(isIn('abc', [value('ab')], item)).toBe(false);
  });

  it('compares sizes as numbers', () => {
    expect(isIn(number('3'), [{ type: 'size', operand: { type: 'path', path: ['word'] } }], item)).toBe(true);
  });

  it('does not hold for a missing value, not even among missing candidates', () => {
    expect(isIn(undefined, [path('missing'), value('a')], item)).toBe(false);
  });

  it('passes over a missing candidate', () => {
    expect(isIn('abc', [path('missing'), path('word')], item)).toBe(true);
  });
});
