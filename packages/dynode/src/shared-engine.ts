import { createEngine } from '@dynamem/engine';
import type { EngineLike } from './engine-like.ts';

const engines = new Map<string, EngineLike>();

/** The engine that all clients of one access key and region share, made when the first of them needs it. */
export function sharedEngine(accessKeyId: string | undefined, region: string): EngineLike {
  const account = JSON.stringify([accessKeyId ?? null, region]);
  const known = engines.get(account);
  if (known !== undefined) return known;
  const engine = createEngine({ region });
  engines.set(account, engine);
  return engine;
}

/** Forgets the shared engines with their tables; clients that have no engine of their own find new, empty ones. */
export function reset(): void {
  engines.clear();
}
