import { describe, expect, it } from 'vitest';
import type { AttributeValueUpdate } from '../../shapes/attribute-value-update.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf, forEachAttribute } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';
import { applyUpdate } from '../update/apply-update.ts';
import { bindAttributeUpdates } from './bind-attribute-updates.ts';

const one = new Decimal('1');
const update = (
  Action?: 'ADD' | 'PUT' | 'DELETE',
  value?: AttributeValue,
): Decoded<AttributeValueUpdate> => ({
  Action,
  Value: value === undefined ? undefined : { value, fault: undefined },
});
const item = attributeMapOf([
  ['s', 'text'],
  ['n', one],
  ['l', attributeListOf(['a'])],
  ['ss', attributeSetOf('SS', ['a', 'b'])],
]);
function apply(...updates: [string, Decoded<AttributeValueUpdate>][]): Record<string, AttributeValue> {
  const record: Record<string, AttributeValue> = {};
  forEachAttribute(applyUpdate(bindAttributeUpdates(new Map(updates)), item), (name, value) => {
    record[name] = value;
  });
  return record;
}
const rest = { s: 'text', n: one, l: attributeListOf(['a']), ss: attributeSetOf('SS', ['a', 'b']) };
const P = 'One or more parameter values were invalid: ';

describe('bindAttributeUpdates', () => {
  it('sets by default and with PUT', () => {
    expect(apply(['s', update(undefined, 'new')], ['new', update('PUT', null)])).toEqual({
      ...rest,
      s: 'new',
      new: null,
    });
  });

  it('adds numbers, joins sets and appends to lists', () => {
    expect(
      apply(
        ['n', update('ADD', one)],
        ['l', update('ADD', attributeListOf(['b']))],
        ['ss', update('ADD', attributeSetOf('SS', ['c']))],
      ),
    ).toEqual({
      ...rest,
      n: new Decimal('2'),
      l: attributeListOf(['a', 'b']),
      ss: attributeSetOf('SS', ['a', 'b', 'c']),
    });
    expect(apply(['m', update('ADD', one)], ['o', update('ADD', attributeListOf(['b']))])).toEqual({
      ...rest,
      m: one,
      o: attributeListOf(['b']),
    });
  });

  it('removes without a value and takes members of a set with one', () => {
    const { s: _, ...others } = rest;
    expect(apply(['s', update('DELETE')], ['missing', update('DELETE')])).toEqual(others);
    expect(apply(['ss', update('DELETE', attributeSetOf('SS', ['a']))])).toEqual({
      ...rest,
      ss: attributeSetOf('SS', ['b']),
    });
  });

  it('takes a name with a dot for the name of an attribute', () => {
    expect(apply(['l.x', update('PUT', 'v')])).toEqual({ ...rest, 'l.x': 'v' });
  });

  it.each<[string, Decoded<AttributeValueUpdate>, string]>([
    ['no value', update(), `${P}Only DELETE action is allowed when no attribute value is specified`],
    [
      'PUT of no value',
      update('PUT'),
      `${P}Only DELETE action is allowed when no attribute value is specified`,
    ],
    [
      'ADD of no value',
      update('ADD'),
      `${P}Only DELETE action is allowed when no attribute value is specified`,
    ],
    ['ADD of a string', update('ADD', 'x'), `${P}ADD action is not supported for the type S`],
    ['ADD of a map', update('ADD', attributeMapOf([])), `${P}ADD action is not supported for the type M`],
    [
      'DELETE of a number',
      update('DELETE', one),
      `${P}DELETE action with value is not supported for the type N`,
    ],
    [
      'DELETE of a list',
      update('DELETE', attributeListOf(['a'])),
      `${P}DELETE action with value is not supported for the type L`,
    ],
    [
      'a bad value',
      { Action: 'ADD', Value: { value: null, fault: { kind: 'nullFalse' } } },
      `${P}Null attribute value types must have the value of true`,
    ],
  ])('refuses %s', (_title, attributeUpdate, message) => {
    expect(() => bindAttributeUpdates(new Map([['a', attributeUpdate]]))).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it.each<[string, Decoded<AttributeValueUpdate>]>([
    ['s', update('ADD', one)],
    ['n', update('ADD', attributeListOf(['b']))],
    ['ss', update('ADD', attributeListOf(['b']))],
    ['l', update('ADD', attributeSetOf('SS', ['a']))],
    ['ss', update('DELETE', attributeSetOf('NS', [one]))],
    ['l', update('DELETE', attributeSetOf('SS', ['a']))],
  ])('finds another type in %s when it runs', (name, attributeUpdate) => {
    expect(() => apply([name, attributeUpdate])).toThrow('Type mismatch for attribute to update');
  });
});
