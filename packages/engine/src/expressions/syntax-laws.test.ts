import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCondition, arbitraryProjection, arbitraryUpdate } from '../../test/arbitrary-syntax.ts';
import { bindOutcome } from '../../test/bind-outcome.ts';
import { SyntaxPrinter, type Style } from '../../test/print-syntax.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import { parseCondition } from './parse-condition.ts';
import { parseProjection } from './parse-projection.ts';
import { parseUpdate } from './parse-update.ts';
import type { ExpressionKind } from './syntax.ts';

const style: fc.Arbitrary<Style> = fc.record({
  space: fc.constantFrom('', ' ', '\n\t', '  '),
  keyword: fc.constantFrom(
    (word: string) => word.toUpperCase(),
    (word: string) => word,
    (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
  ),
  parentheses: fc.boolean(),
});

describe('a tree that is written and read again', () => {
  it('is the same condition', () => {
    fc.assert(
      fc.property(arbitraryCondition, style, (tree, chosen) => {
        const text = new SyntaxPrinter(chosen).condition(tree);
        fc.pre(text.length <= 4096);
        expect(parseCondition(text, 'Condition')).toEqual(tree);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same update', () => {
    fc.assert(
      fc.property(arbitraryUpdate, style, (tree, chosen) => {
        const text = new SyntaxPrinter(chosen).update(tree);
        fc.pre(text.length <= 4096);
        expect(parseUpdate(text)).toEqual(tree);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same projection', () => {
    fc.assert(
      fc.property(arbitraryProjection, style, (tree, chosen) => {
        expect(parseProjection(new SyntaxPrinter(chosen).projection(tree))).toEqual(tree);
      }),
      { numRuns: 200 },
    );
  });
});

// prettier-ignore
const words = [
  'a', 'b', '#a', '#undefined', 'select', 'a.b[0]', ':s', ':n', ':l', ':undefined',
  'SET', 'REMOVE', 'ADD', 'DELETE', 'AND', 'OR', 'NOT', 'BETWEEN', 'IN',
  '(', ')', '(', ')', ',', '.', '[', ']', '0', '01', '=', '<>', '<', '>=', '+', '-',
  'size(', 'contains(', 'attribute_exists(', 'if_not_exists(', 'list_append(', 'foo(',
  '#', ':', '$', 'é', ' ', '\ud83d',
];

const kinds: readonly ExpressionKind[] = ['Condition', 'Filter', 'KeyCondition', 'Update', 'Projection'];

describe('any text', () => {
  // bindOutcome hands on whatever is no ValidationException.
  it('is bound or refused with a ValidationException', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((chosen) => chosen.join('')),
      fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((chosen) => chosen.join(' ')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...kinds), text, (kind, chosen) => {
        expect(bindOutcome(kind, chosen)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('that ends before its time is refused at its end', () => {
    const spaced = style.map((chosen) => ({ ...chosen, space: ' ' }));
    fc.assert(
      fc.property(arbitraryCondition, spaced, fc.nat(), (tree, chosen, cut) => {
        const written = new SyntaxPrinter(chosen).condition(tree).split(' ');
        const text = written.slice(0, 1 + (cut % written.length)).join(' ');
        fc.pre(text.length <= 4096);
        const [, message = 'accepted'] = /^Invalid ConditionExpression: (.*)$/.exec(outcome(text)) ?? [];
        // A size cut off from its comparison is a condition, and may not be; cut off from its operand it is a name.
        const atEnd = `Syntax error; token: "<EOF>", near: "${written[cut % written.length]}"`;
        const sizeAlone = 'The function is not allowed to be used this way in an expression; function: size';
        const sizeAsName = 'Attribute name is a reserved keyword; reserved keyword: size';
        expect(['accepted', atEnd, sizeAlone, sizeAsName]).toContain(message);
      }),
      { numRuns: 300 },
    );
  });
});

function outcome(text: string): string {
  try {
    parseCondition(text, 'Condition');
    return '';
  } catch (error) {
    if (error instanceof ValidationException) return error.message;
    throw error;
  }
}
