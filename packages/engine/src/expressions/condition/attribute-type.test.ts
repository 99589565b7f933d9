import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf, emptyAttributeMap } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeType, AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';
import { hasAttributeType } from './attribute-type.ts';

const one = new Decimal('1');
const values: readonly (readonly [AttributeType, AttributeValue])[] = [
  ['S', ''],
  ['N', one],
  ['B', new Uint8Array()],
  ['BOOL', false],
  ['NULL', null],
  ['SS', attributeSetOf('SS', ['a'])],
  ['NS', attributeSetOf('NS', [one])],
  ['BS', attributeSetOf('BS', [Uint8Array.of(1)])],
  ['L', attributeListOf([])],
  ['M', emptyAttributeMap],
];

describe('hasAttributeType', () => {
  it.each(values)('tells %s from every other type', (type, value) => {
    const holding = values.map(([other]) => other).filter((other) => hasAttributeType(value, other));
    expect(holding).toEqual([type]);
  });

  it('takes a map whose members look like another value for a map', () => {
    const disguised = attributeMapOf([
      ['length', one],
      ['type', 'SS'],
      ['members', attributeListOf([])],
    ]);
    expect(hasAttributeType(disguised, 'M')).toBe(true);
  });

  it('does not hold for a missing value', () => {
    for (const [type] of values) expect(hasAttributeType(undefined, type)).toBe(false);
  });
});
