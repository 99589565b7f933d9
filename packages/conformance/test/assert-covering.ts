import fc from 'fast-check';
import { expect } from 'vitest';

/** Called by the runs of a law for what they meet that the law is about. */
export type Met = (what: string, times?: number) => void;

/**
 * Asserts a law that would show little if its runs never met what it is about. How often they meet
 * it at `least` is told by runs that are the same every time; as many again are left to chance, and
 * what chance meets no test relies on.
 */
export function assertCovering<Ts>(
  numRuns: number,
  least: Readonly<Record<string, number>>,
  law: (met: Met) => fc.IProperty<Ts>,
): void {
  const counts = new Map<string, number>();
  const property = law((what, times = 1) => counts.set(what, (counts.get(what) ?? 0) + times));
  fc.assert(property, { numRuns, seed: 1 });
  for (const [what, times] of Object.entries(least))
    expect(counts.get(what) ?? 0, `how often the law met: ${what}`).toBeGreaterThanOrEqual(times);
  fc.assert(property, { numRuns });
}
