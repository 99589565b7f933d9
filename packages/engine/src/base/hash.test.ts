import { describe, expect, it } from 'vitest';
import { hash32, mix32 } from './hash.ts';

describe('hash32', () => {
  it('is a whole number below 2^32 that depends on nothing but the text', () => {
    for (const text of ['', 'a', 'user#1', '\0', '\uffff', 'é'.repeat(1000)]) {
      const hash = hash32(text);
      expect([Number.isInteger(hash), hash >= 0, hash < 2 ** 32, hash32(text.slice())]).toEqual([
        true,
        true,
        true,
        hash,
      ]);
    }
  });

  it('spreads keys that differ in their last characters evenly over the whole range', () => {
    const buckets = Array.from({ length: 16 }, () => 0);
    for (let index = 0; index < 16_000; index += 1) {
      const bucket = Math.floor(hash32(`user#${index}`) / 2 ** 28);
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
    }
    // Of 1000 expected in each, a fair spread strays by 31; 200 is beyond all chance.
    for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });

  it('seldom meets itself', () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, index) => hash32(`k${index}`)));
    expect(hashes.size).toBeGreaterThan(49_980);
  });
});

describe('mix32', () => {
  it('differs for different numbers of 32 bits and looks at no more of a number', () => {
    const mixed = Array.from({ length: 50_000 }, (_, index) => mix32(index));
    expect(new Set(mixed).size).toBe(50_000);
    expect(mix32(2 ** 32 + 7)).toBe(mix32(7));
  });
});
