import { describe, expect, it } from 'vitest';
import type { ComparisonOperator } from '../../shapes/comparison-operator.ts';
import type { Condition } from '../../shapes/condition.ts';
import type { Decoded } from '../../shapes/decoded.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { bindKeyConditions } from './bind-key-conditions.ts';

const is = (operator: ComparisonOperator, ...values: AttributeValue[]): Decoded<Condition> => ({
  ComparisonOperator: operator,
  AttributeValueList: values.map((value) => ({ value, fault: undefined })),
});

describe('bindKeyConditions', () => {
  it.each([
    [is('EQ', 'x'), { comparison: '=', values: ['x'] }],
    [is('LE', 'x'), { comparison: '<=', values: ['x'] }],
    [is('LT', 'x'), { comparison: '<', values: ['x'] }],
    [is('GE', 'x'), { comparison: '>=', values: ['x'] }],
    [is('GT', 'x'), { comparison: '>', values: ['x'] }],
    [is('BEGINS_WITH', 'x'), { comparison: 'begins_with', values: ['x'] }],
    [is('BETWEEN', 'x', 'y'), { comparison: 'BETWEEN', values: ['x', 'y'] }],
  ])('binds case %#', (condition, expected) => {
    expect(bindKeyConditions(new Map([['k', condition]]))).toEqual({
      type: 'keyCondition',
      parts: [{ attributeName: 'k', ...expected }],
    });
  });

  it('keeps the order of the request', () => {
    const { parts } = bindKeyConditions(
      new Map([
        ['sk', is('GT', 'x')],
        ['pk', is('EQ', 'p')],
      ]),
    );
    expect(parts.map((part) => part.attributeName)).toEqual(['sk', 'pk']);
  });

  it.each<[ComparisonOperator, AttributeValue[]]>([
    ['NE', ['x']],
    ['IN', ['x']],
    ['CONTAINS', ['x']],
    ['NOT_CONTAINS', ['x']],
    ['NULL', []],
    ['NOT_NULL', []],
  ])('refuses %s, which no index answers', (operator, values) => {
    expect(() => bindKeyConditions(new Map([['k', is(operator, ...values)]]))).toThrow(
      'Attempted conditional constraint is not an indexable operation',
    );
  });

  it('checks the values of every condition first', () => {
    expect(() =>
      bindKeyConditions(
        new Map([
          ['k', is('NE', 'x')],
          ['l', is('EQ')],
        ]),
      ),
    ).toThrow('Invalid number of argument(s) for the EQ ComparisonOperator');
  });
});
