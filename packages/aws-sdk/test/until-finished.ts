import { onTestFinished } from 'vitest';

/** Disposes of something when the test that runs is over; gives it back. */
export function untilFinished<Thing extends Disposable>(thing: Thing): Thing {
  onTestFinished(() => thing[Symbol.dispose]());
  return thing;
}
