import { bindPath } from './bind-path.ts';
import type { BoundProjection, DocumentPath } from './bound.ts';
import { explainedSyntax } from './explained-syntax.ts';
import { parseProjection } from './parse-projection.ts';
import { PathConflicts } from './path-conflicts.ts';
import type { Placeholders } from './placeholders.ts';
import type { ProjectionSyntax } from './syntax.ts';

/**
 * Reads `text` as a ProjectionExpression and binds it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html
 * @throws ValidationException `Invalid ProjectionExpression: …` for what `parseProjection` refuses, then from the last
 * path to the first: placeholders not defined, paths too deep, paths that overlap or conflict
 */
export function bindProjection(text: string, placeholders: Placeholders): BoundProjection {
  const syntax = parseProjection(text);
  try {
    return bindSyntax(syntax, placeholders);
  } catch (error) {
    throw explainedSyntax(error, 'Projection', syntax, placeholders);
  }
}

function bindSyntax({ paths }: ProjectionSyntax, placeholders: Placeholders): BoundProjection {
  const conflicts = new PathConflicts('Projection');
  const bound: DocumentPath[] = [];
  for (const syntax of paths.toReversed()) {
    const path = bindPath('Projection', syntax, placeholders);
    conflicts.add(path);
    bound.push(path);
  }
  return { type: 'projection', paths: bound.toReversed() };
}
