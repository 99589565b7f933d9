/** What a scenario sees of DynamoDB, whichever way it is reached. Inputs and outputs are in the SDK's form. */
export interface Connection {
  /**
   * Performs one operation.
   * @throws an error with AWS's name and text
   */
  call(operationName: string, input: object): Promise<Record<string, any>>;
  close(): Promise<void>;
}

/** One way to reach an engine. */
export interface Adapter {
  readonly name: string;
  /** Why the adapter cannot run a scenario, by the scenario's title; nothing is skipped without a reason. */
  readonly skips: Readonly<Record<string, string>>;
  open(): Promise<Connection>;
}
