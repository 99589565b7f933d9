import { describe, expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';

// What each form of the grammar means: a situation, an expression, its bound actions.
it.each([
  ['SET of a value', 'SET a = :s', 'set(a, {"S":"x"})'],
  ['SET of a path', 'SET a = b.c[0]', 'set(a, b.c[0])'],
  ['SET of a path to itself', 'SET a = a', 'set(a, a)'],
  ['SET of several paths', 'SET a.b = :s, #b[1] = :n', 'set(a.b, {"S":"x"}); set(b[1], {"N":"1"})'],
  ['a sum', 'SET a = a + :n', 'set(a, +(a, {"N":"1"}))'],
  ['a difference', 'SET a = :n - b', 'set(a, -({"N":"1"}, b))'],
  ['a sum without white space', 'SET a=a+:n', 'set(a, +(a, {"N":"1"}))'],
  ['a sum in parentheses', 'SET a = (b + :n)', 'set(a, +(b, {"N":"1"}))'],
  ['operands in parentheses', 'SET a = (b) - (:n)', 'set(a, -(b, {"N":"1"}))'],
  ['a sum of parentheses in parentheses', 'SET a = ((b) + (c))', 'set(a, +(b, c))'],
  ['a value in parentheses', 'SET a = (:s)', 'set(a, {"S":"x"})'],
  ['if_not_exists', 'SET a = if_not_exists(b, :n)', 'set(a, if_not_exists(b, {"N":"1"}))'],
  [
    'if_not_exists in a sum',
    'SET a = if_not_exists(a, :n) + :n2',
    'set(a, +(if_not_exists(a, {"N":"1"}), {"N":"2"}))',
  ],
  [
    'if_not_exists within if_not_exists',
    'SET a = if_not_exists(a, if_not_exists(b, :s))',
    'set(a, if_not_exists(a, if_not_exists(b, {"S":"x"})))',
  ],
  ['list_append', 'SET a = list_append(a, :l)', 'set(a, list_append(a, {"L":[]}))'],
  ['list_append of a list to itself', 'SET a = list_append(a, a)', 'set(a, list_append(a, a))'],
  [
    'list_append of if_not_exists',
    'SET a = list_append(if_not_exists(a, :l), b)',
    'set(a, list_append(if_not_exists(a, {"L":[]}), b))',
  ],
  ['a function in parentheses', 'SET a = (list_append(b, (c)))', 'set(a, list_append(b, c))'],
  ['functions as names of attributes', 'SET list_append = if_not_exists', 'set(list_append, if_not_exists)'],
  ['REMOVE', 'REMOVE a, b.c, d[0], d[1]', 'remove(a); remove(b.c); remove(d[0]); remove(d[1])'],
  [
    'ADD',
    'ADD a :n, b :ss, c :ns, d :bs',
    'add(a, {"N":"1"}); add(b, {"SS":["x"]}); add(c, {"NS":["1"]}); add(d, {"BS":["AA=="]})',
  ],
  [
    'DELETE',
    'DELETE a :ss, b :ns, c.d :bs',
    'delete(a, {"SS":["x"]}); delete(b, {"NS":["1"]}); delete(c.d, {"BS":["AA=="]})',
  ],
  [
    'all sections in any order and case',
    'delete a :ss Set b = c, d = e ADD f :n\nreMove g',
    'delete(a, {"SS":["x"]}); set(b, c); set(d, e); add(f, {"N":"1"}); remove(g)',
  ],
  ['names that begin as keywords', 'SET settings = b REMOVE removed', 'set(settings, b); remove(removed)'],
])('reads %s: %s', (_situation, text, tree) => {
  expect(bindOutcome('Update', text)).toBe(tree);
});

const redundant = 'The expression has redundant parentheses;';
const syntax = (token: string, near: string): string => `Syntax error; token: "${token}", near: "${near}"`;
const reserved = (word: string): string => `Attribute name is a reserved keyword; reserved keyword: ${word}`;
const unknown = (name: string): string => `Invalid function name; function: ${name}`;
const misplaced = (name: string): string =>
  `The function is not allowed to be used this way in an expression; function: ${name}`;
const notInUpdate = (name: string): string =>
  `The function is not allowed in an update expression; function: ${name}`;
const repeated = (section: string): string =>
  `The "${section}" section can only be used once in an update expression;`;
const operandCount = (name: string, count: number): string =>
  `Incorrect number of operands for operator or function; operator or function: ${name}, number of operands: ${count}`;
const operandType = (operator: string, type: string): string =>
  `Incorrect operand type for operator or function; operator or function: ${operator}, operand type: ${type}`;
const addDeleteType = (operator: string, type: string): string =>
  `Incorrect operand type for operator or function; operator: ${operator}, operand type: ${type}, typeSet: ALLOWED_FOR_${operator}_OPERAND`;
const undefinedName = (name: string): string =>
  `An expression attribute name used in the document path is not defined; attribute name: ${name}`;
const undefinedValue = (value: string): string =>
  `An expression attribute value used in expression is not defined; attribute value: ${value}`;
const overlap = (one: string, two: string): string =>
  `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;
const conflict = (one: string, two: string): string =>
  `Two document paths conflict with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;

function refuses(rows: readonly (readonly [situation: string, text: string, message: string])[]): void {
  it.each(rows)('refuses %s: %s', (_situation, text, message) => {
    expect(bindOutcome('Update', text)).toBe(`Invalid UpdateExpression: ${message}`);
  });
}

describe('syntax', () => {
  refuses([
    ['an empty expression', '', 'The expression can not be empty;'],
    ['no section', 'a = :s', syntax('a', 'a =')],
    ['an unknown section', 'PUT a :s', syntax('PUT', 'PUT a')],
    ['a section of nothing', 'SET', syntax('<EOF>', 'SET')],
    ['SET without a value', 'SET a', syntax('<EOF>', 'a')],
    ['SET without =', 'SET a :s', syntax(':s', 'a :s')],
    ['SET with another comparator', 'SET a <> :s', syntax('<>', 'a <> :s')],
    ['SET of a comparison', 'SET a = b > c', syntax('>', 'b > c')],
    ['a comma at the end', 'SET a = b, ', syntax('<EOF>', ', ')],
    ['a comma before a section', 'SET a = b, SET c = d', syntax('SET', ', SET c')],
    ['two actions without a comma', 'SET a = b c = d', syntax('c', 'b c =')],
    ['a chain of sums', 'SET a = b + c + d', syntax('+', 'c + d')],
    ['a chain after parentheses', 'SET a = (b + c) + d', syntax('+', ') + d')],
    ['a sum in an operand', 'SET a = b + (c + d)', syntax('+', 'c + d')],
    ['a sum as argument', 'SET a = if_not_exists(b, c + d)', syntax('+', 'c + d')],
    ['a negative operand', 'SET a = -b', syntax('-', '= -b')],
    ['a target in parentheses', 'SET (a) = b', syntax('(', 'SET (a')],
    ['a function as target', 'SET foo(a) = b', syntax('(', 'foo(a')],
    ['a value as target', 'REMOVE :s', syntax(':s', 'REMOVE :s')],
    ['REMOVE without commas', 'REMOVE a b', syntax('b', 'a b')],
    ['ADD of a path', 'ADD a b', syntax('b', 'a b')],
    ['ADD with =', 'ADD a = :n', syntax('=', 'a = :n')],
    ['ADD of a value in parentheses', 'ADD a (:n)', syntax('(', 'a (:n')],
    ['DELETE of nothing', 'DELETE a', syntax('<EOF>', 'a')],
    ['a keyword for a name', 'SET and = b', syntax('and', 'SET and =')],
    ['a section for a name', 'SET a = set', syntax('set', '= set')],
    ['two pairs of parentheses around a sum', 'SET a = ((b + c))', redundant],
    ['two pairs of parentheses around an operand', 'SET a = ((b)) + c', redundant],
    ['two pairs of parentheses around the other operand', 'SET a = b - ((c))', redundant],
    ['two pairs of parentheses around an argument', 'SET a = list_append(b, ((c)))', redundant],
    ['redundant parentheses before a later syntax error', 'SET a = ((b)) c', redundant],
  ]);
});

describe('names, functions and sections, in the order written', () => {
  refuses([
    ['a reserved word as target', 'SET select = b', reserved('select')],
    ['a reserved word in a value', 'SET a = if_not_exists(b, select.c)', reserved('select')],
    ['a reserved word to remove', 'REMOVE a.select', reserved('select')],
    [
      'an index past 2^31 - 1',
      'REMOVE a[99999999999]',
      'List index is not within the allowable range; index: [99999999999]',
    ],
    ['an unknown function', 'SET a = foo(b)', unknown('foo')],
    ['a function of conditions', 'SET a = size(b)', notInUpdate('size')],
    ['a condition', 'SET a = attribute_exists(b)', notInUpdate('attribute_exists')],
    ['list_append in a sum', 'SET a = list_append(a, :l) + :n', misplaced('list_append')],
    ['list_append as argument', 'SET a = if_not_exists(a, list_append(b, :l))', misplaced('list_append')],
    [
      'list_append within list_append',
      'SET a = list_append(list_append(a, b), :l)',
      misplaced('list_append'),
    ],
    ['a section twice', 'SET a = b SET c = d', repeated('SET')],
    ['REMOVE twice', 'REMOVE a ADD b :n REMOVE c', repeated('REMOVE')],
    ['ADD twice', 'ADD a :n ADD b :n', repeated('ADD')],
    ['DELETE twice', 'DELETE a :ss DELETE b :ss', repeated('DELETE')],
    ['the actions of a section before it', 'SET a = b SET c = foo(d)', unknown('foo')],
    ['a section twice before later sections', 'SET a = b SET c = d REMOVE select', repeated('SET')],
    [
      'an earlier reserved word before a section twice',
      'SET a = b REMOVE select SET c = d',
      reserved('select'),
    ],
    ['a later syntax error before a section twice', 'SET a = b SET c c', syntax('c', 'c c')],
  ]);
});

describe('target paths, from the last to the first', () => {
  refuses([
    ['a path twice', 'SET a = :s, a = :n', overlap('[a]', '[a]')],
    ['a path twice by placeholder', 'SET #a = :s REMOVE a', overlap('[a]', '[a]')],
    ['a path and one below', 'SET a.b = :s, a.b.c = :n', overlap('[a, b]', '[a, b, c]')],
    ['a path and one above', 'SET a.b.c = :s REMOVE a.b', overlap('[a, b, c]', '[a, b]')],
    ['an element and one below', 'REMOVE a[1] SET a[1].b = :s', overlap('[a, [1]]', '[a, [1], b]')],
    ['a map taken for a list', 'SET a.b = :s, a[0] = :n', conflict('[a, b]', '[a, [0]]')],
    ['a list taken for a map', 'SET a[0] = :s, a.b = :n', conflict('[a, [0]]', '[a, b]')],
    ['the last of two overlaps', 'REMOVE a, b, b, a', overlap('[b]', '[b]')],
    [
      'an overlap before an earlier name not defined',
      'SET #undefined = :s, a = :s, a = :s',
      overlap('[a]', '[a]'),
    ],
    [
      'a later name not defined before an overlap',
      'SET a = :s, a = :s, #undefined = :s',
      undefinedName('#undefined'),
    ],
    ['an overlap before values not defined', 'SET a = :undefined, a = b', overlap('[a]', '[a]')],
    ['target names before values', 'SET #undefined = :undefined', undefinedName('#undefined')],
  ]);
});

describe('operands, from the last action to the first', () => {
  refuses([
    ['a value not defined', 'SET a = :undefined', undefinedValue(':undefined')],
    ['a name not defined', 'SET a = b + #undefined', undefinedName('#undefined')],
    ['the value of the last action', 'SET a = #undefined, b = :undefined', undefinedValue(':undefined')],
    ['the value of the last section', 'SET a = #undefined ADD b :undefined', undefinedValue(':undefined')],
    [
      'within an action, from left to right',
      'SET a = list_append(:undefined, #undefined)',
      undefinedValue(':undefined'),
    ],
    ['a value not defined to add', 'ADD a :undefined', undefinedValue(':undefined')],
    ['ADD of a string', 'ADD a :s', addDeleteType('ADD', 'STRING')],
    ['ADD of a binary', 'ADD a :b', addDeleteType('ADD', 'BINARY')],
    ['ADD of a BOOL', 'ADD a :bool', addDeleteType('ADD', 'BOOLEAN')],
    ['ADD of a NULL', 'ADD a :null', addDeleteType('ADD', 'NULL')],
    ['ADD of a list', 'ADD a :l', addDeleteType('ADD', 'LIST')],
    ['ADD of a map', 'ADD a :m', addDeleteType('ADD', 'MAP')],
    ['DELETE of a number', 'DELETE a :n', addDeleteType('DELETE', 'NUMBER')],
    ['DELETE of a string', 'DELETE a :s', addDeleteType('DELETE', 'STRING')],
    ['DELETE of a list', 'DELETE a :l', addDeleteType('DELETE', 'LIST')],
    ['the type of the last action', 'ADD a :s DELETE b :n', addDeleteType('DELETE', 'NUMBER')],
    ['a sum with a string', 'SET a = :n + :s', operandType('+', 'S')],
    ['a difference from a BOOL', 'SET a = :bool - b', operandType('-', 'BOOL')],
    ['the left of two wrong types', 'SET a = :l + :m', operandType('+', 'L')],
    ['list_append of a string', 'SET a = list_append(a, :s)', operandType('list_append', 'S')],
    ['list_append to a set', 'SET a = list_append(:ss, a)', operandType('list_append', 'SS')],
    ['list_append of one', 'SET a = list_append(b)', operandCount('list_append', 1)],
    ['list_append of three', 'SET a = list_append(b, c, d)', operandCount('list_append', 3)],
    ['if_not_exists of one', 'SET a = if_not_exists(:s)', operandCount('if_not_exists', 1)],
    [
      'if_not_exists of a value',
      'SET a = if_not_exists(:s, b)',
      'Operator or function requires a document path; operator or function: if_not_exists',
    ],
    [
      'if_not_exists of a function',
      'SET a = if_not_exists(if_not_exists(a, b), c)',
      'Operator or function requires a document path; operator or function: if_not_exists',
    ],
    [
      'if_not_exists of a path to itself',
      'SET a = if_not_exists(b, b)',
      'The first operand must be distinct from the remaining operands for this operator or function; operator: if_not_exists, first operand: [b]',
    ],
    [
      'a wrong type before an earlier number of operands',
      'SET a = list_append(b), c = :s + :n',
      operandType('+', 'S'),
    ],
  ]);
});
