import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endedKeyPart, hashOfKey, partitionPrefix } from '../tables/ordered-key.ts';
import { requireInSegment, scanSegment, segmentRange } from './segment.ts';

describe('scanSegment', () => {
  it('gives none where the request asks for none', () => {
    expect(scanSegment(undefined, undefined)).toBeUndefined();
  });

  it.each([
    [
      0,
      undefined,
      'The TotalSegments parameter is required but was not present in the request when Segment parameter is present',
    ],
    [
      undefined,
      4,
      'The Segment parameter is required but was not present in the request when parameter TotalSegments is present',
    ],
    [
      2,
      2,
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 2 is not less than TotalSegments: 2',
    ],
  ])('refuses Segment %s of TotalSegments %s', (segment, totalSegments, message) => {
    expect(() => scanSegment(segment, totalSegments)).toThrow(message);
  });

  it('puts every key into exactly one segment, the one that lets it start there', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.integer({ min: 1, max: 1_000_000 }),
        (partition, sort, totalSegments) => {
          const key = partitionPrefix([partition]) + endedKeyPart(sort);
          const homes = [0, 1, -1]
            .map((offset) => Math.floor((hashOfKey(key) / 2 ** 32) * totalSegments) + offset)
            .filter((segment) => segment >= 0 && segment < totalSegments)
            .map((segment) => scanSegment(segment, totalSegments))
            .filter((segment) => {
              const { from, to } = segmentRange(segment);
              return key >= (from ?? '') && (to === undefined || key < to);
            });
          expect(homes).toHaveLength(1);
          expect(() => homes.forEach((home) => home && requireInSegment(key, home))).not.toThrow();
        },
      ),
    );
  });

  it('makes segments that follow each other without a gap', () => {
    for (const total of [1, 2, 3, 7, 4096, 1_000_000]) {
      const ranges = [0, 1, total - 2, total - 1].map((segment) =>
        segment >= 0 && segment < total ? scanSegment(segment, total) : undefined,
      );
      expect(ranges[0]?.fromHash).toBe(0);
      if (total > 1) expect(ranges[0]?.toHash).toBe(ranges[1]?.fromHash);
      if (total > 1) expect(ranges[2]?.toHash).toBe(ranges[3]?.fromHash);
      expect(ranges[3]?.toHash).toBe(2 ** 32);
    }
  });
});

describe('requireInSegment', () => {
  it('refuses a key of another segment', () => {
    const key = partitionPrefix(['a']);
    const first = scanSegment(0, 2);
    const second = scanSegment(1, 2);
    const home = hashOfKey(key) < 2 ** 31 ? first : second;
    const other = home === first ? second : first;
    expect(() => home && requireInSegment(key, home)).not.toThrow();
    expect(() => other && requireInSegment(key, other)).toThrow(
      'The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with correct ' +
        `Segment. TotalSegments: 2 Segment: ${other?.segment}`,
    );
  });
});
