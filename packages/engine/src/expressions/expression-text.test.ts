import { describe, expect, it } from 'vitest';
import { expressionText, updateText } from './expression-text.ts';

describe('expressionText', () => {
  it.each([
    ['and', ['a = b', 'c = d'], '(a = b) AND (c = d)'],
    ['not', ['a = b'], 'NOT (a = b)'],
    ['between', ['a', 'b', 'c'], 'a BETWEEN b AND c'],
    ['in', ['a', 'b', 'c'], 'a IN (b, c)'],
    ['<>', ['a', 'b'], 'a <> b'],
    ['+', ['a', 'b'], 'a + b'],
    ['list_append', ['a', 'b'], 'list_append(a, b)'],
  ])('writes %s', (operator, parts, text) => {
    expect(expressionText(operator, parts)).toBe(text);
  });
});

it('updateText names a section once', () => {
  expect(updateText(['SET a = b', 'SET c = d', 'REMOVE e', 'REMOVE f'])).toBe('SET a = b, c = d REMOVE e, f');
});
