import type { ItemChange } from '../tables/change.ts';
import type { TableRecord } from '../tables/table-record.ts';
import { openStream, type NextSequence, type Stream } from './stream.ts';

/** All streams of an engine: those of its tables and those that outlive theirs for a day. Only `commit` changes it. */
export class Streams {
  private readonly shardCount: number;
  private readonly byArn: Map<string, Stream> = new Map();
  private readonly openByTable: Map<string, Stream> = new Map();
  private readonly takeSequence: NextSequence = () => (this.lastSequence += 1);
  private lastSequence = 0;
  private startedAt = 1;
  private dueMs = Infinity;

  /** @param shardCount how many shards of a stream are open at a time */
  constructor(shardCount: number) {
    this.shardCount = shardCount;
  }

  get(arn: string): Stream | undefined {
    return this.byArn.get(arn);
  }

  all(): Iterable<Stream> {
    return this.byArn.values();
  }

  /** When the latest stream of a table of this name was created; undefined where there is none. */
  latestCreatedMs(tableName: string): number | undefined {
    let latestMs: number | undefined;
    for (const { table, settings } of this.byArn.values()) {
      if (table.name === tableName) latestMs = Math.max(settings.createdMs, latestMs ?? -Infinity);
    }
    return latestMs;
  }

  /** The number the next record, of whatever stream, is greater than or equal to. */
  get nextSequence(): number {
    return this.lastSequence + 1;
  }

  /** The number of the first record these streams can differ in from those they were cloned of. */
  get firstOwnSequence(): number {
    return this.startedAt;
  }

  /** When something happens to a stream next. */
  get nextDueMs(): number {
    return this.dueMs;
  }

  /** Opens and closes streams as a table's record says now; undefined where the table is gone. */
  adopt(tableName: string, table: TableRecord | undefined, nowMs: number): void {
    const settings =
      table?.stream?.enabled === true && table.status !== 'DELETING' ? table.stream : undefined;
    const current = this.openByTable.get(tableName);
    if (current?.settings.label === settings?.label && current?.table.id === (settings && table?.id)) return;
    current?.close(nowMs);
    this.openByTable.delete(tableName);
    if (table !== undefined && settings !== undefined) this.open(table, settings, nowMs);
    this.refreshDue();
  }

  /** Records a change of an item where its table has a stream. */
  append(change: ItemChange, nowMs: number): void {
    if (change.before !== change.after) this.openByTable.get(change.tableName)?.append(change, nowMs);
  }

  /** Brings all streams to `nowMs`. */
  settle(nowMs: number): void {
    for (const [arn, stream] of this.byArn) {
      if (stream.isGone(nowMs)) this.byArn.delete(arn);
      else stream.settle(nowMs);
    }
    this.refreshDue();
  }

  /** Independent streams with the same records, at a cost that does not depend on their number. */
  clone(): Streams {
    const clone = new Streams(this.shardCount);
    clone.lastSequence = this.lastSequence;
    clone.startedAt = this.nextSequence;
    clone.dueMs = this.dueMs;
    for (const [arn, stream] of this.byArn) {
      const own = stream.clone(clone.takeSequence);
      clone.byArn.set(arn, own);
      const { name } = stream.table;
      if (this.openByTable.get(name) === stream) clone.openByTable.set(name, own);
    }
    return clone;
  }

  private open(table: TableRecord, settings: NonNullable<TableRecord['stream']>, nowMs: number): void {
    const { shardCount, takeSequence: nextSequence } = this;
    const stream = openStream(table, settings, { shardCount, nowMs, nextSequence });
    this.byArn.set(stream.arn, stream);
    this.openByTable.set(table.name, stream);
  }

  private refreshDue(): void {
    this.dueMs = Infinity;
    for (const stream of this.byArn.values()) this.dueMs = Math.min(this.dueMs, stream.nextDueMs);
  }
}
