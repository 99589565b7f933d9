import type { Clock, Dump, Engine, EngineOptions } from '@dynamem/engine';
import type { FixtureItem } from './fixture-item.ts';
import type { WrittenTableFixture } from './table-fixture.ts';

/**
 * What is in a world besides its tables: what `engine.dump()` gave, tables included; items by the names of tables, in
 * native values or in DynamoDB's form; or a function that writes them with the engine's own methods.
 */
export type Seed = Dump | Readonly<Record<string, readonly FixtureItem[]>> | ((engine: Engine) => void);

/** What a world is made of. */
export interface WorldOptions<WorldClock extends Clock = Clock> {
  readonly tables?: readonly WrittenTableFixture[];
  readonly seed?: Seed | readonly Seed[];
  /** Makes the clock of each engine, e.g. `() => manualClock(0)`, so that no test moves another's. */
  readonly clock?: () => WorldClock;
  /** What the engines are created with. They keep a history unless this says otherwise, as the matchers read it. */
  readonly engine?: Omit<EngineOptions, 'clock'>;
}
