import type { ModelValue } from './model-value.ts';

/** The order of two values that have one, below, at or above 0: strings by UTF-8, numbers, bytes; otherwise undefined. */
export function compareValues(left: ModelValue, right: ModelValue): number | undefined {
  if (left.type === 'N' && right.type === 'N') return left.of < right.of ? -1 : Number(left.of > right.of);
  if (left.type === 'S' && right.type === 'S') return compareTexts(left.of, right.of);
  if (left.type === 'B' && right.type === 'B') return compareTexts(left.of, right.of);
  return undefined;
}

/** Character by character, each by its number in Unicode, which is the order of UTF-8. */
function compareTexts(left: string, right: string): number {
  const [ours, theirs] = [left, right].map((text) =>
    Array.from(text, (character) => character.codePointAt(0) ?? 0),
  );
  for (const [index, number] of (ours ?? []).entries()) {
    const other = theirs?.[index];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return left.length - right.length;
}
