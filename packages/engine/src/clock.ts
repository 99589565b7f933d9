/** Where an engine reads the time: milliseconds since 1970-01-01T00:00:00Z. */
export interface Clock {
  now(): number;
  /**
   * Calls `listener` when the time is moved by hand; gives a way to forget it. Readers of streams wait so. A clock that
   * goes by itself has nothing to tell.
   */
  onAdvance?(listener: () => void): () => void;
}

/** The time of the machine: the default, and the only place the engine reads it. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that moves only when told to. */
export class ManualClock implements Clock {
  private nowMs: number;
  private readonly listeners: Set<() => void> = new Set();

  constructor(startMs: number) {
    this.nowMs = startMs;
  }

  now(): number {
    return this.nowMs;
  }

  /** Moves the clock by `ms` milliseconds. */
  advance(ms: number): void {
    this.nowMs += ms;
    for (const listener of this.listeners) listener();
  }

  onAdvance(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** A clock at `startMs` that a test moves. */
export function manualClock(startMs = 0): ManualClock {
  return new ManualClock(startMs);
}
