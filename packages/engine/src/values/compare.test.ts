import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import { attributeListOf } from './attribute-list.ts';
import { attributeMapOf } from './attribute-map.ts';
import { attributeSetOf } from './attribute-set.ts';
import { attributeType, type AttributeValue } from './attribute-value.ts';
import { compareScalars } from './compare.ts';
import { parseDecimal, type Decimal } from './decimal.ts';
import { equalValues } from './equal.ts';
import { decodeAttributeValue } from './wire-form.ts';

const anyValue = arbitraryWireValue.map((value) => decodeAttributeValue(value, 'sdk').value);
const number = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('compareScalars', () => {
  it('orders strings by UTF-8 bytes, numbers by value, binaries by unsigned bytes', () => {
    expect(compareScalars('\uffff', '\u{1f600}')).toBeLessThan(0);
    expect(compareScalars(number('9'), number('10'))).toBeLessThan(0);
    expect(compareScalars(Uint8Array.of(127), Uint8Array.of(128))).toBeLessThan(0);
    expect(compareScalars('a', 'a')).toBe(0);
  });

  it.each<[AttributeValue, AttributeValue]>([
    ['1', number('1')],
    [number('1'), '1'],
    [Uint8Array.of(0x31), '1'],
    ['1', Uint8Array.of(0x31)],
    [true, true],
    [null, null],
    [attributeListOf([]), attributeListOf([])],
    [attributeMapOf([]), attributeMapOf([])],
    [attributeSetOf('SS', ['a']), attributeSetOf('SS', ['a'])],
    ['a', null],
    [number('1'), null],
  ])('has no order for %o and %o', (left, right) => {
    expect(compareScalars(left, right)).toBeUndefined();
  });

  it('is zero exactly for equal scalars, and turns with its arguments', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (left, right) => {
        const order = compareScalars(left, right);
        const type = attributeType(left);
        const ordered = type === attributeType(right) && (type === 'S' || type === 'N' || type === 'B');
        expect(order !== undefined).toBe(ordered);
        if (order === undefined) return;
        expect(order === 0).toBe(equalValues(left, right));
        expect(Math.sign(order) + Math.sign(compareScalars(right, left)!)).toBe(0);
      }),
    );
  });
});
