import { describe, expect, it } from 'vitest';
import type { ExpectedAttributeValue } from '../../shapes/expected-attribute-value.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import type { DecodedAttributeValue } from '../../values/wire-form.ts';
import type { BoundCondition } from '../bound.ts';
import { evaluateCondition } from '../condition/evaluate.ts';
import { bindExpected } from './bind-expected.ts';

const good = (value: AttributeValue): DecodedAttributeValue => ({ value, fault: undefined });
const bad: DecodedAttributeValue = { value: null, fault: { kind: 'noType' } };
const attribute = (members: Partial<Decoded<ExpectedAttributeValue>>): Decoded<ExpectedAttributeValue> => ({
  Value: undefined,
  Exists: undefined,
  ComparisonOperator: undefined,
  AttributeValueList: undefined,
  ...members,
});
const item = attributeMapOf([
  ['a', 'x'],
  ['null', null],
]);
const P = 'One or more parameter values were invalid: ';

describe('bindExpected', () => {
  it.each<[string, string, Partial<Decoded<ExpectedAttributeValue>>, boolean]>([
    ['Value', 'a', { Value: good('x') }, true],
    ['another Value', 'a', { Value: good('y') }, false],
    ['Value of what is missing', 'b', { Value: good('x') }, false],
    ['Value and Exists true', 'a', { Value: good('x'), Exists: true }, true],
    ['Exists false', 'a', { Exists: false }, false],
    ['Exists false of what is missing', 'b', { Exists: false }, true],
    ['Exists false of null', 'null', { Exists: false }, false],
    ['a ComparisonOperator and Value', 'a', { ComparisonOperator: 'GE', Value: good('w') }, true],
    [
      'a ComparisonOperator and its list',
      'a',
      { ComparisonOperator: 'IN', AttributeValueList: [good('y'), good('x')] },
      true,
    ],
    ['NULL alone', 'b', { ComparisonOperator: 'NULL' }, true],
    ['NOT_NULL with an empty list', 'null', { ComparisonOperator: 'NOT_NULL', AttributeValueList: [] }, true],
    ['NE of what is missing', 'b', { ComparisonOperator: 'NE', Value: good('x') }, true],
  ])('%s', (_title, name, members, expected) => {
    const condition = bindExpected(new Map([[name, attribute(members)]]), undefined) as BoundCondition;
    expect(evaluateCondition(condition, item)).toBe(expected);
  });

  it('needs all of its elements, or one with OR', () => {
    const expected = new Map([
      ['a', attribute({ Value: good('x') })],
      ['b', attribute({ Value: good('x') })],
    ]);
    expect(evaluateCondition(bindExpected(expected, undefined) as BoundCondition, item)).toBe(false);
    expect(evaluateCondition(bindExpected(expected, 'OR') as BoundCondition, item)).toBe(true);
  });

  it('has no condition without elements', () => {
    expect(bindExpected(undefined, undefined)).toBeUndefined();
    expect(bindExpected(new Map(), undefined)).toBeUndefined();
    expect(() => bindExpected(new Map(), 'AND')).toThrow(
      'ConditionalOperator cannot be used without Filter or Expected',
    );
  });

  const list = [good('x')];
  const noType = 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes';
  it.each<[Partial<Decoded<ExpectedAttributeValue>>, string]>([
    [{}, `${P}Value must be provided when Exists is null for Attribute: a`],
    [{ Exists: true }, `${P}Value must be provided when Exists is true for Attribute: a`],
    [{ Exists: false, Value: good('x') }, `${P}Value cannot be used when Exists is false for Attribute: a`],
    [{ Exists: false, Value: bad }, `${P}Value cannot be used when Exists is false for Attribute: a`],
    [
      { Value: good('x'), AttributeValueList: list },
      `${P}Value and AttributeValueList cannot be used together for Attribute: a`,
    ],
    [
      { Value: good('x'), AttributeValueList: list, ComparisonOperator: 'EQ' },
      `${P}Value and AttributeValueList cannot be used together for Attribute: a`,
    ],
    [
      { Exists: true, ComparisonOperator: 'EQ', Value: good('x') },
      `${P}Exists and ComparisonOperator cannot be used together for Attribute: a`,
    ],
    [
      { Exists: false, ComparisonOperator: 'NULL' },
      `${P}Exists and ComparisonOperator cannot be used together for Attribute: a`,
    ],
    [
      { ComparisonOperator: 'EQ' },
      `${P}Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a`,
    ],
    [
      { ComparisonOperator: 'EQ', AttributeValueList: [] },
      `${P}Invalid number of argument(s) for the EQ ComparisonOperator`,
    ],
    [
      { ComparisonOperator: 'NULL', Value: good('x') },
      `${P}Invalid number of argument(s) for the NULL ComparisonOperator`,
    ],
    [
      { ComparisonOperator: 'BETWEEN', Value: good('x') },
      `${P}Invalid number of argument(s) for the BETWEEN ComparisonOperator`,
    ],
    [
      { AttributeValueList: list },
      `${P}AttributeValueList can only be used with a ComparisonOperator for Attribute: a`,
    ],
    [
      { AttributeValueList: list, Exists: false },
      `${P}AttributeValueList can only be used with a ComparisonOperator for Attribute: a`,
    ],
    [{ Value: bad }, noType],
    [{ ComparisonOperator: 'EQ', AttributeValueList: [bad, bad] }, noType],
  ])('refuses %j', (members, message) => {
    expect(() => bindExpected(new Map([['a', attribute(members)]]), undefined)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });
});
