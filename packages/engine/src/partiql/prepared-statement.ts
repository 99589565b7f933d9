import { ValidationException } from '../errors/validation-exception.ts';
import type { AttributeValue } from '../values/attribute-value.ts';
import { faultMessage } from '../values/attribute-value-fault.ts';
import { encodeAttributeValue, type DecodedAttributeValue } from '../values/wire-form.ts';
import type { BoundStatement } from './bind-statement.ts';
import { statementTemplate, type StatementTemplate } from './statement-template.ts';

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
  readonly template: StatementTemplate;
  readonly decoded: readonly DecodedAttributeValue[];

  /** @throws ValidationException when a value is faulty, then when the statement is not well formed */
  constructor(text: string, parameters: Parameters) {
    requireSoundParameters(parameters);
    this.template = statementTemplate(text);
    this.decoded = parameters ?? [];
  }

  /** Whether the statement only reads; EXISTS stands among writes. */
  get reads(): boolean {
    return this.template.syntax.type === 'select';
  }

  /** @throws ValidationException for what the statement alone tells */
  bind(): BoundStatement {
    return this.template.bind(this.parameters);
  }

  /** The statement and its parameters as one text. */
  get identity(): string {
    return JSON.stringify([
      this.template.text,
      this.parameters.map((parameter) => encodeAttributeValue(parameter, 'json')),
    ]);
  }

  private get parameters(): AttributeValue[] {
    return this.decoded.map(({ value }) => value);
  }
}
