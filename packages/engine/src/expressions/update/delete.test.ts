import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';
import { deleteEdit } from './delete.ts';
import { UpdateFaults } from './update-faults.ts';

const one = new Decimal('1');
const letters = attributeSetOf('SS', ['a', 'b', 'c']);

describe('deleteEdit', () => {
  it('writes the members that are left', () => {
    expect(deleteEdit(letters, attributeSetOf('SS', ['b', 'x']), new UpdateFaults())).toEqual({
      type: 'write',
      value: attributeSetOf('SS', ['a', 'c']),
    });
  });

  it('removes a set it empties', () => {
    expect(deleteEdit(letters, attributeSetOf('SS', ['c', 'b', 'a', 'x']), new UpdateFaults())).toEqual({
      type: 'remove',
    });
  });

  it('has nothing to do where there is no set', () => {
    expect(deleteEdit(undefined, letters, new UpdateFaults())).toBeUndefined();
  });

  it.each<[string, AttributeValue]>([
    ['a set of another type', attributeSetOf('NS', [one])],
    ['a list', attributeListOf(['a', 'b'])],
    ['a string', 'a'],
    ['null', null],
  ])('refuses to take strings from %s', (_title, existing) => {
    const faults = new UpdateFaults();
    expect(deleteEdit(existing, letters, faults)).toBeUndefined();
    expect(() => faults.raise()).toThrow('An operand in the update expression has an incorrect data type');
  });
});
