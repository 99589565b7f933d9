import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { size } from './size.ts';

describe('size', () => {
  it.each<[string, AttributeValue, string]>([
    ['an empty string', '', '0'],
    ['a string', 'abc', '3'],
    ['a string beyond ASCII, by code units', 'äöü', '3'],
    ['a supplementary character, as two code units', '\u{1f600}', '2'],
    ['bytes', new Uint8Array(10), '10'],
    ['a string set', attributeSetOf('SS', ['a', 'bb']), '2'],
    ['a number set', attributeSetOf('NS', [new Decimal('1')]), '1'],
    ['a binary set', attributeSetOf('BS', [Uint8Array.of(1)]), '1'],
    ['a list', attributeListOf([null, attributeListOf([null, null])]), '2'],
    ['an empty list', attributeListOf([]), '0'],
    [
      'a map',
      attributeMapOf([
        ['a', null],
        ['__proto__', null],
      ]),
      '2',
    ],
    ['an empty map', attributeMapOf([]), '0'],
    ['a long string', 'x'.repeat(102_400), '102400'],
  ])('counts %s', (_title, value, expected) => {
    expect((size(value) as Decimal).text).toBe(expected);
  });

  it.each<[string, AttributeValue]>([
    ['a number', new Decimal('1')],
    ['a Boolean', true],
    ['null', null],
  ])('has no value for %s', (_title, value) => {
    expect(size(value)).toBeUndefined();
  });

  it('gives every count as the number its text writes', () => {
    for (const count of [0, 1, 9, 10, 100, 1000, 1023, 1024, 1030, 2000, 409_600]) {
      expect(size(new Uint8Array(count))).toEqual(parseDecimal(String(count)));
    }
  });
});
