import { ValidationException } from '../errors/validation-exception.ts';
import type { SourceSpan } from './statement-syntax.ts';

/** A refusal that tells where in the statement its reason stands: `… at line:column:length`. */
export function statementError(reason: string, text: string, at: SourceSpan): ValidationException {
  return new ValidationException(`${reason} at ${statementPosition(text, at)}`);
}

/** A stretch of a statement as AWS prints it: `line:column:length`, counted from 1. */
export function statementPosition(text: string, { offset, length }: SourceSpan): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return `${line}:${column}:${length}`;
}
