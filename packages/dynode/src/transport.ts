import { isBody, type Body } from './body.ts';
import type { EngineLike } from './engine-like.ts';
import type { Pace } from './retry.ts';

/** What answers a client's requests: an engine, or an SDK client by way of AWS or an endpoint. */
export interface Transport extends Pace {
  /** Performs one operation, its bodies as AWS has them today; timestamps are seconds since 1970. */
  perform(operationName: string, input: Body): Promise<Body>;
  /** The time by which it waits, in milliseconds. */
  nowMs(): number;
  /** A text that no other request has: what makes a transaction sent twice the same one. */
  uniqueToken(): string;
  /** What holds the tables: another one has other tables. */
  source(): object;
}

/** Requests answered by an engine, in the process and on its clock. */
export function engineTransport(engine: () => EngineLike): Transport {
  const random = repeatableRandom();
  return {
    perform: async (operationName, input) => withoutDates(engine().execute(operationName, input)) as Body,
    nowMs: () => engine().clock.now(),
    wait: (ms) => waitOn(engine().clock, ms),
    random,
    uniqueToken: () => engine().nextRequestId().slice(0, 36),
    source: engine,
  };
}

/** Resolves after `ms` milliseconds of the machine's clock. */
export function waitReally(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** A clock that is moved by hand is moved by the wait, so nobody waits; any other is waited for. */
function waitOn(clock: object, ms: number): Promise<void> {
  if (!('advance' in clock) || typeof clock.advance !== 'function') return waitReally(ms);
  clock.advance(ms);
  return Promise.resolve();
}

/** Chance that is the same in every run (mulberry32), as what follows from waits on an engine's clock is. */
function repeatableRandom(): () => number {
  let state = 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An answer with seconds in place of dates. Attribute values hold no dates, so items are left as they are. */
export function withoutDates(answer: unknown): unknown {
  if (Object.prototype.toString.call(answer) === '[object Date]') return (answer as Date).getTime() / 1000;
  if (Array.isArray(answer)) return answer.map((element) => withoutDates(element));
  if (!isBody(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, member]) => [
      name,
      ITEM_MEMBERS.has(name) ? member : withoutDates(member),
    ]),
  );
}

const ITEM_MEMBERS = new Set(['Item', 'Items', 'Attributes', 'Responses', 'LastEvaluatedKey']);
