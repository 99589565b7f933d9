/** Where a word of an expression stands in its text. */
interface Token {
  readonly start: number;
  readonly end: number;
}

// As grammar/expression/tokens.peggy reads; a character that begins no word is a word of its own.
const token = /[ \t\r\n]*(?:([A-Za-z][A-Za-z0-9_]*|[#:][A-Za-z0-9_]+|[1-9][0-9]*|<>|<=|>=|[^ \t\r\n])|$)/y;

/** DynamoDB's text for the word at `offset` that fits nowhere: with its neighbours, to the ends where it has none. */
export function syntaxErrorMessage(text: string, offset: number): string {
  const tokens = tokensOf(text);
  const found = tokens.findIndex(({ start }) => start >= offset);
  const index = found === -1 ? tokens.length : found;
  const offending = tokens[index];
  const word = offending === undefined ? '<EOF>' : text.slice(offending.start, offending.end);
  const near = text.slice(tokens[index - 1]?.start ?? 0, tokens[index + 1]?.end ?? text.length);
  return `Syntax error; token: "${word}", near: "${near}"`;
}

/** The words of an expression in the order written. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match?.[1] !== undefined; match = token.exec(text)) {
    tokens.push({ start: token.lastIndex - match[1].length, end: token.lastIndex });
  }
  return tokens;
}
