import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import { listAppend } from './list-append.ts';
import { UpdateFaults } from './update-faults.ts';

describe('listAppend', () => {
  it('joins two lists into a new one', () => {
    const head = attributeListOf(['a', null]);
    expect(listAppend(head, attributeListOf([attributeListOf(['b'])]), new UpdateFaults())).toEqual(
      attributeListOf(['a', null, attributeListOf(['b'])]),
    );
    expect(listAppend(attributeListOf([]), attributeListOf([]), new UpdateFaults())).toEqual(
      attributeListOf([]),
    );
    expect(head).toEqual(attributeListOf(['a', null]));
  });

  it.each([
    ['a string', 'b'],
    ['a string set', attributeSetOf('SS', ['b'])],
    ['a map', attributeMapOf([['0', 'b']])],
    ['null', null],
  ] as const)('refuses %s at either end', (_title, value) => {
    for (const [head, tail] of [
      [value, attributeListOf([])],
      [attributeListOf([]), value],
    ] as const) {
      const faults = new UpdateFaults();
      expect(listAppend(head, tail, faults)).toBeUndefined();
      expect(() => faults.raise()).toThrow('An operand in the update expression has an incorrect data type');
    }
  });
});
