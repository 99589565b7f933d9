/** How often and when a request that failed for now is sent again. */
export interface RetryPolicy {
  /** Attempts after the first; 10. */
  readonly retries: number;
  /** By how much each wait is longer than the one before; 2. */
  readonly factor: number;
  /** The first wait, in milliseconds; 50. */
  readonly minTimeout: number;
  /** Whether each wait is up to twice as long, by chance; true. */
  readonly randomize: boolean;
}

/** dynode's policy. */
export const dynodeRetryPolicy: RetryPolicy = { retries: 10, factor: 2, minTimeout: 50, randomize: true };

/** Where waiting and chance come from. */
export interface Pace {
  /** Resolves once `ms` milliseconds of the clock have passed. */
  wait(ms: number): Promise<void>;
  /** A number from 0 up to 1. */
  random(): number;
}

/** The waits between attempts, in milliseconds, from the shortest. */
export function retryDelays(policy: RetryPolicy, random: () => number): number[] {
  const { retries, factor, minTimeout, randomize } = policy;
  const delays = Array.from({ length: retries }, (_, attempt) =>
    Math.round((randomize ? 1 + random() : 1) * minTimeout * factor ** attempt),
  );
  return delays.sort((a, b) => a - b);
}

/** Whether an error says that another attempt may succeed. */
export function isRetried(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'retry' in error && error.retry === true;
}

/**
 * Makes attempts until one succeeds, one fails for good, or the policy allows no more; the last error is thrown.
 * @param policy undefined for one attempt alone
 */
export async function withRetry<Answer>(
  attempt: () => Promise<Answer>,
  policy: RetryPolicy | undefined,
  pace: Pace,
): Promise<Answer> {
  let delays: number[] | undefined;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (policy === undefined || !isRetried(error)) throw error;
      delays ??= retryDelays(policy, () => pace.random());
      const delayMs = delays.shift();
      if (delayMs === undefined) throw error;
      await pace.wait(delayMs);
    }
  }
}
