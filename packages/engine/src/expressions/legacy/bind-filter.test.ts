import { describe, expect, it } from 'vitest';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import type { Condition } from '../../shapes/condition.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import { attributeSetOf } from '../../values/attribute-set.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import type { DecodedAttributeValue } from '../../values/wire-form.ts';
import type { BoundCondition } from '../bound.ts';
import { evaluateCondition } from '../condition/evaluate.ts';
import { bindFilter } from './bind-filter.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const good = (value: AttributeValue): DecodedAttributeValue => ({ value, fault: undefined });
const is = (operator: ComparisonOperator, ...values: AttributeValue[]): Decoded<Condition> => ({
  ComparisonOperator: operator,
  AttributeValueList: values.map(good),
});
const P = 'One or more parameter values were invalid: ';

const one = number('1');
const bytes = Uint8Array.of(1);
const item = attributeMapOf([
  ['s', 'abc'],
  ['n', number('5')],
  ['b', Uint8Array.of(1, 2)],
  ['ss', attributeSetOf('SS', ['a', 'b'])],
  ['ns', attributeSetOf('NS', [one, number('2')])],
  ['bs', attributeSetOf('BS', [bytes])],
  ['l', attributeListOf(['a', one])],
  ['m', attributeMapOf([['x', one]])],
  ['t', true],
  ['z', null],
]);
const attributes = ['s', 'n', 'b', 'ss', 'ns', 'bs', 'l', 'm', 't', 'z', 'missing'];

/** The attributes of `item` for which a comparison holds. */
function holding(condition: Decoded<Condition>): string {
  return attributes
    .filter((name) =>
      evaluateCondition(bindFilter(new Map([[name, condition]]), undefined) as BoundCondition, item),
    )
    .join(' ');
}

