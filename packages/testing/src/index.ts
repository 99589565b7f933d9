export { dynamemFixture, type DynamemFixtures } from './dynamem-fixture.ts';
export { dynamemWorld, type DynamemWorld, type TestWorld } from './dynamem-world.ts';
export type { FixtureItem } from './fixture-item.ts';
export type { TableFixture } from './table-fixture.ts';
export type { Seed, WorldOptions } from './world-options.ts';
