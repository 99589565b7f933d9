import { hash32 } from '../base/hash.ts';
import type { TimeToLiveDelay } from './expiry-index.ts';

/** The longest an item stays after it has expired: 48 hours. */
export const LONGEST_DELAY_MS: number = 48 * 60 * 60 * 1000;

/**
 * The delay an engine's options ask for: the same for all items, or one of 0 to 48 hours for each by the seed, so
 * that it does not depend on what else the engine has done.
 * @throws RangeError when the delay is none
 */
export function timeToLiveDelay(delayMs: number | 'random', seed: number): TimeToLiveDelay {
  if (delayMs === 'random') {
    return (key, expiresMs) =>
      Math.floor((hash32(`${seed} ${expiresMs} ${key}`) / 0x100000000) * LONGEST_DELAY_MS);
  }
  if (!(delayMs >= 0 && delayMs <= LONGEST_DELAY_MS)) {
    throw new RangeError('timeToLiveDelayMs is from 0 to 48 hours');
  }
  return () => delayMs;
}
