import type { ItemChange } from '../tables/change.ts';
import { hashOfKey } from '../tables/ordered-key.ts';
import type { StreamRecord, TableRecord } from '../tables/table-record.ts';
import { openShard, RETENTION_MS, type Shard, type ShardEntry } from './shard.ts';

/** How long a shard takes records before another continues it: about four hours on AWS. */
const SHARD_ROLL_MS: number = 4 * 60 * 60 * 1000;

const HASH_RANGE = 0x100000000;

/** Gives the next number of the engine's streams. */
export type NextSequence = () => number;

/**
 * The stream of a table: open shards, each for a part of the range of partition keys' hashes, and those they
 * continue. An item stays in one part, so all its records are in order in one lineage of shards.
 */
export class Stream {
  readonly arn: string;
  readonly table: Pick<TableRecord, 'name' | 'id' | 'keySchema'>;
  readonly settings: Pick<StreamRecord, 'label' | 'viewType' | 'createdMs'>;
  /** How many shards are open at a time. */
  readonly shardCount: number;
  private readonly nextSequence: NextSequence;
  /** In the order they were opened: the open ones are the last, one for each part in order. */
  private all: readonly Shard[] = [];
  private rollMs: number = Infinity;
  private closedMs: number | undefined;

  constructor(
    identity: Pick<Stream, 'arn' | 'table' | 'settings' | 'shardCount'>,
    nextSequence: NextSequence,
  ) {
    this.arn = identity.arn;
    this.table = identity.table;
    this.settings = identity.settings;
    this.shardCount = identity.shardCount;
    this.nextSequence = nextSequence;
  }

  /** In the order they were opened, those not trimmed yet. */
  shards(nowMs: number): readonly Shard[] {
    return this.all.filter((shard) => !shard.isTrimmed(nowMs));
  }

  /** Whether the stream takes no more records: it was disabled or its table deleted. */
  get isClosed(): boolean {
    return this.closedMs !== undefined;
  }

  /** When something happens to the stream next: its shards roll, or, a day after it was closed, it goes. */
  get nextDueMs(): number {
    return this.closedMs === undefined ? this.rollMs : this.closedMs + RETENTION_MS;
  }

  /** Whether the stream can no longer be read. */
  isGone(nowMs: number): boolean {
    return this.closedMs !== undefined && this.closedMs + RETENTION_MS <= nowMs;
  }

  append({ key, before, after, cause }: ItemChange, nowMs: number): void {
    const part = Math.floor((hashOfKey(key) / HASH_RANGE) * this.shardCount);
    const sequence = this.nextSequence();
    const entry = { sequence, createdMs: nowMs, before: before?.stored, after: after?.stored };
    this.all.at(part - this.shardCount)?.append(cause === undefined ? entry : { ...entry, cause });
  }

  /** The records of all shards from `sequence` on, in order. */
  entriesFrom(sequence: number, nowMs: number): ShardEntry[] {
    const entries: ShardEntry[] = [];
    for (const shard of this.all) shard.visit(sequence, nowMs, (entry) => entries.push(entry) > 0);
    return entries.toSorted((left, right) => left.sequence - right.sequence);
  }

  /** Lets each open shard be continued by another where that is due, and frees what is too old to be read. */
  settle(nowMs: number): void {
    while (this.closedMs === undefined && this.rollMs <= nowMs) {
      const opened = this.openShards().map((shard) => {
        shard.close(this.nextSequence(), this.rollMs);
        return openShard(this.nextSequence(), this.rollMs, shard.id);
      });
      this.all = [...this.all, ...opened].filter((shard) => !shard.isTrimmed(nowMs));
      this.rollMs += SHARD_ROLL_MS;
    }
    for (const shard of this.all) shard.drop(nowMs);
  }

  /** Ends the stream: its shards are closed, what they hold stays readable for a day. */
  close(nowMs: number): void {
    for (const shard of this.openShards()) shard.close(this.nextSequence(), nowMs);
    this.closedMs = nowMs;
  }

  /** An independent stream with the same records, at a cost that does not depend on their number. */
  clone(nextSequence: NextSequence): Stream {
    const clone = new Stream(this, nextSequence);
    clone.all = this.all.map((shard) => shard.clone());
    clone.rollMs = this.rollMs;
    clone.closedMs = this.closedMs;
    return clone;
  }

  /** Opens the first shards; those that continue them are opened as they fall due. */
  start(nowMs: number): void {
    this.all = Array.from({ length: this.shardCount }, () =>
      openShard(this.nextSequence(), nowMs, undefined),
    );
    this.rollMs = nowMs + SHARD_ROLL_MS;
  }

  private openShards(): readonly Shard[] {
    return this.all.slice(-this.shardCount);
  }
}

/** A new stream of a table, with its shards open. */
export function openStream(
  table: TableRecord,
  settings: StreamRecord,
  opened: { shardCount: number; nowMs: number; nextSequence: NextSequence },
): Stream {
  const arn = `${table.arn}/stream/${settings.label}`;
  const stream = new Stream({ arn, table, settings, shardCount: opened.shardCount }, opened.nextSequence);
  stream.start(opened.nowMs);
  return stream;
}
