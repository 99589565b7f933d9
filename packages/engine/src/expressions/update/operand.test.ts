import { describe, expect, it } from 'vitest';
import { attributeListOf } from '../../values/attribute-list.ts';
import { attributeMapOf } from '../../values/attribute-map.ts';
import type { AttributeValue } from '../../values/attribute-value.ts';
import { Decimal, parseDecimal } from '../../values/decimal.ts';
import type { BoundUpdateOperand, DocumentPath } from '../bound.ts';
import { updateOperandValue } from './operand.ts';
import { UpdateFaults } from './update-faults.ts';

const number = (text: string): Decimal => parseDecimal(text) as Decimal;
const at = (...path: DocumentPath): BoundUpdateOperand => ({ type: 'path', path });
const just = (value: AttributeValue): BoundUpdateOperand => ({ type: 'value', value });
const or = (path: DocumentPath, otherwise: BoundUpdateOperand): BoundUpdateOperand => ({
  type: 'if_not_exists',
  path,
  otherwise,
});
const append = (head: BoundUpdateOperand, tail: BoundUpdateOperand): BoundUpdateOperand => ({
  type: 'list_append',
  head,
  tail,
});
const item = attributeMapOf([
  ['n', number('5')],
  ['s', 'text'],
  ['null', null],
  ['list', attributeListOf(['l0'])],
]);

describe('updateOperandValue', () => {
  it.each<[string, BoundUpdateOperand, AttributeValue]>([
    ['a value', just('v'), 'v'],
    ['a path', at('list', 0), 'l0'],
    ['a sum', { type: '+', left: at('n'), right: just(number('0.5')) }, number('5.5')],
    ['a difference', { type: '-', left: just(number('1')), right: at('n') }, number('-4')],
    ['a difference of nothing', { type: '-', left: at('n'), right: at('n') }, number('0')],
    ['if_not_exists of what is there', or(['s'], just('otherwise')), 'text'],
    ['if_not_exists of null, which is there', or(['null'], just('otherwise')), null],
    ['if_not_exists of what is missing', or(['missing'], just('otherwise')), 'otherwise'],
    ['if_not_exists that never reads its second operand', or(['s'], at('missing')), 'text'],
    ['if_not_exists of if_not_exists', or(['missing'], or(['gone'], at('n'))), number('5')],
    [
      'if_not_exists within a sum',
      { type: '+', left: or(['missing'], just(number('0'))), right: just(number('1')) },
      number('1'),
    ],
    ['list_append', append(at('list'), just(attributeListOf(['x', 'y']))), attributeListOf(['l0', 'x', 'y'])],
    ['list_append in front', append(just(attributeListOf(['x'])), at('list')), attributeListOf(['x', 'l0'])],
    [
      'list_append to what is missing',
      append(or(['missing'], just(attributeListOf([]))), just(attributeListOf(['x']))),
      attributeListOf(['x']),
    ],
  ])('evaluates %s', (_title, operand, expected) => {
    const faults = new UpdateFaults();
    expect(updateOperandValue(operand, item, faults)).toEqual(expected);
    faults.raise();
  });

  it.each<[string, BoundUpdateOperand, string]>([
    ['a missing attribute', at('missing'), 'does not exist in the item'],
    ['if_not_exists of two missing attributes', or(['missing'], at('gone')), 'does not exist in the item'],
    [
      'list_append to a missing attribute',
      append(at('missing'), just(attributeListOf([]))),
      'does not exist in the item',
    ],
    ['list_append of a string', append(just(attributeListOf([])), at('s')), 'incorrect data type'],
    ['list_append of a string to what is missing', append(at('missing'), at('s')), 'incorrect data type'],
    ['a sum of null', { type: '+', left: at('null'), right: at('n') }, 'incorrect data type'],
    ['a difference of a list', { type: '-', left: at('n'), right: at('list') }, 'incorrect data type'],
    [
      'a sum of a missing attribute and a string',
      { type: '+', left: at('missing'), right: at('s') },
      'incorrect data type',
    ],
    [
      'a sum beyond 38 digits',
      { type: '+', left: just(number('1E40')), right: at('n') },
      '38 significant digits',
    ],
  ])('faults %s', (_title, operand, message) => {
    const faults = new UpdateFaults();
    expect(updateOperandValue(operand, item, faults)).toBeUndefined();
    expect(() => faults.raise()).toThrow(message);
  });
});
