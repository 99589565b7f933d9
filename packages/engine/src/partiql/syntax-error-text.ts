import type { SyntaxError } from './generated/partiql-parser.js';

type Expectations = NonNullable<SyntaxError['expected']>;

/** The texts of AWS's parser by what the grammar calls that which is missing, the first that applies. */
const textsByExpectation: ReadonlyMap<string, string> = new Map([
  ['type name', 'Expected type name'],
  ['path component', 'Invalid path dot component'],
  ['identifier of a simple path', 'Expected identifier for simple path'],
  ['data manipulation', 'Expected data manipulation'],
]);

/** What AWS's lexer makes words of, one after another: comments and white space among them. */
const TOKENS =
  /(?:\s|--[^\r\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\w$])|[a-z_$][\w$]*|<<|>>|<=|>=|<>|!=|\|\||[=<>+\-*%()[\]{},.:;?@]|\/(?!\*))*/iy;
const INFIX_OPERATOR = /(?:[=<>+*/%|-]|\b(?:and|or|in|between|like))\s*$/i;
const OPERATOR = /^(?:[=<>!+\-/%@|]|(?:and|or|in|is|like|between|union|intersect|except)\b)/i;
const WORD = /^[a-z_$][a-z0-9_$]*/i;

/**
 * What AWS says of a statement whose first word that fits nowhere stands at `offset`. AWS reads statements with the
 * PartiQL project's parser, whose texts tell only whether a term was awaited and what stood there; of what its lexer
 * makes no word of, wherever that stands, it says nothing (measured, October 2026).
 */
export function syntaxErrorText(text: string, offset: number, expected: Expectations): string {
  if (!isMadeOfWords(text)) return '';
  const awaited = new Set(expected.map(({ description }) => description));
  // A dot awaits a component; the start of a path may go on with one too, but then other words fit.
  for (const [expectation, message] of textsByExpectation) if (awaited.has(expectation)) return message;
  const rest = text.slice(offset);
  if (offset > 0 && !awaited.has('string')) return 'Unexpected token after expression';
  if (rest === '' && INFIX_OPERATOR.test(text)) return 'Missing right-hand side expression of infix operator';
  if (OPERATOR.test(rest)) return 'Unexpected operator';
  // Names that are no keywords are terms: a word that is none is a keyword.
  return WORD.test(rest) && awaited.has('string') ? 'Unexpected keyword' : 'Unexpected term';
}

function isMadeOfWords(text: string): boolean {
  TOKENS.lastIndex = 0;
  TOKENS.test(text);
  return TOKENS.lastIndex === text.length;
}
