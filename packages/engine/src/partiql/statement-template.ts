import { SyntaxCache } from '../expressions/syntax-cache.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { bindStatement, type BoundStatement } from './bind-statement.ts';
import { keyLookupOf, type KeyLookup } from './key-lookup.ts';
import { parseStatement } from './parse-statement.ts';
import type { StatementSyntax } from './statement-syntax.ts';

/** All that the text of a statement tells, found out once and shared between calls. */
export class StatementTemplate {
  readonly text: string;
  readonly syntax: StatementSyntax;
  /** Present where the statement reads one item by its key, if the table's key is the one it names. */
  readonly lookup: KeyLookup | undefined;
  /** The statement bound: one without parameters is always the same. */
  private constant: BoundStatement | undefined;

  constructor(text: string) {
    this.text = text;
    this.syntax = parseStatement(text);
    this.lookup = keyLookupOf(this.syntax);
  }

  /** @throws ValidationException for what the statement and its parameters alone tell */
  bind(parameters: readonly AttributeValue[]): BoundStatement {
    if (this.constant !== undefined && parameters.length === 0) return this.constant;
    const bound = bindStatement(this.text, this.syntax, parameters);
    if (this.syntax.parameterOffsets.length === 0) this.constant = bound;
    return bound;
  }
}

const templates = new SyntaxCache<StatementTemplate>(1000);

/**
 * What `text` tells as a statement.
 * @throws ValidationException `Statement wasn't well formed, can't be processed: …`
 */
export function statementTemplate(text: string): StatementTemplate {
  return templates.get(text, readTemplate);
}

function readTemplate(text: string): StatementTemplate {
  return new StatementTemplate(text);
}
