import { checkConditionSyntax } from './check-condition-syntax.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readSyntax } from './read-syntax.ts';
import { SyntaxCache } from './syntax-cache.ts';
import type { ConditionKind, ConditionSyntax } from './syntax.ts';

const trees = new SyntaxCache<ConditionSyntax>(1000);

/**
 * Reads a condition, filter or key condition. The tree is frozen and shared between calls.
 * @throws ValidationException `Invalid ConditionExpression: …`, for the first fault by DynamoDB's order: empty, too
 * long, syntax and redundant parentheses, then (as written) reserved words, list indexes, functions.
 */
export function parseCondition(text: string, kind: ConditionKind): ConditionSyntax {
  return trees.get(text, () => {
    const tree = readSyntax(
      kind,
      kind === 'KeyCondition' ? 'KeyConditionExpression' : 'ConditionExpression',
      text,
    );
    checkConditionSyntax(kind, tree);
    return deepFreeze(tree);
  });
}
