import { ValidationException } from '../errors/validation-exception.ts';
import { deepFreeze } from '../expressions/deep-freeze.ts';
import { parse, SyntaxError } from './generated/partiql-parser.js';
import { nodeName } from './node-name.ts';
import type { ExpressionSyntax, ParsedStatement, StatementSyntax } from './statement-syntax.ts';
import { syntaxErrorText } from './syntax-error-text.ts';

const ILL_FORMED = "Statement wasn't well formed, can't be processed: ";

/** Brackets nested deeper would exhaust the stack; a value has 32 levels at most. */
const MAX_NESTING = 100;

/**
 * Reads a PartiQL statement. The tree is frozen.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html
 * @throws ValidationException `Statement wasn't well formed, can't be processed: …`, or because it is an expression
 */
export function parseStatement(text: string): StatementSyntax {
  const statement = readStatement(text);
  if (statement.type === 'other') throw unsupportedStatement(statement.value);
  return statement;
}

function readStatement(text: string): ParsedStatement {
  if (nestsTooDeep(text)) throw new ValidationException(`${ILL_FORMED}Unexpected term`);
  try {
    return deepFreeze(parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // Without expectations: refused by an action of the grammar, which knows the text.
    const reason =
      error.expected === null
        ? error.message
        : syntaxErrorText(text, error.location.start.offset, error.expected);
    throw new ValidationException(ILL_FORMED + reason);
  }
}

/** An expression is no statement of DynamoDB's; AWS takes one that computes for the condition of a transaction. */
function unsupportedStatement(value: ExpressionSyntax): ValidationException {
  const name = nodeName(value);
  return name === 'NAry'
    ? new ValidationException('EXISTS can only be used in ExecuteTransaction write requests.')
    : new ValidationException(`Unsupported operation: ${name}`);
}

function nestsTooDeep(text: string): boolean {
  let nesting = 0;
  for (const [token] of text.matchAll(/'[^']*'|"[^"]*"|<<|>>|[([{}\])]/g)) {
    if (token === '(' || token === '[' || token === '{' || token === '<<') nesting += 1;
    else if (token === ')' || token === ']' || token === '}' || token === '>>') nesting -= 1;
    if (nesting > MAX_NESTING) return true;
  }
  return false;
}
