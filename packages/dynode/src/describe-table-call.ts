import type { Call } from './call.ts';

/** The DescribeTable of a table; its answer is the description itself. */
export function describeTableCall(tableName: string): Call {
  return {
    action: 'DescribeTable',
    body: { TableName: tableName },
    answer: (response) => [response?.['Table']],
  };
}
