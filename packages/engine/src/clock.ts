/** Where an engine reads the time: milliseconds since 1970-01-01T00:00:00Z. */
export interface Clock {
  now(): number;
}

/** The time of the machine: the default, and the only place the engine reads it. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when told to. */
export class ManualClock implements Clock {
  private nowMs: number;

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  now(): number {
    return this.nowMs;
  }

  /** Moves the clock by `ms` milliseconds. */
  advance(ms: number): void {
    this.nowMs += ms;
  }
}

/** A clock at `startMs` that a test moves. */
export function manualClock(startMs = 0): ManualClock {
  return new ManualClock(startMs);
}
