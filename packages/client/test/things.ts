import { createEngine, type Engine, type EngineOptions } from '@dynamem/engine';

/** An engine with a table `things`, its key a string `pk`. */
export function engineWithThings(options: EngineOptions = {}): Engine {
  const engine = createEngine(options);
  engine.createTable({
    TableName: 'things',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
  return engine;
}

/** What a call that is to fail throws. */
export async function errorOf(call: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('The call did not fail');
}
