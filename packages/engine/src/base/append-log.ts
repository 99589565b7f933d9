/** Says of an entry whether it is behind a point: where it holds of one, it holds of all after it. */
type Behind<Entry> = (entry: Entry) => boolean;

/** A part that is not shorter than this is shared with clones rather than copied. */
const MIN_SHARED_LENGTH = 64;

/**
 * A list that grows at its end and is cut at its beginning, cheap to clone: clones share the entries there were. Its
 * entries stand in an order in which points can be found by halving.
 */
export class AppendLog<Entry> {
  /** Never changed once they are here. */
  private parts: readonly (readonly Entry[])[];
  private tail: Entry[];
  private ownsTail: boolean = false;

  constructor(parts: readonly (readonly Entry[])[] = [], tail: Entry[] = []) {
    this.parts = parts;
    this.tail = tail;
  }

  append(entry: Entry): void {
    if (!this.ownsTail) this.beginTail();
    this.tail.push(entry);
  }

  /** Calls `visit` for the entries behind a point, in order, until it returns false. */
  visitFrom(isBehind: Behind<Entry>, visit: (entry: Entry) => boolean): void {
    for (const part of this.allParts()) {
      for (let index = firstIndex(part, isBehind); index < part.length; index += 1) {
        if (!visit(part[index] as Entry)) return;
      }
    }
  }

  /** The last entry before a point. */
  lastBefore(isBehind: Behind<Entry>): Entry | undefined {
    let last: Entry | undefined;
    for (const part of this.allParts()) {
      const index = firstIndex(part, isBehind);
      last = part[index - 1] ?? last;
      if (index < part.length) break;
    }
    return last;
  }

  /** Lets go of the entries before a point. */
  dropBefore(isBehind: Behind<Entry>): void {
    if (this.lastBefore(isBehind) === undefined) return;
    this.parts = this.parts
      .map((part) => part.slice(firstIndex(part, isBehind)))
      .filter((part) => part.length > 0);
    this.tail = this.tail.slice(firstIndex(this.tail, isBehind));
    this.ownsTail = true;
  }

  /** An independent log of the same entries, in constant time. */
  clone(): AppendLog<Entry> {
    this.ownsTail = false;
    return new AppendLog(this.parts, this.tail);
  }

  private beginTail(): void {
    if (this.tail.length < MIN_SHARED_LENGTH) {
      this.tail = [...this.tail];
    } else {
      this.parts = [...this.parts, this.tail];
      this.tail = [];
    }
    this.ownsTail = true;
  }

  private allParts(): readonly (readonly Entry[])[] {
    return this.parts.length === 0 ? [this.tail] : [...this.parts, this.tail];
  }
}

function firstIndex<Entry>(entries: readonly Entry[], isBehind: Behind<Entry>): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(entries[middle] as Entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
