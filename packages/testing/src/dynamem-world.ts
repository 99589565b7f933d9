import { inProcess, type InProcessConfiguration } from '@dynamem/aws-sdk';
import { FakeDocumentClient, FakeDynamoDB } from '@dynamem/client';
import { createEngine, systemClock, type Clock, type Engine } from '@dynamem/engine';
import { plantSeed } from './plant-seed.ts';
import { createFixtureTable } from './table-fixture.ts';
import type { WorldOptions } from './world-options.ts';

/** What one test has to itself. */
export interface TestWorld<WorldClock extends Clock = Clock> {
  readonly clock: WorldClock;
  readonly engine: Engine;
  /** A fake client; no SDK need be installed. */
  readonly client: FakeDynamoDB;
  /** The same in native values. */
  readonly documentClient: FakeDocumentClient;
  /** For a client of the SDK's: `new DynamoDBClient(sdkConfiguration)`. */
  readonly sdkConfiguration: InProcessConfiguration;
}

/** Tables and items that are made once and forked for each test. */
export class DynamemWorld<WorldClock extends Clock = Clock> {
  private readonly options: WorldOptions<WorldClock>;
  private made: Engine | undefined;

  constructor(options: WorldOptions<WorldClock>) {
    this.options = options;
  }

  /** The engine all others are forked from: made when it is first asked for; what is written to it, later forks have. */
  get seeded(): Engine {
    this.made ??= this.make();
    return this.made;
  }

  /**
   * An engine of its own with the tables and items of the world, at the cost of the number of tables.
   * @throws Error naming the table or item that cannot be made
   */
  fork(clock: WorldClock = this.newClock()): Engine {
    return this.seeded.fork({ clock });
  }

  /** An engine of its own, and clients that it answers. */
  open(): TestWorld<WorldClock> {
    const clock = this.newClock();
    const engine = this.fork(clock);
    const client = new FakeDynamoDB(engine);
    const documentClient = FakeDocumentClient.from(client);
    return { clock, engine, client, documentClient, sdkConfiguration: inProcess(engine) };
  }

  /** A clock that no other engine of the world has, unless it is the machine's. */
  newClock(): WorldClock {
    const { clock } = this.options;
    // Without a clock of the caller's, WorldClock is its default.
    return clock === undefined ? (systemClock as WorldClock) : clock();
  }

  private make(): Engine {
    const { tables = [], seed = [], engine: engineOptions } = this.options;
    const engine = createEngine({ history: true, ...engineOptions, clock: this.newClock() });
    for (const table of tables) createFixtureTable(engine, table);
    for (const each of Array.isArray(seed) ? seed : [seed]) plantSeed(engine, each);
    return engine;
  }
}

/**
 * A world for test runners of every kind: `const world = dynamemWorld({ tables, seed })` once, and
 * `beforeEach(() => ({ engine, client } = world.open()))`, or `world.open()` in each test that runs beside others.
 */
export function dynamemWorld<WorldClock extends Clock = Clock>(
  options: WorldOptions<WorldClock> = {},
): DynamemWorld<WorldClock> {
  return new DynamemWorld(options);
}
