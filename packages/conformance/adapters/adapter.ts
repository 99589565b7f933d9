import type { Engine } from '@dynamem/engine';

/** What an operation answers, in the SDK's form: bytes as Uint8Array, times as Date. */
export type Answer = Record<string, unknown>;

/** What a scenario sees of DynamoDB, whichever way it is reached. Inputs and answers are in the SDK's form. */
export interface Connection {
  /**
   * Performs one operation.
   * @throws an error with AWS's name and text
   */
  readonly call: (operationName: string, input: object) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** One way to reach an engine. */
export interface Adapter {
  readonly name: string;
  /** Why the adapter cannot run a scenario, by the scenario's title; nothing is skipped without a reason. */
  readonly skips: Readonly<Record<string, string>>;
  /** Members of a table's description that the adapter's model has no place for. */
  readonly untold?: ReadonlySet<string>;
  /** Whether the adapter can say an input at all; by default it can. */
  readonly canSay?: (input: object) => boolean;
  open(engine: Engine): Promise<Connection>;
}
