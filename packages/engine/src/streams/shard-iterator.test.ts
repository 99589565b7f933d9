import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShardIterator, encodeShardIterator, type ShardIterator } from './shard-iterator.ts';

const example: ShardIterator = {
  streamArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Music/stream/2026-11-21T12:00:00.000',
  shardId: 'shardId-00000001700000000000-00000001',
  sequence: 7,
  issuedMs: 1_700_000_000_000,
};

describe('a shard iterator', () => {
  it('is read back', () => {
    const numbers = fc.record({
      sequence: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
      issuedMs: fc.oneof(fc.integer(), fc.constant(1.5)),
    });
    fc.assert(
      fc.property(numbers, (place) => {
        const iterator = { ...example, ...place };
        expect(decodeShardIterator(encodeShardIterator(iterator))).toEqual(iterator);
      }),
    );
  });

  it('is no text that differs in one character', () => {
    const text = encodeShardIterator(example);
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom('A', '0', '|', 'é', ''), (at, other) => {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        fc.pre(changed !== text);
        expect(decodeShardIterator(changed)).toBeUndefined();
      }),
    );
  });

  it('is no junk', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeShardIterator(text)).toBeUndefined();
        expect(decodeShardIterator(`${example.streamArn}|1|${text}`)).toBeUndefined();
      }),
    );
  });
});
