import fc from 'fast-check';

/** What `scheduledClient` needs of a scheduler; fast-check's has it, and so has `CallSchedule`. */
export interface CallScheduler {
  scheduleSequence(items: { readonly builder: () => Promise<void>; readonly label: string }[]): unknown;
}

interface Waiting {
  readonly label: string;
  readonly builder: () => Promise<void>;
}

/** An order of calls in flight that shrinks, drawn by `callSchedule`. */
export class CallSchedule implements CallScheduler {
  /** Which of the waiting calls has each turn, counted from the one waiting longest; that one where this has ended. */
  readonly choices: readonly number[];
  /** The calls that have had their turn, in order. */
  readonly calls: string[] = [];
  private readonly waiting: Waiting[] = [];
  private notify: () => void = () => {};

  constructor(choices: readonly number[]) {
    this.choices = choices;
    // What fast-check gives to each run: a schedule of the same choices that has not begun.
    Object.defineProperty(this, fc.cloneMethod, { value: () => new CallSchedule(choices) });
  }

  scheduleSequence(items: Waiting[]): void {
    this.waiting.push(...items);
    this.notify();
  }

  /** Gives one call after another its turn until `outcome` is settled, and gives that. */
  async waitFor<Outcome>(outcome: Promise<Outcome>): Promise<Outcome> {
    let settled = false;
    const over = outcome.then(
      () => (settled = true),
      () => (settled = true),
    );
    for (;;) {
      const arrived = new Promise<void>((resolve) => (this.notify = resolve));
      if (this.waiting.length === 0) await Promise.race([over, arrived]);
      if (settled) return outcome;
      await this.next();
    }
  }

  private async next(): Promise<void> {
    const choice = this.choices[this.calls.length] ?? 0;
    const [chosen] = this.waiting.splice(choice % Math.max(1, this.waiting.length), 1);
    if (chosen === undefined) return;
    this.calls.push(chosen.label);
    await chosen.builder();
  }

  toString(): string {
    return `CallSchedule(${this.calls.join('; ')})`;
  }
}

/**
 * Orders of calls in flight for `scheduledClient`. It does what `fc.scheduler()` does and shrinks as well, towards the
 * order in which the calls were made; fast-check's own leaves an order as it was drawn.
 * @example
 * fc.asyncProperty(callSchedule(), fc.integer({ min: 1, max: 5 }), async (schedule, callers) => {
 *   const client = scheduledClient(schedule, newClient(engine), { engine });
 *   await schedule.waitFor(Promise.all(Array.from({ length: callers }, () => increment(client))));
 * });
 */
export function callSchedule(): fc.Arbitrary<CallSchedule> {
  return fc
    .array(fc.nat({ max: 7 }), { maxLength: 50, size: 'max' })
    .map((choices) => new CallSchedule(choices));
}
