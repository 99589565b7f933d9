import type { DocumentPath } from './condition.ts';

/** Whether one path leads to or through the place of the other, or takes the same parent for a list and for a map. */
export function pathsMeet(left: DocumentPath, right: DocumentPath): boolean {
  for (const [index, element] of left.entries()) {
    const other = right[index];
    if (other === undefined) return true;
    if (element !== other) return typeof element !== typeof other;
  }
  return true;
}
