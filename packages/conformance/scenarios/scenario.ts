import type { EngineOptions } from '@dynamem/engine';
import { expect } from 'vitest';
import type { Session, TableSketch } from './session.ts';

// Scenarios assert outside of test blocks: the test that runs them is scenarios.test.ts.
export { expect };

/** One thing DynamoDB does, told by calls and what they must answer. */
export interface Scenario {
  /** Situation and result. */
  readonly title: string;
  /** How long tables take to change their status: not at all by default. */
  readonly tableDelays?: EngineOptions['tableDelays'];
  /** Which of AWS's texts are given: the newest by default. */
  readonly wording?: EngineOptions['wording'];
  readonly run: (session: Session) => Promise<void>;
}

type ScenarioOptions = Pick<Scenario, 'tableDelays' | 'wording'>;

/** Declares a scenario. */
export function scenario(title: string, run: Scenario['run'], options: ScenarioOptions = {}): Scenario {
  return { title, run, ...options };
}

/** A request that is refused: what is wrong with it, its input, AWS's text and, if not ValidationException, exception. */
export type Refusal = readonly [situation: string, input: object, message: string | RegExp, name?: string];

/**
 * Declares a scenario for each refusal of an operation: the text is AWS's and nothing has changed.
 * @param given the table, and what prepares it beyond that
 */
export function refusals(
  operationName: string,
  given: TableSketch | ((session: Session) => Promise<unknown>),
  rows: readonly Refusal[],
  options: ScenarioOptions = {},
): Scenario[] {
  return rows.map(([situation, input, message, name]) => {
    const run: Scenario['run'] = async (session) => {
      await (typeof given === 'function' ? given(session) : session.createTable(given));
      const before = [await session.call('ListTables', {}), await contents(session)];
      await session.refused(operationName, input, message, name);
      expect([await session.call('ListTables', {}), await contents(session)]).toEqual(before);
    };
    return scenario(`refuses ${situation}`, run, options);
  });
}

async function contents(session: Session): Promise<unknown> {
  const { TableNames } = await session.call('ListTables', {});
  return Array.isArray(TableNames) && TableNames.length > 0
    ? [await session.describe(), await session.perform('Scan')]
    : undefined;
}

/** What AWS writes before the text of a violated constraint, and of most other faults of a single-item request. */
export const DETECTED = '1 validation error detected: ';

/** What AWS writes before many texts. */
export const INVALID = 'One or more parameter values were invalid: ';
