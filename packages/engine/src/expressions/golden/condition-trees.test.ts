import { expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';

// What each form of the grammar means: a situation, an expression, its bound tree.
it.each([
  // Comparisons
  ['equality', 'a = :s', '=(a, {"S":"x"})'],
  ['inequality', 'a <> :s', '<>(a, {"S":"x"})'],
  ['less', 'a < :n', '<(a, {"N":"1"})'],
  ['less or equal', 'a <= :n', '<=(a, {"N":"1"})'],
  ['greater', 'a > :b', '>(a, {"B":"AAE="})'],
  ['greater or equal', 'a >= :b', '>=(a, {"B":"AAE="})'],
  ['a value first', ':s = a', '=({"S":"x"}, a)'],
  ['two paths', 'a = b', '=(a, b)'],
  ['two equal values', ':n = :n', '=({"N":"1"}, {"N":"1"})'],
  ['values of different types', ':s < :n', '<({"S":"x"}, {"N":"1"})'],
  [
    'equality with any type',
    'a = :bool OR a = :null OR a = :ss OR a = :l OR a = :m',
    'or(or(or(or(=(a, {"BOOL":true}), =(a, {"NULL":true})), =(a, {"SS":["x"]})), =(a, {"L":[]})), =(a, {"M":{}}))',
  ],
  ['BETWEEN', 'a BETWEEN :n AND :n2', 'between(a, {"N":"1"}, {"N":"2"})'],
  ['BETWEEN with equal bounds', 'a BETWEEN :s AND :s', 'between(a, {"S":"x"}, {"S":"x"})'],
  ['BETWEEN on paths', ':n BETWEEN a AND b', 'between({"N":"1"}, a, b)'],
  ['BETWEEN binaries', 'a BETWEEN :b AND :b2', 'between(a, {"B":"AAE="}, {"B":"/w=="})'],
  ['BETWEEN on a size', 'size(a) BETWEEN size(b) AND :n', 'between(size(a), size(b), {"N":"1"})'],
  ['IN with one candidate', 'a IN (:s)', 'in(a, {"S":"x"})'],
  ['IN with several', 'a IN (:s, b, size(c))', 'in(a, {"S":"x"}, b, size(c))'],

  // Functions
  ['attribute_exists', 'attribute_exists(a.b)', 'attribute_exists(a.b)'],
  ['attribute_not_exists', 'attribute_not_exists(a[0])', 'attribute_not_exists(a[0])'],
  ['attribute_type', 'attribute_type(a, :ofType)', 'attribute_type(a, {"S":"SS"})'],
  ['begins_with', 'begins_with(a, :s)', 'begins_with(a, {"S":"x"})'],
  ['begins_with on a binary', 'begins_with(:b, b)', 'begins_with({"B":"AAE="}, b)'],
  ['contains', 'contains(a, :n)', 'contains(a, {"N":"1"})'],
  [
    'contains on any values',
    'contains(:n, :l) AND contains(size(a), :m)',
    'and(contains({"N":"1"}, {"L":[]}), contains(size(a), {"M":{}}))',
  ],
  ['size of a path', 'size(a) > :n', '>(size(a), {"N":"1"})'],
  ['size of a value', 'size(:s) = size(:ss)', '=(size({"S":"x"}), size({"SS":["x"]}))'],
  ['equal sizes, which need not be distinct', 'size(a) = size(a)', '=(size(a), size(a))'],
  ['white space before the arguments', 'size\t(a) = :n', '=(size(a), {"N":"1"})'],

  // Precedence
  ['NOT before AND', 'NOT a = b AND c = d', 'and(not(=(a, b)), =(c, d))'],
  ['AND before OR', 'a = b OR c = d AND e = f', 'or(=(a, b), and(=(c, d), =(e, f)))'],
  ['AND to the left', 'a = b AND c = d AND e = f', 'and(and(=(a, b), =(c, d)), =(e, f))'],
  ['OR to the left', 'a = b OR c = d OR e = f', 'or(or(=(a, b), =(c, d)), =(e, f))'],
  ['parentheses first', 'a = b AND (c = d OR e = f)', 'and(=(a, b), or(=(c, d), =(e, f)))'],
  ['NOT of parentheses', 'NOT (a = b OR c = d)', 'not(or(=(a, b), =(c, d)))'],
  ['NOT of NOT', 'NOT NOT a = b', 'not(not(=(a, b)))'],
  ['NOT as the name of no function', 'NOT(attribute_exists(a))', 'not(attribute_exists(a))'],
  ['the AND of BETWEEN', 'a BETWEEN b AND c AND d = e', 'and(between(a, b, c), =(d, e))'],

  // Parentheses
  ['around the whole', '(a = b)', '=(a, b)'],
  ['around an operand', '(a) = (b)', '=(a, b)'],
  [
    'around every operand',
    '(a) BETWEEN (b) AND (c) OR (d) IN ((e), (f))',
    'or(between(a, b, c), in(d, e, f))',
  ],
  ['around an argument', 'attribute_exists((a))', 'attribute_exists(a)'],
  ['around an operand and its condition', '((a) = b)', '=(a, b)'],
  ['around a function as operand', '(size(a)) = b', '=(size(a), b)'],
  [
    'around a function as condition',
    '(attribute_exists(a)) AND (b = c)',
    'and(attribute_exists(a), =(b, c))',
  ],
  ['around nested conditions', '((a = b AND c = d) OR e = f)', 'or(and(=(a, b), =(c, d)), =(e, f))'],

  // Lexis
  ['no white space', 'a=:s AND(b<:n)OR NOT(c=d)', 'or(and(=(a, {"S":"x"}), <(b, {"N":"1"})), not(=(c, d)))'],
  ['all white space', '\r\n a\t=\n:s ', '=(a, {"S":"x"})'],
  [
    'keywords in any case',
    'nOt a = b aNd c BeTwEeN d AND e Or f iN (g)',
    'or(and(not(=(a, b)), between(c, d, e)), in(f, g))',
  ],
  [
    'names that begin as keywords',
    'android = inside OR nothing = origin',
    'or(=(android, inside), =(nothing, origin))',
  ],
  ['names with digits and underscores', 'a_1 = B2__', '=(a_1, B2__)'],
  ['nested paths', 'a.b[0][12].c = d', '=(a.b[0][12].c, d)'],
  ['white space in paths', 'a . b [ 0 ] . c = d', '=(a.b[0].c, d)'],
  ['placeholders of names', '#a.#b[1].c = d', '=(a.b[1].c, d)'],
  ['a placeholder for a name with a dot', '#dot = a', '=(x.y, a)'],
  ['a placeholder for a reserved word', '#select = a', '=(select, a)'],
  ['a placeholder for __proto__', '#proto = a', '=(__proto__, a)'],
  ["names of an object's own properties", 'toString = constructor1', '=(toString, constructor1)'],
  ['the greatest list index', 'a[2147483647] = b', '=(a[2147483647], b)'],
])('reads %s: %s', (_situation, text, tree) => {
  expect(bindOutcome('Condition', text)).toBe(tree);
  expect(bindOutcome('Filter', text)).toBe(tree);
});
