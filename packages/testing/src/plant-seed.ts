import type { Dump, Engine } from '@dynamem/engine';
import { seedTable } from './seed-table.ts';
import type { Seed } from './world-options.ts';

/**
 * Writes a seed into an engine.
 * @throws Error naming what cannot be written; TypeError for a function that does not end at once
 */
export function plantSeed(engine: Engine, seed: Seed): void {
  if (typeof seed === 'function') {
    const returned: unknown = seed(engine);
    if (returned instanceof Promise)
      throw new TypeError(
        'A seed is written at once: call the methods of the engine it is given, not of a client',
      );
  } else if (isDump(seed)) {
    engine.load(seed);
  } else {
    for (const [tableName, items] of Object.entries(seed)) seedTable(engine, tableName, items);
  }
}

/** A table may be named `version`; its items are a list. */
function isDump(seed: Exclude<Seed, (...parameters: never) => unknown>): seed is Dump {
  return Object.hasOwn(seed, 'version') && !Array.isArray(seed.version);
}
