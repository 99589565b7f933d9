import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf, emptyAttributeMap } from '../../values/attribute-map.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import type { BoundCondition, BoundOperand, DocumentPath } from '../bound.ts';
import { evaluateCondition } from './evaluate.ts';

const path = (...elements: DocumentPath): BoundOperand => ({ type: 'path', path: elements });
const number = (text: string): BoundOperand => ({ type: 'value', value: parseDecimal(text) as Decimal });
const text = (value: string): BoundOperand => ({ type: 'value', value });
const equal = (left: BoundOperand, right: BoundOperand): BoundCondition => ({
  type: 'comparison',
  comparator: '=',
  left,
  right,
});
const yes: BoundCondition = { type: 'attribute_exists', path: ['name'] };
const no: BoundCondition = { type: 'attribute_not_exists', path: ['name'] };

const item = attributeMapOf([
  ['name', 'Ann'],
  ['age', new Decimal('35')],
  ['tags', attributeListOf(['x', 'y'])],
  ['address', attributeMapOf([['city', 'Bonn']])],
]);

describe('evaluateCondition', () => {
  it.each<[string, BoundCondition, boolean]>([
    ['yes AND yes', { type: 'and', left: yes, right: yes }, true],
    ['yes AND no', { type: 'and', left: yes, right: no }, false],
    ['no AND yes', { type: 'and', left: no, right: yes }, false],
    ['yes OR no', { type: 'or', left: yes, right: no }, true],
    ['no OR yes', { type: 'or', left: no, right: yes }, true],
    ['no OR no', { type: 'or', left: no, right: no }, false],
    ['NOT yes', { type: 'not', condition: yes }, false],
    ['NOT no', { type: 'not', condition: no }, true],
    ['a comparison of paths', equal(path('address', 'city'), text('Bonn')), true],
    ['a comparison, value first', equal(text('Ann'), path('name')), true],
    ['BETWEEN', { type: 'between', operand: path('age'), lower: number('18'), upper: number('35') }, true],
    [
      'BETWEEN of sizes',
      {
        type: 'between',
        operand: { type: 'size', operand: { type: 'path', path: ['tags'] } },
        lower: number('3'),
        upper: number('9'),
      },
      false,
    ],
    ['IN', { type: 'in', operand: path('tags', 1), candidates: [text('x'), text('y')] }, true],
    ['attribute_type', { type: 'attribute_type', operand: path('tags'), attributeType: text('L') }, true],
    [
      'attribute_type of a missing attribute',
      { type: 'attribute_type', operand: path('none'), attributeType: text('NULL') },
      false,
    ],
    ['begins_with', { type: 'begins_with', operand: path('name'), prefix: text('A') }, true],
    ['contains', { type: 'contains', container: path('tags'), element: text('x') }, true],
    [
      'contains, a value first',
      { type: 'contains', container: text('Ann and Bob'), element: path('name') },
      true,
    ],
  ])('%s', (_title, condition, expected) => {
    expect(evaluateCondition(condition, item)).toBe(expected);
  });

  it('inverts the answer for a missing attribute with NOT', () => {
    const less: BoundCondition = {
      type: 'comparison',
      comparator: '<',
      left: path('none'),
      right: number('1'),
    };
    expect(evaluateCondition(less, item)).toBe(false);
    expect(evaluateCondition({ type: 'not', condition: less }, item)).toBe(true);
  });

  it('lets only <> hold for the size of what has none', () => {
    const size: BoundOperand = { type: 'size', operand: { type: 'path', path: ['age'] } };
    for (const comparator of ['=', '<', '<=', '>', '>='] as const) {
      expect(
        evaluateCondition({ type: 'comparison', comparator, left: size, right: number('2') }, item),
      ).toBe(false);
    }
    expect(
      evaluateCondition({ type: 'comparison', comparator: '<>', left: size, right: number('2') }, item),
    ).toBe(true);
  });

  it('sees a missing item as an empty one', () => {
    expect(evaluateCondition(no, emptyAttributeMap)).toBe(true);
    expect(evaluateCondition(equal(path('name'), text('Ann')), emptyAttributeMap)).toBe(false);
  });

  it('finds no attribute where JavaScript would inherit one', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(evaluateCondition({ type: 'attribute_exists', path: [name] }, item)).toBe(false);
      expect(evaluateCondition({ type: 'attribute_exists', path: ['address', name] }, item)).toBe(false);
    }
  });

  it('evaluates 300 nested conditions', () => {
    let condition: BoundCondition = yes;
    for (let depth = 0; depth < 300; depth += 1) condition = { type: 'not', condition };
    expect(evaluateCondition(condition, item)).toBe(true);
  });
});
