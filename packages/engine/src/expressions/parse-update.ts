import { checkUpdateSyntax } from './check-update-syntax.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readSyntax } from './read-syntax.ts';
import { SyntaxCache } from './syntax-cache.ts';
import type { UpdateSyntax } from './syntax.ts';

const trees = new SyntaxCache<UpdateSyntax>(1000);

/** Reads an update as `parseCondition` does a condition; also refuses a section written twice. */
export function parseUpdate(text: string): UpdateSyntax {
  return trees.get(text, () => {
    const sections = readSyntax('Update', 'UpdateExpression', text);
    checkUpdateSyntax(sections);
    return deepFreeze({ type: 'update', actions: sections.flatMap(({ actions }) => actions) });
  });
}
