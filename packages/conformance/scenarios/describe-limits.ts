import { expect, scenario, type Scenario } from './scenario.ts';

/** DescribeLimits: what an account has from the start. */
export const describeLimitsScenarios: readonly Scenario[] = [
  scenario('tells what an account and a table may have', async (table) => {
    expect(await table.call('DescribeLimits', {})).toEqual({
      AccountMaxReadCapacityUnits: 80_000,
      AccountMaxWriteCapacityUnits: 80_000,
      TableMaxReadCapacityUnits: 40_000,
      TableMaxWriteCapacityUnits: 40_000,
    });
  }),
];
