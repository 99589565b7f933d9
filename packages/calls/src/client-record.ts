import type { Call } from './call.ts';
import { OneOffs, type OneOff } from './one-off.ts';

const DEFAULT_CALLS_KEPT = 1000;

/** What a record keeps: a call, as it is known when somebody looks. */
export interface Noted {
  readonly call: Call;
}

/** What is known of one client, or of all clients of a class or an interception: its calls and its one-offs. */
export class ClientRecord {
  readonly oneOffs: OneOffs = new OneOffs();
  private readonly callsKept: number;
  private readonly parent: ClientRecord | undefined;
  private kept: Noted[] = [];
  private dropped = 0;

  /** @param parent the record of the class or interception the client belongs to */
  constructor(callsKept: number = DEFAULT_CALLS_KEPT, parent?: ClientRecord) {
    this.callsKept = callsKept;
    this.parent = parent;
  }

  /** Notes a call that has begun. */
  note(noted: Noted): void {
    this.kept.push(noted);
    // By twos, so that forgetting the oldest costs little at each call.
    if (this.kept.length > 2 * this.callsKept) {
      const excess = this.kept.length - this.callsKept;
      this.kept = this.kept.slice(excess);
      this.dropped += excess;
    }
    this.parent?.note(noted);
  }

  /** What is kept, the latest last. */
  get noted(): readonly Noted[] {
    return this.kept;
  }

  /**
   * The calls so far, in order.
   * @throws RangeError when there were more than are kept
   */
  calls(): readonly Call[] {
    const total = this.dropped + this.kept.length;
    if (total > this.callsKept) {
      const remedy = 'clear them with clearCalls(…) between tests, or keep more by the option callsKept';
      throw new RangeError(
        `There were ${total} calls and only the last ${this.callsKept} are kept: ${remedy}`,
      );
    }
    return this.kept.map(({ call }) => call);
  }

  clearCalls(): void {
    this.kept = [];
    this.dropped = 0;
  }

  /** Takes the next one-off of an operation if it is of the kind: the client's own, else its class's. */
  take<Kind extends OneOff['kind']>(
    operationName: string,
    kind: Kind,
  ): Extract<OneOff, { kind: Kind }> | undefined {
    if (this.oneOffs.has(operationName)) return this.oneOffs.take(operationName, kind);
    return this.parent?.take(operationName, kind);
  }

  /** @throws Error when one-offs have not been used */
  assertUsed(): void {
    const { titles } = this.oneOffs;
    if (titles.length > 0) throw new Error(`Not used: ${titles.join(', ')}`);
  }
}
