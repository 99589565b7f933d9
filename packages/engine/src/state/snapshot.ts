import { Random } from '../random.ts';
import { timeToLiveDelay } from '../tables/time-to-live-delay.ts';
import { forkState } from './fork.ts';
import { emptyState, type State } from './state.ts';

/** What of an engine's options the state depends on. */
export interface SnapshotSettings {
  readonly region: string;
  readonly accountId: string;
  readonly shards: number;
  readonly timeToLiveDelayMs: number | 'random';
}

/**
 * What an engine is at a moment, to be restored or compared any number of times. What is in it is the engine's own
 * business, and nobody changes it.
 */
export class Snapshot {
  readonly settings: SnapshotSettings;
  readonly state: State;
  readonly random: Random;
  readonly requestIds: Random;

  constructor(settings: SnapshotSettings, state: State, random: Random, requestIds: Random) {
    this.settings = settings;
    this.state = state;
    this.random = random;
    this.requestIds = requestIds;
  }

  /** An independent one of the same content, at the cost of `forkState`. */
  clone(): Snapshot {
    return new Snapshot(this.settings, forkState(this.state), this.random.clone(), this.requestIds.clone());
  }
}

/**
 * What an engine is when it is created.
 * @throws RangeError when a setting is none
 */
export function emptySnapshot(settings: SnapshotSettings, seed: number): Snapshot {
  const { shards, timeToLiveDelayMs } = settings;
  if (!Number.isSafeInteger(shards) || shards < 1) throw new RangeError('shards is a whole number from 1');
  const state = emptyState({ shards, timeToLiveDelay: timeToLiveDelay(timeToLiveDelayMs, seed) });
  return new Snapshot(settings, state, new Random(seed), new Random(seed ^ 0x5eed));
}

/** @throws TypeError when a snapshot of an engine with settings `from` cannot be restored by one with `to` */
export function requireSameSettings(from: SnapshotSettings, to: SnapshotSettings): void {
  for (const name of ['region', 'accountId', 'shards', 'timeToLiveDelayMs'] as const) {
    if (from[name] !== to[name])
      throw new TypeError(`The snapshot is of an engine whose ${name} is ${from[name]}, not ${to[name]}`);
  }
}
