/** What the protocol needs of an engine; the `Engine` of `@dynamem/engine` has it. */
export interface EngineLike {
  /** The region the endpoint speaks for, e.g. `us-east-1`. */
  readonly region: string;
  /** Whether the engine performs the operation of this name. */
  hasOperation(operationName: string): boolean;
  /**
   * Performs one operation; `input` and the answer are what AWS JSON 1.0 carries, parsed.
   * @throws an exception with `statusCode` and `toWire()` for what AWS answers with an error
   */
  execute(operationName: string, input: unknown, form: 'json'): object;
  /** A request id as AWS writes them: 52 characters of A-Z and 0-9. */
  nextRequestId(): string;
}
