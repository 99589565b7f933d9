import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { contains } from './contains.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const words = attributeSetOf('SS', ['alpha', 'beta']);
const numbers = attributeSetOf('NS', [number('1'), number('2.5')]);
const binaries = attributeSetOf('BS', [bytes(1, 2), bytes(3)]);

describe('contains', () => {
  it.each<[string, AttributeValue, AttributeValue]>([
    ['a string, a part of it', 'abcd', 'bc'],
    ['a string, itself', 'abcd', 'abcd'],
    ['a string, the empty string', 'abcd', ''],
    ['bytes, a run of them', bytes(1, 1, 2, 3), bytes(1, 2)],
    ['bytes, their end', bytes(1, 2, 3), bytes(3)],
    ['bytes, no bytes', bytes(1), bytes()],
    ['a string set, a member', words, 'beta'],
    ['a number set, a member written differently', numbers, number('2.50')],
    ['a binary set, a member', binaries, bytes(1, 2)],
    ['a list, a string', attributeListOf(['a', number('1'), null]), 'a'],
    ['a list, a number', attributeListOf(['a', number('1'), null]), number('1.0')],
    ['a list, null', attributeListOf(['a', number('1'), null]), null],
    ['a list, a list', attributeListOf([attributeListOf(['a'])]), attributeListOf(['a'])],
    ['a list, a map', attributeListOf([attributeMapOf([['a', true]])]), attributeMapOf([['a', true]])],
    ['a list, a set', attributeListOf([words]), attributeSetOf('SS', ['beta', 'alpha'])],
  ])('finds in %s', (_title, container, element) => {
    expect(contains(container, element)).toBe(true);
  });

  it.each<[string, AttributeValue | undefined, AttributeValue | undefined]>([
    ['a string, another', 'abcd', 'bd'],
    ['a string, bytes', 'abcd', bytes(0x61)],
    ['a string, a number', '123', number('2')],
    ['bytes, others', bytes(1, 2, 1, 3), bytes(2, 3)],
    ['bytes, longer ones', bytes(1), bytes(1, 1)],
    ['a string set, part of a member', words, 'bet'],
    ['a string set, a subset', words, attributeSetOf('SS', ['beta'])],
    ['a number set, the text of a member', numbers, '1'],
    ['a binary set, part of a member', binaries, bytes(1)],
    ['a list, part of an element', attributeListOf(['abc']), 'b'],
    ['a list, an element of an element', attributeListOf([attributeListOf(['a'])]), 'a'],
    ['a map, a name', attributeMapOf([['a', 'b']]), 'a'],
    ['a map, a member', attributeMapOf([['a', 'b']]), 'b'],
    ['a number, a digit', number('123'), number('2')],
    ['null, null', null, null],
    ['a missing container, a string', undefined, 'a'],
    ['a string, a missing element', 'a', undefined],
  ])('does not find in %s', (_title, container, element) => {
    expect(contains(container, element)).toBe(false);
  });
});
