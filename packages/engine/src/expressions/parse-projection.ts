import { checkPathSyntax } from './check-path-syntax.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readSyntax } from './read-syntax.ts';
import { SyntaxCache } from './syntax-cache.ts';
import type { ProjectionSyntax } from './syntax.ts';

const trees = new SyntaxCache<ProjectionSyntax>(1000);

/** Reads a projection as `parseCondition` does a condition. */
export function parseProjection(text: string): ProjectionSyntax {
  return trees.get(text, () => {
    const tree = readSyntax('Projection', 'ProjectionExpression', text);
    for (const path of tree.paths) checkPathSyntax('Projection', path);
    return deepFreeze(tree);
  });
}
