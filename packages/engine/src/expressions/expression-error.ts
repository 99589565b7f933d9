import { ValidationException } from '../errors/validation-exception.ts';
import type { ExpressionKind } from './syntax.ts';

/** What a fault of an expression is raised as: `text` under the name of the request's member. */
export function expressionError(kind: ExpressionKind, text: string): ValidationException {
  return new ValidationException(`Invalid ${kind}Expression: ${text}`);
}
