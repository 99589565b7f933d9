import { AppendLog } from '../base/append-log.ts';
import type { ItemChange } from '../tables/change.ts';
import type { StoredItem } from '../tables/stored-item.ts';

/** How long a stream record can be read, and a stream that is disabled: 24 hours. */
export const RETENTION_MS: number = 24 * 60 * 60 * 1000;

/** One change of an item as a shard keeps it; what GetRecords answers is made of it when asked for. */
export interface ShardEntry extends Pick<ItemChange, 'cause'> {
  readonly sequence: number;
  readonly createdMs: number;
  readonly before: StoredItem | undefined;
  readonly after: StoredItem | undefined;
}

/** How a shard that takes no more records ended. */
interface ShardEnd {
  readonly sequence: number;
  readonly closedMs: number;
}

/**
 * A shard of a stream: the changes of the items whose keys hash into its part, in order.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
export class Shard {
  readonly id: string;
  readonly parentId: string | undefined;
  /** The number the shard's records come after. */
  readonly startingSequence: number;
  private readonly entries: AppendLog<ShardEntry>;
  private end: ShardEnd | undefined;
  private droppedThrough = 0;

  constructor(
    identity: Pick<Shard, 'id' | 'parentId' | 'startingSequence'>,
    entries: AppendLog<ShardEntry> = new AppendLog<ShardEntry>(),
  ) {
    this.id = identity.id;
    this.parentId = identity.parentId;
    this.startingSequence = identity.startingSequence;
    this.entries = entries;
  }

  /** The number that closed the shard; undefined while it is open. */
  get endingSequence(): number | undefined {
    return this.end?.sequence;
  }

  append(entry: ShardEntry): void {
    this.entries.append(entry);
  }

  close(sequence: number, closedMs: number): void {
    this.end = { sequence, closedMs };
  }

  /** Whether nothing of the shard can be read any more: it was closed a day ago. */
  isTrimmed(nowMs: number): boolean {
    return this.end !== undefined && this.end.closedMs <= nowMs - RETENTION_MS;
  }

  /** The sequence of the last record that is too old to be read; 0 where there is none. */
  trimmedThrough(nowMs: number): number {
    return this.entries.lastBefore(isKeptAt(nowMs))?.sequence ?? this.droppedThrough;
  }

  /** Calls `visit` for the records that can be read from `sequence` on, until it returns false. */
  visit(sequence: number, nowMs: number, visit: (entry: ShardEntry) => boolean): void {
    const isKept = isKeptAt(nowMs);
    this.entries.visitFrom((entry) => entry.sequence >= sequence && isKept(entry), visit);
  }

  /** Frees what is too old to be read. */
  drop(nowMs: number): void {
    this.droppedThrough = this.trimmedThrough(nowMs);
    this.entries.dropBefore(isKeptAt(nowMs));
  }

  /** An independent shard with the same records, in constant time. */
  clone(): Shard {
    const clone = new Shard(this, this.entries.clone());
    clone.end = this.end;
    clone.droppedThrough = this.droppedThrough;
    return clone;
  }
}

/** A new shard, to take the records after `sequence`. */
export function openShard(sequence: number, openedMs: number, parentId: string | undefined): Shard {
  return new Shard({ id: shardIdOf(openedMs, sequence), parentId, startingSequence: sequence });
}

function isKeptAt(nowMs: number): (entry: ShardEntry) => boolean {
  return ({ createdMs }) => createdMs > nowMs - RETENTION_MS;
}

/** As AWS writes them: the milliseconds in 20 digits, then eight hexadecimal digits; later shards sort after. */
function shardIdOf(openedMs: number, sequence: number): string {
  const milliseconds = String(Math.max(0, Math.floor(openedMs))).padStart(20, '0');
  const counter = (sequence % 0x100000000).toString(16).padStart(8, '0');
  return `shardId-${milliseconds}-${counter}`;
}
