/** The parts of the SDK's retry strategies, of all generations, that decide how long to wait. */
interface RetryStrategy {
  readonly retryBackoffStrategy?: object;
  readonly standardRetryStrategy?: object;
  readonly rateLimiter?: object;
  readonly delayDecider?: unknown;
  readonly computeNextBackoffDelay?: unknown;
  readonly capacity?: number;
  getMaxAttempts?(): Promise<number>;
  retryCode?(token: object, information: RetryInformation, maxAttempts: number): number;
  getCapacityCost?(errorType: string): number;
  acquireInitialRetryToken?(scope: string): Promise<object>;
  refreshRetryTokenForRetry?(token: object, information: object): Promise<object>;
  recordSuccess?(token: object): void;
}

interface RetryInformation {
  readonly errorType: string;
}

/** What the SDK's retry middleware and its strategies read of a token. */
interface RetryToken {
  getRetryCount(): number;
}

const undelayed = new WeakMap<object, object>();

/** A retry strategy that retries what `strategy` would, as often, and does not wait in between. */
export function withoutRetryDelays(strategy: object): object {
  const known = undelayed.get(strategy);
  if (known !== undefined) return known;
  const made = withoutDelays(strategy);
  undelayed.set(strategy, made);
  return made;
}

function withoutDelays(strategy: RetryStrategy): object {
  const { retryBackoffStrategy, standardRetryStrategy, rateLimiter, delayDecider } = strategy;
  const members: Record<string, unknown> = {};
  if (retryBackoffStrategy !== undefined)
    members['retryBackoffStrategy'] = derive(retryBackoffStrategy, { computeNextBackoffDelay: () => 0 });
  if (standardRetryStrategy !== undefined)
    members['standardRetryStrategy'] = withoutRetryDelays(standardRetryStrategy);
  // The adaptive mode also waits before it sends, once it has been throttled.
  if (rateLimiter !== undefined)
    members['rateLimiter'] = derive(rateLimiter, { getSendToken: async () => {} });
  if (delayDecider !== undefined) members['delayDecider'] = () => 0;
  if (Object.keys(members).length === 0) return ofTheUser(strategy);
  if (strategy.computeNextBackoffDelay !== undefined) members['computeNextBackoffDelay'] = () => 0;
  const derived = derive(strategy, members);
  // A subclass that decides for itself is left to it.
  const decides = ownerOf(strategy, 'retryCode');
  if (decides !== undefined && decides === ownerOf(strategy, 'refreshRetryTokenForRetry'))
    defineRefresh(derived);
  return derived;
}

/**
 * The newest strategies sleep themselves, for zero milliseconds too, which under a test's fake timers is for ever: the
 * same decisions, and the same cost of a retry, without the sleep.
 */
function defineRefresh(strategy: RetryStrategy & { capacity?: number }): void {
  const refresh = async (token: RetryToken, information: RetryInformation): Promise<object> => {
    const maxAttempts = (await strategy.getMaxAttempts?.()) ?? 1;
    if (strategy.retryCode?.(token, information, maxAttempts) !== 0)
      throw new Error('No retry token available');
    const cost = strategy.getCapacityCost?.(information.errorType) ?? 0;
    strategy.capacity = (strategy.capacity ?? 0) - cost;
    const count = token.getRetryCount() + 1;
    return {
      getRetryCount: () => count,
      getRetryDelay: () => 0,
      getRetryCost: () => cost,
      isLongPoll: () => false,
    };
  };
  Object.defineProperty(strategy, 'refreshRetryTokenForRetry', { value: refresh, configurable: true });
}

/** The object or prototype that defines a member. */
function ownerOf(object: object, name: string): object | undefined {
  let owner: object | null = object;
  while (owner !== null && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner) as object | null;
  return owner ?? undefined;
}

/** A strategy of the user's own making is asked as it is; only the delay it names is not waited for. */
function ofTheUser(strategy: RetryStrategy): object {
  if (strategy.refreshRetryTokenForRetry === undefined) return strategy;
  return {
    acquireInitialRetryToken: (scope: string) => strategy.acquireInitialRetryToken?.(scope),
    refreshRetryTokenForRetry: async (token: object, information: object) => {
      const next = await strategy.refreshRetryTokenForRetry?.(token, information);
      return Object.assign(Object(next), { getRetryDelay: () => 0 });
    },
    recordSuccess: (token: object) => strategy.recordSuccess?.(token),
  };
}

/** An object that differs from `original` in some members; what it keeps count of is its own. */
function derive(original: object, members: Readonly<Record<string, unknown>>): object {
  const derived: object = Object.create(original);
  for (const [name, value] of Object.entries(members))
    Object.defineProperty(derived, name, { value, writable: true, enumerable: true, configurable: true });
  return derived;
}
