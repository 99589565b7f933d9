import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';
import { beginsWith } from './begins-with.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('beginsWith', () => {
  it.each<[string, AttributeValue | undefined, AttributeValue | undefined, boolean]>([
    ['a string and its beginning', 'abc', 'ab', true],
    ['a string and itself', 'abc', 'abc', true],
    ['a string and the empty string', 'abc', '', true],
    ['a string and its end', 'abc', 'bc', false],
    ['a string and a longer one', 'abc', 'abcd', false],
    ['a string and another case', 'abc', 'A', false],
    ['bytes and their beginning', bytes(1, 2, 3), bytes(1, 2), true],
    ['bytes and no bytes', bytes(1), bytes(), true],
    ['bytes and other bytes', bytes(1, 2, 3), bytes(2), false],
    ['bytes and longer ones', bytes(1), bytes(1, 0), false],
    ['a string and bytes', 'a', bytes(0x61), false],
    ['bytes and a string', bytes(0x61), 'a', false],
    ['a number and a string', new Decimal('12'), '1', false],
    ['a list and its first element', attributeListOf(['a']), 'a', false],
    ['a missing value', undefined, 'a', false],
    ['a missing prefix', 'a', undefined, false],
  ])('%s', (_title, value, prefix, expected) => {
    expect(beginsWith(value, prefix)).toBe(expected);
  });
});
