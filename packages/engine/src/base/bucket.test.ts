import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_BITS } from './hash-entries.ts';
import {
  entriesOfBucket,
  entriesWith,
  find,
  insert,
  isSparse,
  ownedBucket,
  bucketOf,
  remove,
  type Bucket,
} from './bucket.ts';

const owner = {};
const empty = (depth = 0): Bucket<string> => bucketOf<string>([], depth, owner) as Bucket<string>;

/** `bucket` with an entry more, laid anew where room lacks; undefined where it must be split. */
function withEntry(
  bucket: Bucket<string>,
  depth: number,
  hash: number,
  key: string,
): Bucket<string> | undefined {
  const index = find(bucket, depth, hash, key);
  if (index >= 0 || insert(bucket, depth, -1 - index, hash, key, `value of ${key}`)) return bucket;
  return bucketOf(entriesWith(bucket, hash, key, `value of ${key}`), depth, owner);
}

/** Spreads a number over all hashes. */
const hashOf = (index: number): number => Math.imul(index + 1, 2654435761) >>> (32 - HASH_BITS);

describe('a bucket', () => {
  it('finds what was put into it, in whatever order, and nothing else', () => {
    const step = fc.record({ removes: fc.boolean(), which: fc.nat(40) });
    const steps = fc.array(step, { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(steps, fc.constantFrom(0, 20, 24), (taken, depth) => {
        // Many point to the first place of the bucket, some to the last.
        const last = 2 ** (HASH_BITS - depth) - 1;
        const hashes = Array.from({ length: 41 }, (_none, index) => (index < 30 ? index : last + 30 - index));
        let bucket = empty(depth);
        const held = new Map<string, number>();
        for (const { removes, which } of taken) {
          const hash = hashes[which] ?? 0;
          const key = `key ${hash}`;
          const index = find(bucket, depth, hash, key);
          expect(index >= 0).toBe(held.has(key));
          if (!removes) {
            bucket = withEntry(bucket, depth, hash, key) as Bucket<string>;
            held.set(key, hash);
          } else if (index >= 0) {
            remove(bucket, depth, index);
            held.delete(key);
          }
        }
        const inOrder = [...held].toSorted(([, left], [, right]) => left - right);
        expect(entriesOfBucket(bucket)).toEqual(
          inOrder.flatMap(([key, hash]) => [hash, key, `value of ${key}`]),
        );
      }),
    );
  });

  it('takes more places as it fills, and is to be split when even the most would be crowded', () => {
    let bucket: Bucket<string> | undefined = empty();
    let laid = 0;
    let count = 0;
    for (; bucket !== undefined; count += 1) {
      const next = withEntry(bucket, 0, hashOf(count), `key ${count}`);
      if (next !== bucket) laid += 1;
      bucket = next;
    }
    expect(count).toBe(385);
    expect(laid).toBe(8);
  });

  it('is sparse when a smaller bucket would do, and one of them never is', () => {
    let bucket = empty();
    expect(isSparse(bucket)).toBe(false);
    for (let index = 0; index < 100; index += 1) {
      bucket = withEntry(bucket, 0, hashOf(index), `key ${index}`) as Bucket<string>;
    }
    let sparseAt: number | undefined;
    for (let left = 99; sparseAt === undefined; left -= 1) {
      remove(bucket, 0, find(bucket, 0, hashOf(left), `key ${left}`));
      if (isSparse(bucket)) sparseAt = left;
    }
    // Hashes point to 256 places where 100 entries stand.
    expect(sparseAt).toBe(31);
    const smaller = bucketOf(entriesOfBucket(bucket), 0, owner);
    expect(smaller?.length).toBeLessThan(bucket.length / 3);
  });

  it('is copied for whoever does not own it, once', () => {
    const bucket = withEntry(empty(), 0, 1, 'one') as Bucket<string>;
    expect(ownedBucket(bucket, owner)).toBe(bucket);
    const other = {};
    const copy = ownedBucket(bucket, other);
    expect(copy).not.toBe(bucket);
    expect(ownedBucket(copy, other)).toBe(copy);
    remove(copy, 0, find(copy, 0, 1, 'one'));
    expect(find(bucket, 0, 1, 'one')).toBeGreaterThan(0);
  });
});
