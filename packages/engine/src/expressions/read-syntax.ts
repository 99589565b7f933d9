import { utf8ByteLength } from '../base/utf8.ts';
import { expressionError } from './expression-error.ts';
import { parse, SyntaxError, type StartRules } from './generated/expression-parser.js';
import { syntaxErrorMessage } from './syntax-error-message.ts';
import type { ExpressionKind } from './syntax.ts';

const maximumBytes = 4096;
/** Parentheses nested deeper are read by no valid expression (300 operators) and would exhaust the stack. */
const maximumNesting = 400;

/**
 * Reads `text` whole by a rule of the grammar.
 * @throws ValidationException when it is empty or too long, at the first word that fits nowhere, or at the redundant
 * parentheses that close before it
 */
export function readSyntax<Rule extends keyof StartRules>(
  kind: ExpressionKind,
  startRule: Rule,
  text: string,
): StartRules[Rule] {
  checkLength(kind, text);
  const readable = text.slice(0, endOfReadableText(text));
  try {
    return parse(readable, { startRule });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Without expectations: refused by an action of the grammar, which knows the text.
    if (error.expected === null) throw expressionError(kind, error.message);
    const offset = error.location.start.offset;
    if (readable.length === text.length || offset < readable.length) {
      throw expressionError(kind, syntaxErrorMessage(text, offset));
    }
    throw tooManyParentheses(kind, text);
  }
}

function checkLength(kind: ExpressionKind, text: string): void {
  if (text === '') throw expressionError(kind, 'The expression can not be empty;');
  const bytes = utf8ByteLength(text);
  if (bytes <= maximumBytes) return;
  // Measured: the count is missing for an update on AWS, for a projection on DynamoDB local.
  const count = kind === 'Update' || kind === 'Projection' ? '' : ` expression size: ${bytes}`;
  throw expressionError(kind, `Expression size has exceeded the maximum allowed size;${count}`);
}

/** The offset of the parenthesis that nests too deep, or the end of the text. */
function endOfReadableText(text: string): number {
  let nesting = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '(' && ++nesting > maximumNesting) return offset;
    if (character === ')') nesting -= 1;
  }
  return text.length;
}

/** More parentheses than operators can need: two of them surround the same, or one is never closed. */
function tooManyParentheses(kind: ExpressionKind, text: string): Error {
  return expressionError(
    kind,
    text.includes(')') ? 'The expression has redundant parentheses;' : syntaxErrorMessage(text, text.length),
  );
}
