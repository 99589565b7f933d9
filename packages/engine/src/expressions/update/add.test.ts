import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import { addEdit } from './add.ts';
import { UpdateFaults } from './update-faults.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe('addEdit', () => {
  it.each<[string, AttributeValue | undefined, AttributeValue, AttributeValue]>([
    ['a number to a number', number('1.5'), number('-3'), number('-1.5')],
    ['a number to nothing', undefined, number('7'), number('7')],
    [
      'a string set to a string set',
      attributeSetOf('SS', ['b']),
      attributeSetOf('SS', ['b', 'a']),
      attributeSetOf('SS', ['a', 'b']),
    ],
    [
      'a number set, equal members once',
      attributeSetOf('NS', [number('1')]),
      attributeSetOf('NS', [number('1.0'), number('2')]),
      attributeSetOf('NS', [number('1'), number('2')]),
    ],
    [
      'a binary set to a binary set',
      attributeSetOf('BS', [bytes(1)]),
      attributeSetOf('BS', [bytes(0)]),
      attributeSetOf('BS', [bytes(0), bytes(1)]),
    ],
    ['a set to nothing', undefined, attributeSetOf('SS', ['a']), attributeSetOf('SS', ['a'])],
    [
      'a list to a list, as AttributeUpdates may',
      attributeListOf(['a']),
      attributeListOf(['b']),
      attributeListOf(['a', 'b']),
    ],
    ['a list to nothing, as AttributeUpdates may', undefined, attributeListOf(['b']), attributeListOf(['b'])],
  ])('adds %s', (_title, existing, value, expected) => {
    expect(addEdit(existing, value, new UpdateFaults())).toEqual({ type: 'write', value: expected });
  });

  it.each<[string, AttributeValue, AttributeValue]>([
    ['a number to text', '1', number('1')],
    ['a number to null', null, number('1')],
    ['a number to a number set', attributeSetOf('NS', [number('1')]), number('1')],
    ['a number set to a number', number('1'), attributeSetOf('NS', [number('1')])],
    ['a string set to a number set', attributeSetOf('NS', [number('1')]), attributeSetOf('SS', ['1'])],
    ['a string set to a list', attributeListOf(['a']), attributeSetOf('SS', ['a'])],
    ['a list to a string set', attributeSetOf('SS', ['a']), attributeListOf(['a'])],
  ])('refuses %s', (_title, existing, value) => {
    const faults = new UpdateFaults();
    expect(addEdit(existing, value, faults)).toBeUndefined();
    expect(() => faults.raise()).toThrow('An operand in the update expression has an incorrect data type');
  });
});
