import type { AbortSignalLike } from '@dynamem/calls';
import type { Clock } from '@dynamem/engine';

/** The time a waiter lives in. */
export interface WaiterTime {
  now(): number;
  /** Ends after `ms` milliseconds, or when the signal is aborted. */
  sleep(ms: number, abortSignal: AbortSignalLike | undefined): Promise<void>;
}

interface MovableClock extends Clock {
  advance(ms: number): void;
}

/** The engine's own time where it can be moved, else the machine's. */
export function waiterTime(clock: Clock): WaiterTime {
  if (!isMovable(clock)) return { now: () => Date.now(), sleep };
  return { now: () => clock.now(), sleep: async (ms) => clock.advance(ms) };
}

function isMovable(clock: Clock): clock is MovableClock {
  return 'advance' in clock && typeof clock.advance === 'function';
}

async function sleep(ms: number, abortSignal: AbortSignalLike | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const signal = abortSignal as Partial<EventTarget> | undefined;
    signal?.addEventListener?.(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
