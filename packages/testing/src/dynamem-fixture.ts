import { inProcess, type InProcessConfiguration } from '@dynamem/aws-sdk';
import { FakeDocumentClient, FakeDynamoDB } from '@dynamem/client';
import type { Clock, Engine } from '@dynamem/engine';
import { dynamemWorld } from './dynamem-world.ts';
import type { WorldOptions } from './world-options.ts';

type Use<Value> = (value: Value) => Promise<void>;

/** Fixtures in the form that `test.extend` of vitest takes; each is made only for tests that name it. */
// A type rather than an interface: vitest reads from it what the tests are given.
export type DynamemFixtures<WorldClock extends Clock = Clock> = {
  readonly clock: (context: object, use: Use<WorldClock>) => Promise<void>;
  readonly engine: (context: { readonly clock: WorldClock }, use: Use<Engine>) => Promise<void>;
  readonly client: (context: { readonly engine: Engine }, use: Use<FakeDynamoDB>) => Promise<void>;
  readonly documentClient: (
    context: { readonly client: FakeDynamoDB },
    use: Use<FakeDocumentClient>,
  ) => Promise<void>;
  readonly sdkConfiguration: (
    context: { readonly engine: Engine },
    use: Use<InProcessConfiguration>,
  ) => Promise<void>;
};

/**
 * Tables and items made once for a file and forked for each of its tests, concurrent ones included:
 * `const test = base.extend(dynamemFixture({ tables, seed }))`, then `test('…', async ({ engine, client }) => …)`.
 * @see https://vitest.dev/guide/test-context.html#extend-test-context
 */
export function dynamemFixture<WorldClock extends Clock = Clock>(
  options: WorldOptions<WorldClock> = {},
): DynamemFixtures<WorldClock> {
  const world = dynamemWorld(options);
  // vitest reads the names between the braces: they say which fixtures are made before.
  return {
    // oxlint-disable-next-line eslint/no-empty-pattern
    clock: async ({}, use) => use(world.newClock()),
    engine: async ({ clock }, use) => use(world.fork(clock)),
    client: async ({ engine }, use) => use(new FakeDynamoDB(engine)),
    documentClient: async ({ client }, use) => use(FakeDocumentClient.from(client)),
    sdkConfiguration: async ({ engine }, use) => use(inProcess(engine)),
  };
}
