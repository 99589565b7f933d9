import { isBody, memberOf, type Body } from './body.ts';
import { retryDelays, type Pace, type RetryPolicy } from './retry.ts';

/**
 * Writes a batch, and again what DynamoDB leaves unprocessed, as often and after such waits as the policy says. The
 * answer has the capacity of all attempts; what is left in the end is in its UnprocessedItems.
 * @param send performs one BatchWriteItem
 */
export async function writeBatch(
  requestItems: unknown,
  send: (body: Body) => Promise<Body | undefined>,
  policy: RetryPolicy | undefined,
  pace: Pace,
): Promise<Body | undefined> {
  const delays = policy === undefined ? [] : retryDelays(policy, () => pace.random());
  let total: Body | undefined;
  let remaining = requestItems;
  for (;;) {
    const answer = await send({ RequestItems: remaining });
    if (answer === undefined) return total;
    total = { ...answer, Responses: summed(total, answer) };
    const unprocessed = memberOf(answer, 'UnprocessedItems') ?? {};
    if (Object.keys(unprocessed).length === 0) return total;
    const delayMs = delays.shift();
    if (delayMs === undefined) return total;
    await pace.wait(delayMs);
    remaining = unprocessed;
  }
}

function summed(total: Body | undefined, answer: Body): Body {
  const sums = new Map(Object.entries(memberOf(total, 'Responses') ?? {}));
  for (const [name, response] of Object.entries(memberOf(answer, 'Responses') ?? {})) {
    const units = unitsOf(sums.get(name)) + unitsOf(response);
    sums.set(name, { ...(isBody(response) ? response : {}), ConsumedCapacityUnits: units });
  }
  return Object.fromEntries(sums);
}

/** The write capacity units in one table's part of an answer. */
export function unitsOf(response: unknown): number {
  const units = isBody(response) ? response['ConsumedCapacityUnits'] : undefined;
  return typeof units === 'number' ? units : 0;
}
