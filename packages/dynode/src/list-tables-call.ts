import { asItIs, type Call } from './call.ts';

/** The ListTables with its options. */
export function listTablesCall(options: object | undefined): Call {
  return { action: 'ListTables', body: { ...options }, answer: asItIs };
}
