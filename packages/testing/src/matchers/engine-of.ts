import { Engine } from '@dynamem/engine';

/**
 * The engine that an expectation is about.
 * @throws TypeError where it is about something else
 */
export function engineOf(received: unknown): Engine {
  if (isEngine(received)) return received;
  if (typeof received === 'object' && received !== null && 'engine' in received && isEngine(received.engine))
    return received.engine;
  throw new TypeError('The expectation is about an engine, a fake client or an opened world: expect(engine)');
}

/** By its methods: a test may have loaded the package twice. */
function isEngine(candidate: unknown): candidate is Engine {
  if (candidate instanceof Engine) return true;
  const methods = ['execute', 'fork', 'snapshot', 'history'];
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    methods.every((name) => typeof Reflect.get(candidate, name) === 'function')
  );
}
