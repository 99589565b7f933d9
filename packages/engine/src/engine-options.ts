import type { Clock } from './clock.ts';

/** What an engine is created with; all of it has a default. */
export interface EngineOptions {
  /** Where the engine reads the time; the machine's clock by default. */
  readonly clock?: Clock;
  /** Same seed, same requests, same bytes. 0 by default. */
  readonly seed?: number;
  /** `us-east-1` by default. */
  readonly region?: string;
  /** `000000000000` by default. */
  readonly accountId?: string;
  /**
   * How long tables and indexes take to change their status: `none` (default): a table answers CREATING once
   * and is ACTIVE for the next request; `realistic`: as long as on AWS, with AWS's errors meanwhile.
   */
  readonly tableDelays?: 'none' | 'realistic';
  /**
   * The order of validation and the texts of errors: `newest` (default) as most regions give them today;
   * `before-2026-06` as all regions gave them before AWS's rewording of June 2026, and a few still do.
   */
  readonly wording?: 'newest' | 'before-2026-06';
  /** How many shards of a stream are open at a time; 1 by default. Each is continued by another after 4 hours. */
  readonly shards?: number;
  /**
   * How long after an item expires it is deleted, in milliseconds from 0 to 48 hours (on AWS: typically within 48
   * hours), or `random`: any time of that range, by the seed. One minute by default.
   */
  readonly timeToLiveDelayMs?: number | 'random';
  /** Whether `engine.history()` keeps the last requests: 10,000 of them, or `limit`. Off by default. */
  readonly history?: boolean | { readonly limit?: number };
}

/** What a fork has of its own. */
export interface ForkOptions {
  /** The clock of the engine it is forked from by default: to move one is then to move both. */
  readonly clock?: Clock;
  /** Whether the fork keeps a history; as the engine it is forked from by default. */
  readonly history?: EngineOptions['history'];
}
