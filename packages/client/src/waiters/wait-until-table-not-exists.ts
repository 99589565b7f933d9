import { describeTable } from './describe-table.ts';
import { wait, type WaiterConfiguration, type WaiterResult } from './waiter.ts';

/**
 * Waits until a table is gone.
 * @throws Error as `wait`
 */
export function waitUntilTableNotExists(
  config: WaiterConfiguration,
  input: { readonly TableName: string },
): Promise<WaiterResult> {
  return wait(config, async () => {
    const { reason, exceptionName } = await describeTable(config.client, input);
    return { isDone: exceptionName === 'ResourceNotFoundException', reason };
  });
}
