import { AttemptedCall } from './attempted-call.ts';
import type { ClientRecord } from './client-record.ts';

/** Notes an attempt that reaches a handler: a call of its own, or one more of the call it retries. */
export function noteAttempt(
  record: ClientRecord,
  operationName: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): AttemptedCall {
  const invocationId = headers['amz-sdk-invocation-id'];
  const isFirst = (headers['amz-sdk-request'] ?? 'attempt=1;').startsWith('attempt=1;');
  const retried = isFirst ? undefined : record.attempted(invocationId);
  if (retried !== undefined) return retried;
  const attempted = new AttemptedCall(operationName, body, invocationId);
  record.note(attempted);
  return attempted;
}
