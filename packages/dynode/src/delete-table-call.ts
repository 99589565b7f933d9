import { asItIs, type Call } from './call.ts';

/** The DeleteTable of a table. */
export function deleteTableCall(tableName: string): Call {
  return { action: 'DeleteTable', body: { TableName: tableName }, answer: asItIs };
}
