import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValidationException } from '../errors/validation-exception.ts';
import type { DocumentPath, PathElement } from './bound.ts';
import { PathConflicts } from './path-conflicts.ts';

const element: fc.Arbitrary<PathElement> = fc.constantFrom<PathElement>('a', 'b', '__proto__', 0, 1);
const path: fc.Arbitrary<DocumentPath> = fc
  .tuple(fc.constantFrom('a', 'b', 'constructor'), fc.array(element, { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest]);

/** How two paths get along: the first step in which they differ decides. */
function relation(one: DocumentPath, two: DocumentPath): 'apart' | 'overlap' | 'conflict' {
  for (const [depth, step] of one.entries()) {
    const other = two[depth];
    if (other === undefined) return 'overlap';
    if (step !== other) return typeof step === typeof other ? 'apart' : 'conflict';
  }
  return 'overlap';
}

function add(paths: readonly DocumentPath[]): void {
  const conflicts = new PathConflicts('Update');
  for (const added of paths) conflicts.add(added);
}

describe('PathConflicts', () => {
  it('refuses exactly the sets in which two paths overlap or conflict', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (paths) => {
        const related = paths.some((one, index) =>
          paths.slice(index + 1).some((two) => relation(one, two) !== 'apart'),
        );
        if (related) expect(() => add(paths)).toThrow(ValidationException);
        else expect(() => add(paths)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('names of two paths the one added last first, and what is wrong with them', () => {
    fc.assert(
      fc.property(path, path, (one, two) => {
        const related = relation(one, two);
        fc.pre(related !== 'apart');
        const print = (printed: DocumentPath): string =>
          `[${printed.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join(', ')}]`;
        expect(() => add([one, two])).toThrow(
          `Invalid UpdateExpression: Two document paths ${related} with each other; must remove or rewrite one of these paths; path one: ${print(two)}, path two: ${print(one)}`,
        );
      }),
    );
  });
});
