import type { AbortSignalLike } from '@dynamem/calls';
import type { FakeClient } from '../fake-client.ts';
import { waiterTime, type WaiterTime } from './waiter-time.ts';

/** How long to wait and how often to look, in seconds, as the SDK's waiters take it. */
export interface WaiterConfiguration {
  readonly client: FakeClient;
  readonly maxWaitTime: number;
  /** 20 by default. */
  readonly minDelay?: number | undefined;
  /** 120 by default. */
  readonly maxDelay?: number | undefined;
  readonly abortSignal?: AbortSignalLike | undefined;
}

/** What became of waiting. */
export interface WaiterResult {
  readonly state: 'ABORTED' | 'SUCCESS' | 'TIMEOUT';
  /** The answer or exception that ended it. */
  readonly reason?: unknown;
  /** How often each kind of answer was seen. */
  readonly observedResponses: Readonly<Record<string, number>>;
}

/** What one look came to: whether it is what is waited for, and what was answered or thrown. */
export interface Look {
  readonly isDone: boolean;
  readonly reason: unknown;
}

/**
 * Looks until what is waited for is there. On an engine's clock that can be moved, waiting moves it, so that it takes no
 * time; on any other it takes as long as it takes.
 * @throws Error for a configuration that makes no sense; a TimeoutError after `maxWaitTime`; an AbortError
 */
export async function wait(config: WaiterConfiguration, look: () => Promise<Look>): Promise<WaiterResult> {
  const { minDelay = 20, maxDelay = 120, maxWaitTime, abortSignal } = config;
  refuseSenseless({ maxWaitTime, minDelay, maxDelay });
  const time = waiterTime(config.client.engine.clock);
  const result = await poll(
    look,
    { minDelay, maxDelay, untilMs: time.now() + maxWaitTime * 1000, abortSignal },
    time,
  );
  if (result.state === 'SUCCESS') return result;
  const reason = result.state === 'ABORTED' ? 'Request was aborted' : 'Waiter has timed out';
  const error = new Error(JSON.stringify({ ...result, reason }));
  error.name = result.state === 'ABORTED' ? 'AbortError' : 'TimeoutError';
  throw error;
}

interface Polling {
  readonly minDelay: number;
  readonly maxDelay: number;
  readonly untilMs: number;
  readonly abortSignal: AbortSignalLike | undefined;
}

async function poll(look: () => Promise<Look>, polling: Polling, time: WaiterTime): Promise<WaiterResult> {
  const { minDelay, maxDelay, untilMs, abortSignal } = polling;
  const observedResponses: Record<string, number> = {};
  const observe = (message: string): void => {
    observedResponses[message] = (observedResponses[message] ?? 0) + 1;
  };
  for (let delay = minDelay; ; delay = Math.min(delay * 2, maxDelay)) {
    if (abortSignal?.aborted === true) {
      observe('AbortController signal aborted.');
      return { state: 'ABORTED', observedResponses };
    }
    const { isDone, reason } = await look();
    observe(messageOf(reason));
    if (isDone) return { state: 'SUCCESS', reason, observedResponses };
    if (time.now() + delay * 1000 > untilMs) return { state: 'TIMEOUT', observedResponses };
    await time.sleep(delay * 1000, abortSignal);
  }
}

/** `200: OK`, or the status and text of an exception. */
function messageOf(reason: unknown): string {
  const { $metadata, message } = reason as { $metadata?: { httpStatusCode?: number }; message?: string };
  const status = $metadata?.httpStatusCode;
  if (status === undefined) return String(message ?? reason);
  return `${status}: ${message ?? 'OK'}`;
}

function refuseSenseless(times: Readonly<Record<'maxWaitTime' | 'minDelay' | 'maxDelay', number>>): void {
  for (const [name, seconds] of Object.entries(times)) {
    if (seconds <= 0) throw new Error(`WaiterConfiguration.${name} must be greater than 0`);
  }
  const { maxWaitTime, minDelay, maxDelay } = times;
  const least = `must be greater than WaiterConfiguration.minDelay [${minDelay}] for this waiter`;
  if (maxWaitTime <= minDelay) throw new Error(`WaiterConfiguration.maxWaitTime [${maxWaitTime}] ${least}`);
  if (maxDelay < minDelay) throw new Error(`WaiterConfiguration.maxDelay [${maxDelay}] ${least}`);
}
