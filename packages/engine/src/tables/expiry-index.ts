import { OrderedMap } from '../base/ordered-map.ts';
import { getAttribute } from '../values/attribute-map.ts';
import { Decimal } from '../values/decimal.ts';
import type { Item } from './item.ts';
import type { OrderedKey } from './ordered-key.ts';

/** How long after an item expires it is deleted, in milliseconds. */
export type TimeToLiveDelay = (key: OrderedKey, expiresMs: number) => number;

/** An item that expires at a time. */
interface Expiry {
  readonly key: OrderedKey;
  readonly expiresMs: number;
}

/** The items that prepared transactions hold: they stay until they are let go. */
export interface HeldItems {
  readonly size: number;
  has(key: OrderedKey): boolean;
}

/** What has expired longer ago than that is never deleted: five years. */
const OLDEST_MS = 5 * 365 * 24 * 60 * 60 * 1000;
const DUE_DIGITS = 16;

/**
 * The items of a table that expire, in the order they are to be deleted. An item is deleted a delay after it has
 * expired, or after it was written where it had expired by then: so an expired item can be read for a while, as on
 * AWS. Where an item stands follows from when it expires; `places` has those that had expired when written.
 * Only `commit` changes it.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 */
export class ExpiryIndex {
  readonly attributeName: string;
  private readonly delay: TimeToLiveDelay;
  private readonly byDue: OrderedMap<Expiry>;
  /** The places of items that had expired when they were written, which their times do not tell. */
  private readonly overdue: OrderedMap<string>;

  constructor(
    attributeName: string,
    delay: TimeToLiveDelay,
    byDue: OrderedMap<Expiry> = new OrderedMap<Expiry>(),
    overdue: OrderedMap<string> = new OrderedMap<string>(),
  ) {
    this.attributeName = attributeName;
    this.delay = delay;
    this.byDue = byDue;
    this.overdue = overdue;
  }

  /** When the next item is to be deleted, of those not `held`. */
  nextDueMs(held: HeldItems): number {
    let first = this.byDue.firstKey();
    if (held.size > 0) {
      first = undefined;
      this.byDue.visit({}, (place, { key }) => {
        if (!held.has(key)) first = place;
        return first === undefined;
      });
    }
    return first === undefined ? Infinity : Number(first.slice(0, DUE_DIGITS));
  }

  /** Brings the index after a change of one item; gives when that item is to be deleted, where that is new. */
  apply(key: OrderedKey, before: Item | undefined, after: Item | undefined, nowMs: number): number {
    const [beforeMs, expiresMs] = [this.expiryOf(before), this.expiryOf(after)];
    // An item that is written again and expires when it did is deleted when it was to be.
    if (expiresMs === beforeMs) return Infinity;
    if (beforeMs !== undefined) this.remove(key, beforeMs);
    if (expiresMs === undefined || expiresMs <= nowMs - OLDEST_MS) return Infinity;
    const dueMs = this.dueOf(key, expiresMs, nowMs);
    // A time no clock tells, such as one in nanoseconds, is never reached.
    if (dueMs > Number.MAX_SAFE_INTEGER) return Infinity;
    const place = placeOf(key, dueMs);
    this.byDue.set(place, { key, expiresMs });
    if (expiresMs < nowMs) this.overdue.set(key, place);
    return dueMs;
  }

  /** The keys of the items to be deleted by `dueMs` that have expired by `expiredMs` and are not `held`, in order. */
  due(dueMs: number, expiredMs: number, held: HeldItems): OrderedKey[] {
    const keys: OrderedKey[] = [];
    const end = Math.min(Math.max(0, Math.floor(dueMs)), Number.MAX_SAFE_INTEGER) + 1;
    this.byDue.visit({ to: placeOf('', end), toExcluded: true }, (_place, { key, expiresMs }) => {
      if (expiresMs <= expiredMs && !held.has(key)) keys.push(key);
      return true;
    });
    return keys;
  }

  /** The keys of the items that expire at `expiresMs` or later, in the order they are to be deleted. */
  expiringFrom(expiresMs: number): OrderedKey[] {
    const keys: OrderedKey[] = [];
    // No item is deleted before it has expired.
    const from = String(Math.max(0, Math.floor(expiresMs))).padStart(DUE_DIGITS, '0');
    this.byDue.visit({ from }, (_place, expiry) => {
      if (expiry.expiresMs >= expiresMs) keys.push(expiry.key);
      return true;
    });
    return keys;
  }

  /** An independent index of the same items, in constant time. */
  clone(): ExpiryIndex {
    return new ExpiryIndex(this.attributeName, this.delay, this.byDue.clone(), this.overdue.clone());
  }

  private remove(key: OrderedKey, expiresMs: number): void {
    const place = this.overdue.get(key);
    this.byDue.delete(place ?? placeOf(key, this.dueOf(key, expiresMs, expiresMs)));
    if (place !== undefined) this.overdue.delete(key);
  }

  private dueOf(key: OrderedKey, expiresMs: number, writtenMs: number): number {
    return Math.ceil(Math.max(expiresMs, writtenMs) + this.delay(key, expiresMs));
  }

  /** Only a number of seconds since 1970 lets an item expire. */
  private expiryOf(item: Item | undefined): number | undefined {
    const value = item && getAttribute(item.attributes, this.attributeName);
    return value instanceof Decimal ? Number(value.text) * 1000 : undefined;
  }
}

/** Places are in the order of the times, then of the keys. */
function placeOf(key: OrderedKey, dueMs: number): string {
  return String(Math.max(0, dueMs)).padStart(DUE_DIGITS, '0') + key;
}
