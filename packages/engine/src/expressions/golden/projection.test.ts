import { expect, it } from 'vitest';
import { bindOutcome } from '../../../test/bind-outcome.ts';

it.each([
  ['a name', 'a', 'a'],
  ['several paths', 'a, b.c ,d[0].e,d[1]', 'a, b.c, d[0].e, d[1]'],
  ['placeholders', '#a.#b, #select[3]', 'a.b, select[3]'],
  ['a name with a dot', '#dot, x.y', 'x.y, x.y'],
  ['the name of a function', 'attribute_exists, list_append', 'attribute_exists, list_append'],
])('reads %s: %s', (_situation, text, tree) => {
  expect(bindOutcome('Projection', text)).toBe(tree);
});

const syntax = (token: string, near: string): string => `Syntax error; token: "${token}", near: "${near}"`;
const reserved = (word: string): string => `Attribute name is a reserved keyword; reserved keyword: ${word}`;
const undefinedName = (name: string): string =>
  `An expression attribute name used in the document path is not defined; attribute name: ${name}`;
const overlap = (one: string, two: string): string =>
  `Two document paths overlap with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;
const conflict = (one: string, two: string): string =>
  `Two document paths conflict with each other; must remove or rewrite one of these paths; path one: ${one}, path two: ${two}`;

it.each([
  ['an empty expression', '', 'The expression can not be empty;'],
  ['a comma at the end', 'a,', syntax('<EOF>', ',')],
  ['a comma at the beginning', ',a', syntax(',', ',a')],
  ['two paths without a comma', 'a, b c, d', syntax('c', 'b c,')],
  ['parentheses', '(a)', syntax('(', '(a')],
  ['a function', 'size(a)', syntax('(', 'size(a')],
  ['a value', ':s', syntax(':s', ':s')],
  ['a number', 'a.1', syntax('1', '.1')],
  ['a keyword', 'a, and', syntax('and', ', and')],
  ['a reserved word', 'a, b.select', reserved('select')],
  [
    'an index past 2^31 - 1',
    'a[2147483648]',
    'List index is not within the allowable range; index: [2147483648]',
  ],
  [
    'an index before a reserved word',
    'a[99999999999], select',
    'List index is not within the allowable range; index: [99999999999]',
  ],
  ['a later reserved word before a name not defined', '#undefined, select', reserved('select')],
  ['a later reserved word before an overlap', 'a, a, select', reserved('select')],
  ['a later syntax error before a reserved word', 'select,', syntax('<EOF>', ',')],
  ['a name not defined', 'a.#undefined', undefinedName('#undefined')],
  ["a value's placeholder within a path", 'a.:undefined', undefinedName(':undefined')],
  ['a path twice', 'a, a', overlap('[a]', '[a]')],
  ['a path twice by placeholders', '#a, #a2', overlap('[a]', '[a]')],
  ['a path and one below', 'a, a.b', overlap('[a]', '[a, b]')],
  ['a path and one above', 'a.b[0], a', overlap('[a, b, [0]]', '[a]')],
  ['a map taken for a list', 'a.b, a[0]', conflict('[a, b]', '[a, [0]]')],
  ['a list taken for a map further down', 'a[1][0], a[1].b', conflict('[a, [1], [0]]', '[a, [1], b]')],
  ['the last of two overlaps', 'a, b, b, a', overlap('[b]', '[b]')],
  ['an overlap before an earlier name not defined', '#undefined, a, a', overlap('[a]', '[a]')],
  ['a later name not defined before an overlap', 'a, a, #undefined', undefinedName('#undefined')],
])('refuses %s: %s', (_situation, text, message) => {
  expect(bindOutcome('Projection', text)).toBe(`Invalid ProjectionExpression: ${message}`);
});
