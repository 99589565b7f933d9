import { expressionError } from './expression-error.ts';
import { isReservedWord } from './reserved-word.ts';
import type { ExpressionKind, PathSyntax } from './syntax.ts';

const maximumListIndex = 2 ** 31 - 1;

/** Refuses reserved words and list indexes out of range, in the order written. */
export function checkPathSyntax(kind: ExpressionKind, path: PathSyntax): void {
  for (const segment of path.segments) {
    if (segment.type === 'name' && isReservedWord(segment.name)) {
      throw expressionError(kind, `Attribute name is a reserved keyword; reserved keyword: ${segment.name}`);
    }
    if (segment.type === 'index' && segment.index > maximumListIndex) {
      throw expressionError(kind, `List index is not within the allowable range; index: [${segment.text}]`);
    }
  }
}