describe('bindFilter', () => {
  it.each<[ComparisonOperator, AttributeValue[], string]>([
    ['EQ', ['abc'], 's'],
    ['EQ', [number('5.0')], 'n'],
    ['EQ', [true], 't'],
    ['EQ', [null], 'z'],
    ['EQ', [attributeSetOf('SS', ['b', 'a'])], 'ss'],
    ['EQ', [attributeListOf(['a', one])], 'l'],
    ['EQ', [attributeMapOf([['x', one]])], 'm'],
    ['NE', ['abc'], 'n b ss ns bs l m t z missing'],
    ['NE', [null], 's n b ss ns bs l m t missing'],
    ['LT', ['b'], 's'],
    ['LE', [number('5')], 'n'],
    ['GT', [number('5')], ''],
    ['GE', [bytes], 'b'],
    ['GT', ['abb'], 's'],
    ['BETWEEN', [number('4'), number('5')], 'n'],
    ['IN', [number('4'), number('5')], 'n'],
    ['IN', ['abc'], 's'],
    ['BEGINS_WITH', ['ab'], 's'],
    ['BEGINS_WITH', [bytes], 'b'],
    ['CONTAINS', ['a'], 's ss l'],
    ['CONTAINS', [one], 'ns l'],
    ['CONTAINS', [bytes], 'b bs'],
    ['CONTAINS', [true], ''],
    ['NOT_CONTAINS', ['a'], 'n b ns bs m t z'],
    ['NOT_CONTAINS', [one], 's n b ss bs m t z'],
    ['NULL', [], 'missing'],
    ['NOT_NULL', [], 's n b ss ns bs l m t z'],
  ])('%s %j holds for: %s', (operator, values, expected) => {
    expect(holding(is(operator, ...values))).toBe(expected);
  });

  it('needs all of its conditions, or one with OR', () => {
    const filter = new Map([
      ['s', is('EQ', 'abc')],
      ['n', is('EQ', 'five')],
    ]);
    expect(evaluateCondition(bindFilter(filter, undefined) as BoundCondition, item)).toBe(false);
    expect(evaluateCondition(bindFilter(filter, 'AND') as BoundCondition, item)).toBe(false);
    expect(evaluateCondition(bindFilter(filter, 'OR') as BoundCondition, item)).toBe(true);
  });

  it('has no condition for no filter and for an empty one', () => {
    expect(bindFilter(undefined, undefined)).toBeUndefined();
    expect(bindFilter(new Map(), undefined)).toBeUndefined();
  });

  it('takes a name with a dot for the name of an attribute', () => {
    expect(holding(is('NOT_NULL'))).not.toContain('m.x');
    const condition = bindFilter(new Map([['m.x', is('NOT_NULL')]]), undefined) as BoundCondition;
    expect(evaluateCondition(condition, item)).toBe(false);
    expect(evaluateCondition(condition, attributeMapOf([['m.x', null]]))).toBe(true);
  });

  const bad: DecodedAttributeValue = { value: null, fault: { kind: 'noType' } };
  const noType = 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes';
  it.each<[string, Decoded<Condition>, string]>([
    ['no value for EQ', is('EQ'), `${P}Invalid number of argument(s) for the EQ ComparisonOperator`],
    [
      'no list for EQ',
      { ComparisonOperator: 'EQ', AttributeValueList: undefined },
      `${P}Invalid number of argument(s) for the EQ ComparisonOperator`,
    ],
    [
      'two values for NE',
      is('NE', 'a', 'b'),
      `${P}Invalid number of argument(s) for the NE ComparisonOperator`,
    ],
    [
      'one value for BETWEEN',
      is('BETWEEN', 'a'),
      `${P}Invalid number of argument(s) for the BETWEEN ComparisonOperator`,
    ],
    [
      'three values for BETWEEN',
      is('BETWEEN', 'a', 'b', 'c'),
      `${P}Invalid number of argument(s) for the BETWEEN ComparisonOperator`,
    ],
    [
      'a value for NULL',
      is('NULL', 'a'),
      `${P}Invalid number of argument(s) for the NULL ComparisonOperator`,
    ],
    [
      'a value for NOT_NULL',
      is('NOT_NULL', 'a'),
      `${P}Invalid number of argument(s) for the NOT_NULL ComparisonOperator`,
    ],
    ['no value for IN', is('IN'), `${P}Invalid number of argument(s) for the IN ComparisonOperator`],
    [
      'two types for IN',
      is('IN', 'a', one),
      `${P}AttributeValues inside AttributeValueList must be of same type`,
    ],
    [
      'two types for BETWEEN',
      is('BETWEEN', 'a', one),
      `${P}AttributeValues inside AttributeValueList must be of same type`,
    ],
    [
      'a set for LT',
      is('LT', attributeSetOf('SS', ['a'])),
      `${P}ComparisonOperator LT is not valid for SS AttributeValue type`,
    ],
    [
      'a Boolean for IN',
      is('IN', true),
      `${P}ComparisonOperator IN is not valid for BOOL AttributeValue type`,
    ],
    [
      'a map for CONTAINS',
      is('CONTAINS', attributeMapOf([])),
      `${P}ComparisonOperator CONTAINS is not valid for M AttributeValue type`,
    ],
    [
      'a number for BEGINS_WITH',
      is('BEGINS_WITH', one),
      `${P}ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type`,
    ],
    ['null for GE', is('GE', null), `${P}ComparisonOperator GE is not valid for NULL AttributeValue type`],
    [
      'bounds the wrong way round',
      is('BETWEEN', number('10'), number('9')),
      'The BETWEEN condition was provided a range where the lower bound is greater than the upper bound',
    ],
    ['a bad value before their number', { ComparisonOperator: 'NULL', AttributeValueList: [bad] }, noType],
    [
      'their number before their types',
      is('BETWEEN', 'a', one, null),
      `${P}Invalid number of argument(s) for the BETWEEN ComparisonOperator`,
    ],
    [
      'two types before one that does not fit',
      is('IN', attributeSetOf('SS', ['a']), 'a'),
      `${P}AttributeValues inside AttributeValueList must be of same type`,
    ],
  ])('refuses %s', (_title, condition, message) => {
    expect(() => bindFilter(new Map([['a', condition]]), undefined)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
    expect(() => bindFilter(new Map([['a', condition]]), 'OR')).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it('refuses an empty name and a needless ConditionalOperator', () => {
    expect(() => bindFilter(new Map([['', is('NULL')]]), undefined)).toThrow('Empty attribute name');
    expect(() => bindFilter(new Map([['a', is('NULL')]]), 'AND')).toThrow('two or more elements');
    expect(() => bindFilter(undefined, 'AND')).toThrow('cannot be used without Filter or Expected');
  });
});
