import type { ItemChange } from '../tables/change.ts';
import { hashOfKey } from '../tables/ordered-key.ts';
import type { StreamRecord, TableRecord } from '../tables/table-record.ts';
import { RETENTION_MS, Shard, type ShardEntry } from './shard.ts';

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
  private readonly nextSequence: NextSequence;
  private readonly open: Shard[] = [];
  private all: Shard[] = [];
  private rollMs: number;
  private closedMs: number | undefined;

  constructor(
    table: TableRecord,
    settings: StreamRecord,
    opened: { shardCount: number; nowMs: number; nextSequence: NextSequence },
  ) {
    this.arn = streamArn(table.arn, settings.label);
    this.table = table;
    this.settings = settings;
    this.nextSequence = opened.nextSequence;
    this.rollMs = opened.nowMs + SHARD_ROLL_MS;
    for (let part = 0; part < opened.shardCount; part += 1) this.openShard(part, opened.nowMs, undefined);
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
    const part = Math.floor((hashOfKey(key) / HASH_RANGE) * this.open.length);
    const sequence = this.nextSequence();
    const entry = { sequence, createdMs: nowMs, before, after };
    this.open[part]?.append(cause === undefined ? entry : { ...entry, cause });
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
      for (const [part, shard] of this.open.entries()) {
        shard.close(this.nextSequence(), this.rollMs);
        this.openShard(part, this.rollMs, shard.id);
      }
      this.rollMs += SHARD_ROLL_MS;
      this.all = this.all.filter((shard) => !shard.isTrimmed(nowMs));
    }
    for (const shard of this.all) shard.drop(nowMs);
  }

  /** Ends the stream: its shards are closed, what they hold stays readable for a day. */
  close(nowMs: number): void {
    for (const shard of this.open) shard.close(this.nextSequence(), nowMs);
    this.closedMs = nowMs;
  }

  private openShard(part: number, openedMs: number, parentId: string | undefined): void {
    const shard = new Shard({ sequence: this.nextSequence(), openedMs, parentId });
    this.open[part] = shard;
    this.all.push(shard);
  }
}

/** The ARN of a table's stream. */
function streamArn(tableArn: string, label: string): string {
  return `${tableArn}/stream/${label}`;
}
