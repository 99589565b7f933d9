import { putItemScenarios } from './put-item.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario, by operation. */
export const allScenarios: Readonly<Record<string, readonly Scenario[]>> = {
  PutItem: putItemScenarios,
};
