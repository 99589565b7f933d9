import { describe, expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';

it.each([
  ['one equality', 'pk = :s', '=(pk, {"S":"x"})'],
  ['two conditions', 'pk = :s AND sk >= :n', '=(pk, {"S":"x"}); >=(sk, {"N":"1"})'],
  ['them in any order', 'sk < :n AND pk = :s', '<(sk, {"N":"1"}); =(pk, {"S":"x"})'],
  ['BETWEEN', 'pk = :s AND sk BETWEEN :n AND :n2', '=(pk, {"S":"x"}); BETWEEN(sk, {"N":"1"}, {"N":"2"})'],
  ['begins_with', 'pk = :s AND begins_with(sk, :s2)', '=(pk, {"S":"x"}); begins_with(sk, {"S":"y"})'],
  ['many conditions', 'a = :s AND b = :n AND c = :b', '=(a, {"S":"x"}); =(b, {"N":"1"}); =(c, {"B":"AAE="})'],
  ['parentheses', '(pk = :s) AND ((sk) > (:n))', '=(pk, {"S":"x"}); >(sk, {"N":"1"})'],
  ['parentheses around the whole', '(pk = :s AND sk = :n)', '=(pk, {"S":"x"}); =(sk, {"N":"1"})'],
  ['placeholders', '#a = :s AND #dot <= :n', '=(a, {"S":"x"}); <=(x.y, {"N":"1"})'],
  ['a value first in an equality', ':s = pk', '=(pk, {"S":"x"})'],
  ['a value first with <', 'pk = :s AND :n < sk', '=(pk, {"S":"x"}); >(sk, {"N":"1"})'],
  ['a value first with <=', ':n <= sk', '>=(sk, {"N":"1"})'],
  ['a value first with >', ':n > sk', '<(sk, {"N":"1"})'],
  ['a value first with >=', ':n >= sk', '<=(sk, {"N":"1"})'],
])('reads %s: %s', (_situation, text, tree) => {
  expect(bindOutcome('KeyCondition', text)).toBe(tree);
});

const operator = (name: string): string => `Invalid operator used in KeyConditionExpression: ${name}`;
const condition = (fault: string): string => `Invalid condition in KeyConditionExpression: ${fault}`;
const invalid = (fault: string): string => `Invalid KeyConditionExpression: ${fault}`;
const keyFirst = (name: string): string =>
  condition(`${name} operator must have the key attribute as its first operand`);
const multiple = condition('Multiple attribute names used in one condition');
const noKey = condition('No key attribute specified');
const nestedOperation = 'KeyConditionExpressions cannot contain nested operations';
const nestedPath = invalid('KeyConditionExpressions cannot have conditions on nested attributes');
const twice = invalid('KeyConditionExpressions must only contain one condition per key');

function refuses(rows: readonly (readonly [situation: string, text: string, message: string])[]): void {
  it.each(rows)('refuses %s: %s', (_situation, text, message) => {
    expect(bindOutcome('KeyCondition', text)).toBe(message);
  });
}

describe('what every condition is refused for, under its own name', () => {
  refuses([
    ['an empty expression', '', invalid('The expression can not be empty;')],
    ['a syntax error', 'pk = :s AND', invalid('Syntax error; token: "<EOF>", near: "AND"')],
    ['redundant parentheses', '((pk = :s))', invalid('The expression has redundant parentheses;')],
    [
      'a reserved word',
      'select = :s',
      invalid('Attribute name is a reserved keyword; reserved keyword: select'),
    ],
    ['an unknown function', 'foo(pk)', invalid('Invalid function name; function: foo')],
    [
      'size as condition',
      'size(pk)',
      invalid('The function is not allowed to be used this way in an expression; function: size'),
    ],
    [
      'a name not defined',
      '#undefined = :s',
      invalid(
        'An expression attribute name used in the document path is not defined; attribute name: #undefined',
      ),
    ],
    [
      'a value not defined',
      'pk = :undefined',
      invalid('An expression attribute value used in expression is not defined; attribute value: :undefined'),
    ],
    [
      'a path equal to itself',
      'pk = pk',
      invalid(
        'The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [pk]',
      ),
    ],
    [
      'a wrong number of operands',
      'begins_with(pk)',
      invalid(
        'Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1',
      ),
    ],
    [
      'a BOOL compared',
      'sk < :bool',
      invalid('Incorrect operand type for operator or function; operator or function: <, operand type: BOOL'),
    ],
    [
      'a number as prefix',
      'begins_with(sk, :n)',
      invalid(
        'Incorrect operand type for operator or function; operator or function: begins_with, operand type: N',
      ),
    ],
    [
      'bounds in the wrong order',
      'sk BETWEEN :n2 AND :n',
      invalid(
        'The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}',
      ),
    ],
    [
      'what is not defined before an operator',
      'pk = :s OR sk = :undefined',
      invalid('An expression attribute value used in expression is not defined; attribute value: :undefined'),
    ],
  ]);
});

describe('what is no condition on a key, in the order written', () => {
  refuses([
    ['OR', 'pk = :s or sk = :s', operator('OR')],
    ['NOT', 'not pk = :s', operator('NOT')],
    ['IN', 'pk in (:s)', operator('IN')],
    ['<>', 'pk <> :s', operator('<>')],
    ['attribute_exists', 'attribute_exists(pk)', operator('attribute_exists')],
    ['attribute_not_exists', 'attribute_not_exists(pk)', operator('attribute_not_exists')],
    ['attribute_type', 'attribute_type(pk, :ofType)', operator('attribute_type')],
    ['contains', 'contains(pk, :s)', operator('contains')],
    ['OR before what it joins', 'NOT pk = :s OR pk = sk', operator('OR')],
    ['OR within a part', 'pk = :s AND (sk = :s OR sk = :n)', operator('OR')],
    ['size', 'size(pk) = :n', nestedOperation],
    ['size on the right', 'pk = :s AND sk = size(pk)', nestedOperation],
    ['size of a value', ':s = size(:s)', nestedOperation],
    ['size as bound', 'sk BETWEEN size(pk) AND :n', nestedOperation],
    ['a value first in BETWEEN', ':s BETWEEN pk AND :s2', keyFirst('BETWEEN')],
    ['a value first in begins_with', 'begins_with(:s, sk)', keyFirst('begins_with')],
    ['two attributes', 'pk = sk', multiple],
    ['two attributes in begins_with', 'begins_with(sk, pk)', multiple],
    ['two attributes in BETWEEN', 'sk BETWEEN :s AND pk', multiple],
    ['no attribute', 'pk = :s AND :s = :s', noKey],
    ['a nested path', 'pk.a = :s', nestedPath],
    ['an element of a list', 'pk = :s AND sk[0] = :s', nestedPath],
    ['a nested path on the right', ':s = pk.a', nestedPath],
    ['two attributes before a nested path', 'pk = sk.a', multiple],
    ['a nested path before two attributes', 'pk.a = sk', nestedPath],
    ['a key twice', 'pk = :s AND pk = :s2', twice],
    ['a key twice by placeholder', '#a = :s AND sk = :s AND a < :s2', twice],
    ['a key twice before a later operator', 'pk = :s AND pk = :s AND sk <> :s', twice],
    ['an earlier operator before a key twice', 'sk <> :s AND pk = :s AND pk = :s', operator('<>')],
  ]);
});
