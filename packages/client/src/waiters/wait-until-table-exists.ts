import { describeTable } from './describe-table.ts';
import { wait, type WaiterConfiguration, type WaiterResult } from './waiter.ts';

/**
 * Waits until a table is ACTIVE.
 * @throws Error as `wait`
 */
export function waitUntilTableExists(
  config: WaiterConfiguration,
  input: { readonly TableName: string },
): Promise<WaiterResult> {
  return wait(config, async () => {
    const { reason, tableStatus } = await describeTable(config.client, input);
    return { isDone: tableStatus === 'ACTIVE', reason };
  });
}
