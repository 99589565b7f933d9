import type { DocumentPath, PathElement } from './bound.ts';
import { expressionError } from './expression-error.ts';
import type { Placeholders } from './placeholders.ts';
import type { ExpressionKind, PathSegment, PathSyntax } from './syntax.ts';

const maximumLevels = 32;

/**
 * The document path `path` stands for.
 * @throws ValidationException when a name's placeholder is not defined, then when the path has more than 32 levels
 */
export function bindPath(kind: ExpressionKind, path: PathSyntax, placeholders: Placeholders): DocumentPath {
  const bound = path.literal ?? resolve(kind, path.segments, placeholders);
  if (bound.length > maximumLevels) {
    throw expressionError(
      kind,
      `The document path has too many nesting levels; nesting levels: ${bound.length}`,
    );
  }
  return bound;
}

function resolve(
  kind: ExpressionKind,
  segments: readonly PathSegment[],
  placeholders: Placeholders,
): DocumentPath {
  // The grammar begins every path with a name.
  return segments.map((segment) => element(kind, segment, placeholders)) as [string, ...PathElement[]];
}

function element(kind: ExpressionKind, segment: PathSegment, placeholders: Placeholders): PathElement {
  switch (segment.type) {
    case 'name':
      return segment.name;
    case 'index':
      return segment.index;
    case 'placeholder': {
      const name = placeholders.name(segment.placeholder);
      if (name !== undefined) return name;
      throw expressionError(
        kind,
        `An expression attribute name used in the document path is not defined; attribute name: ${segment.placeholder}`,
      );
    }
  }
}
