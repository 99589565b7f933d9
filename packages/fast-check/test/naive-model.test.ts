import { createEngine } from '@dynamem/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTableInput, engineCaller, NaiveModel, tableCommands } from '../src/index.ts';

describe('the naive model', () => {
  it('and the engine agree about every call of every table', { timeout: 120_000 }, async () => {
    const tablesAndCommands = createTableInput().chain((table) =>
      tableCommands(table).map((commands) => ({ table, commands })),
    );
    await fc.assert(
      fc.asyncProperty(tablesAndCommands, async ({ table, commands }) => {
        const engine = createEngine();
        engine.createTable(table);
        await fc.asyncModelRun(
          () => ({ model: new NaiveModel(table), real: engineCaller(engine) }),
          commands,
        );
      }),
      { numRuns: 300 },
    );
    expect(true).toBe(true);
  });
});
