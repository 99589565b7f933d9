import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWireValue } from '../../test/arbitrary-wire-value.ts';
import { attributeListOf } from './attribute-list.ts';
import { emptyAttributeMap } from './attribute-map.ts';
import { attributeSetOf } from './attribute-set.ts';
import { attributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, valueOf } from './cell.ts';
import { Decimal } from './decimal.ts';
import { equalValues } from './equal.ts';
import { decodeAttributeValue } from './wire-form.ts';

describe('a cell', () => {
  it.each<[string, AttributeValue]>([
    ['a string', '12'],
    ['bytes', Uint8Array.of(1)],
    ['true', true],
    ['false', false],
    ['null', null],
    ['a list', attributeListOf([new Decimal('1')])],
    ['a map', emptyAttributeMap],
  ])('of %s is the value itself', (_title, value) => {
    expect(cellOf(value)).toBe(value);
    expect(valueOf(attributeType(value), cellOf(value))).toBe(value);
  });

  it('of a number is its text, which the type tells from a string', () => {
    expect(cellOf(new Decimal('12.5'))).toBe('12.5');
    expect(valueOf('N', '12.5')).toEqual(new Decimal('12.5'));
    expect(valueOf('S', '12.5')).toBe('12.5');
  });

  it('of a set is its members, numbers as their texts', () => {
    const [letters, binaries] = [attributeSetOf('SS', ['b', 'a']), attributeSetOf('BS', [Uint8Array.of(1)])];
    expect([cellOf(letters), cellOf(binaries)]).toEqual([['a', 'b'], [Uint8Array.of(1)]]);
    expect(valueOf('SS', ['a', 'b'])).toEqual(letters);
    expect(valueOf('BS', [Uint8Array.of(1)])).toEqual(binaries);
    const numbers = attributeSetOf('NS', [new Decimal('10'), new Decimal('9')]);
    expect(cellOf(numbers)).toEqual(['9', '10']);
    expect(valueOf('NS', ['9', '10'])).toEqual(numbers);
  });

  it('and the type give back any value', () => {
    fc.assert(
      fc.property(arbitraryWireValue, (wire) => {
        const { value } = decodeAttributeValue(wire, 'sdk');
        const again = valueOf(attributeType(value), cellOf(value));
        expect([attributeType(again), equalValues(again, value)]).toEqual([attributeType(value), true]);
      }),
    );
  });
});
