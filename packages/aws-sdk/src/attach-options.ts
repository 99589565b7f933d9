/** How a client behaves while an engine answers it. */
export interface AttachOptions {
  /** Lets the SDK wait between retries as it does on AWS. By default it retries as often, without waiting. */
  readonly realRetryDelays?: boolean | undefined;
  /** How many calls `calls` can look back on; 1000 by default. */
  readonly callsKept?: number | undefined;
}
