import { expressionError } from './expression-error.ts';
import type { ExpressionKind } from './syntax.ts';

/** What is raised where a function takes nothing but a document path. */
export function documentPathRequired(kind: ExpressionKind, name: string): Error {
  return expressionError(
    kind,
    `Operator or function requires a document path; operator or function: ${name}`,
  );
}
