import { createEngine, manualClock } from '@dynamem/engine';
import { describe, expect, it } from 'vitest';
import { allAdapters } from '../adapters/all-adapters.ts';
import { allScenarios } from '../scenarios/all-scenarios.ts';
import { Session } from '../scenarios/session.ts';

const START_MS = Date.UTC(2026, 10, 21, 12);

describe.each(allAdapters)('$name', (adapter) => {
  describe.each(Object.entries(allScenarios))('%s', (_operation, scenarios) => {
    it.for(scenarios)('$title', { timeout: 60_000 }, async (scenario, { skip }) => {
      expect.hasAssertions();
      const reason = adapter.skips[scenario.title];
      if (reason !== undefined) skip(reason);
      const clock = manualClock(START_MS);
      const { tableDelays = 'none', wording = 'newest' } = scenario;
      const connection = await adapter.open(createEngine({ clock, tableDelays, wording }));
      try {
        await scenario.run(new Session(connection.call, clock));
      } finally {
        await connection.close();
      }
    });
  });
});

it('every title is there once within its operation, and every skip has a scenario', () => {
  const titles = Object.values(allScenarios).map((scenarios) => scenarios.map(({ title }) => title));
  for (const ofOperation of titles) expect(ofOperation).toEqual([...new Set(ofOperation)]);
  for (const { skips } of allAdapters)
    expect(titles.flat()).toEqual(expect.arrayContaining(Object.keys(skips)));
});
