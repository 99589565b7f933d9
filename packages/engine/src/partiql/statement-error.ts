import { ValidationException } from '../errors/validation-exception.ts';
import type { SourceSpan } from './statement-syntax.ts';

/** A refusal that tells where in the statement its reason stands: `… at line:column:length`. */
export function statementError(
  reason: string,
  text: string,
  { offset, length }: SourceSpan,
): ValidationException {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return new ValidationException(`${reason} at ${line}:${column}:${length}`);
}
