import type { Body } from './body.ts';
import { withRetry, type Pace, type RetryPolicy } from './retry.ts';
import { listPrefixedTables } from './list-prefixed-tables.ts';
import { withoutPrefix } from './without-prefix.ts';
import { withPrefix } from './with-prefix.ts';

/** How a client sends: its prefix, its attempts. */
export interface ExchangeSettings {
  readonly tableNamePrefix: string;
  readonly policy: RetryPolicy | undefined;
  readonly pace: Pace;
}

/**
 * Performs one request by as many attempts as it takes; tables' names carry the prefix on the way there and not on
 * the way back.
 * @param attempt one attempt; undefined where there is no answer
 */
export async function exchange(
  action: string,
  body: Body,
  attempt: (action: string, body: Body) => Promise<Body | undefined>,
  { tableNamePrefix: prefix, policy, pace }: ExchangeSettings,
): Promise<Body | undefined> {
  const attempts = (prefixed: Body): Promise<Body | undefined> =>
    withRetry(() => attempt(action, prefixed), policy, pace);
  if (action === 'ListTables' && prefix !== '') return listPrefixedTables(body, prefix, attempts);
  const answer = await attempts(withPrefix(body, prefix));
  return answer === undefined ? undefined : withoutPrefix(answer, prefix);
}
