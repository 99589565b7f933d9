import { describe, it } from 'vitest';
import type { Connection } from '../adapters/adapter.ts';
import { allAdapters } from '../adapters/all-adapters.ts';
import { allScenarios } from '../scenarios/all-scenarios.ts';

describe.each(allAdapters)('$name', (adapter) => {
  describe.each(Object.entries(allScenarios))('%s', (_operation, scenarios) => {
    for (const { title, run } of scenarios) {
      const reason = adapter.skips[title];
      it.skipIf(reason !== undefined)(
        reason === undefined ? title : `${title} (skipped: ${reason})`,
        async () => {
          const connection: Connection = await adapter.open();
          try {
            await run((operationName, input) => connection.call(operationName, input));
          } finally {
            await connection.close();
          }
        },
      );
    }
  });
});
