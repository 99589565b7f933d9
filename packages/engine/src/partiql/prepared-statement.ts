import { ValidationException } from '../errors/validation-exception.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { faultMessage } from '../values/attribute-value-fault.ts';
import { encodeAttributeValue, type DecodedAttributeValue } from '../values/wire-form.ts';
import { bindStatement, type BoundStatement } from './bind-statement.ts';
import { parseStatement } from './parse-statement.ts';
import type { StatementSyntax } from './statement-syntax.ts';

type Parameters = readonly DecodedAttributeValue[] | undefined;

/**
 * Requires that nothing is wrong with the values of parameters. They speak AWS's older wording layer (measured, 2026).
 * @throws ValidationException
 */
export function requireSoundParameters(parameters: Parameters): void {
  if (parameters === undefined) return;
  for (const { fault } of parameters) {
    if (fault !== undefined) throw new ValidationException(faultMessage(fault, 'older'));
  }
}

/** A statement that has been read, and the values of its parameters. */
export class PreparedStatement {
  readonly text: string;
  readonly parameters: readonly AttributeValue[];
  readonly syntax: StatementSyntax;

  /** @throws ValidationException when a value is faulty, then when the statement is not well formed */
  constructor(text: string, parameters: Parameters) {
    requireSoundParameters(parameters);
    this.text = text;
    this.parameters = parameters?.map(({ value }) => value) ?? [];
    this.syntax = parseStatement(text);
  }

  /** Whether the statement only reads; EXISTS stands among writes. */
  get reads(): boolean {
    return this.syntax.type === 'select';
  }

  /** @throws ValidationException for what the statement alone tells */
  bind(): BoundStatement {
    return bindStatement(this.text, this.syntax, this.parameters);
  }

  /** The statement and its parameters as one text. */
  get identity(): string {
    return JSON.stringify([
      this.text,
      this.parameters.map((parameter) => encodeAttributeValue(parameter, 'json')),
    ]);
  }
}
