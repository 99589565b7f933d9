import type { WireAttributeValue } from '../values/wire-form.ts';
import type { Reading } from './usage.ts';

/** What a request did to one table or index: one reading, or one item written. */
export interface Access {
  readonly tableName: string;
  /** The index that was read; undefined for the table itself. */
  readonly indexName: string | undefined;
  readonly type: Reading['type'] | 'write';
  readonly itemsRead: number;
  readonly itemsReturned: number;
  readonly isFiltered: boolean;
  /** In the SDK's form; undefined where more than one was read, or none is known. */
  readonly partitionKey: Record<string, WireAttributeValue> | undefined;
}

/** One request, as an engine's history tells it. */
export interface HistoryEntry {
  /** By AWS's name. */
  readonly operation: string;
  /** The time of the engine's clock. */
  readonly timeMs: number;
  /** The tables of the request, each once; of one that failed those it names. */
  readonly tableNames: readonly string[];
  /** The indexes that were read, each once. */
  readonly indexNames: readonly string[];
  /**
   * What the request consumed, whether or not it asked for it. Where it failed it is 0, but for a single write whose
   * condition was false, which costs the units of the item there is; what cancelled transactions and conflicts cost, AWS
   * does not tell.
   */
  readonly readCapacityUnits: number;
  readonly writeCapacityUnits: number;
  readonly itemsRead: number;
  /** What of the items read filters let through. */
  readonly itemsReturned: number;
  readonly accesses: readonly Access[];
  /** The name of the exception the request met; undefined where it succeeded. */
  readonly errorName: string | undefined;
}

/** The last requests to an engine, as many as its limit. */
export class History {
  readonly limit: number;
  private kept: HistoryEntry[] = [];

  constructor(limit: number) {
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new RangeError('The limit of a history is a whole number from 1');
    this.limit = limit;
  }

  /** Oldest first. */
  entries(): readonly HistoryEntry[] {
    return this.kept.slice(-this.limit);
  }

  add(entry: HistoryEntry): void {
    this.kept.push(entry);
    // Cut now and then, so that a request costs the same however long the history is.
    if (this.kept.length >= 2 * this.limit) this.kept = this.kept.slice(-this.limit);
  }

  clear(): void {
    this.kept = [];
  }
}
