import { asItIs, type Call } from './call.ts';
import type { UpdateTableOptions } from './options.ts';
import { throughput } from './throughput.ts';

/** The UpdateTable of a table's throughput, and of whatever else the options hold. */
export function updateTableCall(tableName: string, options: UpdateTableOptions): Call {
  const { read, write, ...rest } = options;
  const hasThroughput = read !== undefined || write !== undefined;
  // With nothing to update at all, DynamoDB is to say what is missing.
  const isNeeded = hasThroughput || Object.keys(rest).length === 0;
  return {
    action: 'UpdateTable',
    body: {
      TableName: tableName,
      ...(isNeeded ? { ProvisionedThroughput: throughput(read, write) } : {}),
      ...rest,
    },
    answer: asItIs,
  };
}
