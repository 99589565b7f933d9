import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import type { Comparator } from '../syntax.ts';
import { comparison } from './comparison.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const comparators: readonly Comparator[] = ['=', '<>', '<', '<=', '>', '>='];

/** The comparators that hold between two values, in the order above. */
function holding(left: AttributeValue | undefined, right: AttributeValue | undefined): string {
  return comparators.filter((comparator) => comparison(comparator, left, right)).join(' ');
}

describe('comparison', () => {
  const less = '<> < <=';
  const equal = '= <= >=';
  const more = '<> > >=';

  it.each<[string, AttributeValue, AttributeValue, string]>([
    ['strings', 'a', 'b', less],
    ['equal strings', 'a', 'a', equal],
    ['the empty string and another', '', 'a', less],
    ['a prefix and its extension', 'a', 'aa', less],
    ['a supplementary character and U+FFFF, in UTF-8 order', '\u{10000}', '\uffff', more],
    ['numbers by value', number('10'), number('9'), more],
    ['equal numbers written differently', number('1.0'), number('1'), equal],
    ['negative numbers', number('-2'), number('-1'), less],
    [
      'numbers that differ in the 38th digit',
      number('1.0000000000000000000000000000000000001'),
      number('1'),
      more,
    ],
    ['bytes, unsigned', bytes(0x80), bytes(0x7f), more],
    ['bytes and a prefix', bytes(1), bytes(1, 0), less],
  ])('orders %s', (_title, left, right, expected) => {
    expect(holding(left, right)).toBe(expected);
  });

  it.each<[string, AttributeValue, AttributeValue]>([
    ['nulls', null, null],
    ['Booleans', true, true],
    ['sets in any order', attributeSetOf('SS', ['b', 'a']), attributeSetOf('SS', ['a', 'b'])],
    [
      'lists',
      attributeListOf(['a', attributeListOf([number('1')])]),
      attributeListOf(['a', attributeListOf([number('1.0')])]),
    ],
    [
      'maps in any order',
      attributeMapOf([
        ['a', null],
        ['b', true],
      ]),
      attributeMapOf([
        ['b', true],
        ['a', null],
      ]),
    ],
  ])('finds %s equal but neither less nor greater', (_title, left, right) => {
    expect(holding(left, right)).toBe('=');
  });

  it.each<[string, AttributeValue | undefined, AttributeValue | undefined]>([
    ['a string and a number', '1', number('1')],
    ['a string and bytes', 'a', bytes(0x61)],
    ['a Boolean and null', false, null],
    ['true and false', true, false],
    ['a string set and a number set', attributeSetOf('SS', ['1']), attributeSetOf('NS', [number('1')])],
    ['sets that differ', attributeSetOf('SS', ['a']), attributeSetOf('SS', ['a', 'b'])],
    ['a list and a set of the same', attributeListOf(['a']), attributeSetOf('SS', ['a'])],
    ['lists in another order', attributeListOf(['a', 'b']), attributeListOf(['b', 'a'])],
    ['an empty list and an empty map', attributeListOf([]), attributeMapOf([])],
    ['a map and one with another name', attributeMapOf([['a', null]]), attributeMapOf([['b', null]])],
    ['a missing left operand', undefined, 'a'],
    ['a missing right operand', 'a', undefined],
    ['two missing operands', undefined, undefined],
  ])('lets only <> hold between %s', (_title, left, right) => {
    expect(holding(left, right)).toBe('<>');
  });
});
