import { describe, expect, it } from 'vitest';
import { openShard, RETENTION_MS, type Shard } from './shard.ts';

function shardWith(...createdMs: readonly number[]): Shard {
  const shard = openShard(10, 0, undefined);
  for (const [index, ms] of createdMs.entries()) {
    shard.append({ sequence: 11 + index, createdMs: ms, before: undefined, after: undefined });
  }
  return shard;
}

function sequencesFrom(shard: Shard, sequence: number, nowMs: number): number[] {
  const found: number[] = [];
  shard.visit(sequence, nowMs, (entry) => found.push(entry.sequence) > 0);
  return found;
}

describe('a shard', () => {
  it('has an id as AWS writes them, later ones after earlier ones', () => {
    const [first, second] = [1, 2].map((sequence) => openShard(sequence, 1_700_000_000_000, undefined).id);
    expect(first).toBe('shardId-00000001700000000000-00000001');
    expect(second).toBe('shardId-00000001700000000000-00000002');
  });

  it('gives its records from a sequence on, as long as they are kept', () => {
    const shard = shardWith(0, 5, 5, 9);
    expect(sequencesFrom(shard, 0, 9)).toEqual([11, 12, 13, 14]);
    expect(sequencesFrom(shard, 13, 9)).toEqual([13, 14]);
    expect(sequencesFrom(shard, 0, RETENTION_MS + 4)).toEqual([12, 13, 14]);
    expect(sequencesFrom(shard, 0, RETENTION_MS + 5)).toEqual([14]);
    expect(sequencesFrom(shard, 15, 9)).toEqual([]);
  });

  it('tells through which record it is trimmed, whether or not the memory is freed', () => {
    const shard = shardWith(0, 5, 9);
    expect(shard.trimmedThrough(9)).toBe(0);
    expect(shard.trimmedThrough(RETENTION_MS + 5)).toBe(12);
    shard.drop(RETENTION_MS + 5);
    expect(shard.trimmedThrough(RETENTION_MS + 5)).toBe(12);
    shard.drop(RETENTION_MS + 9);
    expect(shard.trimmedThrough(RETENTION_MS + 9)).toBe(13);
    expect(sequencesFrom(shard, 0, RETENTION_MS + 9)).toEqual([]);
  });

  it('is there for a day after it was closed', () => {
    const shard = shardWith(0);
    expect(shard.isTrimmed(2 * RETENTION_MS)).toBe(false);
    shard.close(20, 100);
    expect(shard.endingSequence).toBe(20);
    expect(shard.isTrimmed(RETENTION_MS + 99)).toBe(false);
    expect(shard.isTrimmed(RETENTION_MS + 100)).toBe(true);
  });
});
