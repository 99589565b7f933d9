import { OrderedMap, type KeyRange } from '../base/ordered-map.ts';
import type { ItemChange } from '../tables/change.ts';

/** How long a stream record can be read, and a stream that is disabled: 24 hours. */
export const RETENTION_MS: number = 24 * 60 * 60 * 1000;

/** One change of an item as a shard keeps it; what GetRecords answers is made of it when asked for. */
export interface ShardEntry extends Pick<ItemChange, 'before' | 'after' | 'cause'> {
  readonly sequence: number;
  readonly createdMs: number;
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
  private readonly entries: OrderedMap<ShardEntry>;
  private end: ShardEnd | undefined;
  private droppedThrough = 0;

  constructor(
    identity: Pick<Shard, 'id' | 'parentId' | 'startingSequence'>,
    entries: OrderedMap<ShardEntry> = new OrderedMap<ShardEntry>(),
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
    this.entries.set(placeOf(entry.sequence), entry);
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
    const oldest = this.firstFrom(0);
    if (oldest === undefined || isKept(oldest, nowMs)) return this.droppedThrough;
    // Records are in the order of their times: the last too old is found by halving.
    let { sequence: low } = oldest;
    let high = this.lastSequence();
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const entry = this.firstFrom(middle);
      if (entry === undefined || isKept(entry, nowMs)) high = middle - 1;
      else low = entry.sequence;
    }
    return low;
  }

  /** Calls `visit` for the records that can be read from `sequence` on, until it returns false. */
  visit(sequence: number, nowMs: number, visit: (entry: ShardEntry) => boolean): void {
    const from = placeOf(Math.max(sequence, this.trimmedThrough(nowMs) + 1));
    this.entries.visit({ from }, (_place, entry) => visit(entry));
  }

  /** Frees what is too old to be read. */
  drop(nowMs: number): void {
    this.droppedThrough = this.trimmedThrough(nowMs);
    const places: string[] = [];
    this.entries.visit({ to: placeOf(this.droppedThrough) }, (place) => places.push(place) > 0);
    for (const place of places) this.entries.delete(place);
  }

  /** An independent shard with the same records, in constant time. */
  clone(): Shard {
    const clone = new Shard(this, this.entries.clone());
    clone.end = this.end;
    clone.droppedThrough = this.droppedThrough;
    return clone;
  }

  private firstFrom(sequence: number): ShardEntry | undefined {
    return firstOf(this.entries, { from: placeOf(sequence) });
  }

  private lastSequence(): number {
    return firstOf(this.entries, { descending: true })?.sequence ?? 0;
  }
}

/** A new shard, to take the records after `sequence`. */
export function openShard(sequence: number, openedMs: number, parentId: string | undefined): Shard {
  return new Shard({ id: shardIdOf(openedMs, sequence), parentId, startingSequence: sequence });
}

const PLACE_DIGITS = 16;

/** Where the record of a sequence stands in its shard. */
function placeOf(sequence: number): string {
  return String(sequence).padStart(PLACE_DIGITS, '0');
}

function firstOf(entries: OrderedMap<ShardEntry>, range: KeyRange): ShardEntry | undefined {
  let first: ShardEntry | undefined;
  entries.visit(range, (_place, entry) => {
    first = entry;
    return false;
  });
  return first;
}

function isKept({ createdMs }: ShardEntry, nowMs: number): boolean {
  return createdMs > nowMs - RETENTION_MS;
}

/** As AWS writes them: the milliseconds in 20 digits, then eight hexadecimal digits; later shards sort after. */
function shardIdOf(openedMs: number, sequence: number): string {
  const milliseconds = String(Math.max(0, Math.floor(openedMs))).padStart(20, '0');
  const counter = (sequence % 0x100000000).toString(16).padStart(8, '0');
  return `shardId-${milliseconds}-${counter}`;
}
