import { describe, expect, it } from 'vitest';
import { attributeListOf } from './attribute-list.ts';
import { attributeMapOf } from './attribute-map.ts';
import { attributeSetOf } from './attribute-set.ts';
import { attributeType, isAttributeList, isAttributeMap, type AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';

describe('attributeType', () => {
  it.each<[string, AttributeValue]>([
    ['S', ''],
    ['N', new Decimal('0')],
    ['B', new Uint8Array(0)],
    ['BOOL', false],
    ['NULL', null],
    ['SS', attributeSetOf('SS', ['a'])],
    ['NS', attributeSetOf('NS', [new Decimal('1')])],
    ['BS', attributeSetOf('BS', [new Uint8Array(0)])],
    ['L', attributeListOf([])],
    ['M', attributeMapOf([])],
    [
      'M',
      attributeMapOf([
        ['sign', '1'],
        ['digits', '2'],
      ]),
    ],
  ])('is %s', (type, value) => {
    expect([attributeType(value), isAttributeList(value), isAttributeMap(value)]).toEqual([
      type,
      type === 'L',
      type === 'M',
    ]);
  });
});
