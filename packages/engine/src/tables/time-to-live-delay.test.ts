import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_DELAY_MS, timeToLiveDelay } from './time-to-live-delay.ts';

describe('timeToLiveDelay', () => {
  it('is the same for all items where it is given', () => {
    expect(timeToLiveDelay(5, 0)('a', 1)).toBe(5);
  });

  it('is by the seed, the item and its time where it is random, and at most 48 hours', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(), (seed, key, expiresMs) => {
        const delayMs = timeToLiveDelay('random', seed)(key, expiresMs);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThan(LONGEST_DELAY_MS);
        expect(timeToLiveDelay('random', seed)(key, expiresMs)).toBe(delayMs);
      }),
    );
    const delays = Array.from({ length: 100 }, (_, seed) => timeToLiveDelay('random', seed)('a', 1));
    expect(new Set(delays).size).toBeGreaterThan(90);
  });

  it.each([-1, LONGEST_DELAY_MS + 1, Number.NaN])('refuses %s', (delayMs) => {
    expect(() => timeToLiveDelay(delayMs, 0)).toThrow(RangeError);
  });
});
