import type { ClientRecord } from '@dynamem/calls';
import { AttemptedCall } from './attempted-call.ts';

/** Notes an attempt that reaches a handler: a call of its own, or one more of the call it retries. */
export function noteAttempt(
  record: ClientRecord,
  operationName: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): AttemptedCall {
  const invocationId = headers['amz-sdk-invocation-id'];
  const isFirst = (headers['amz-sdk-request'] ?? 'attempt=1;').startsWith('attempt=1;');
  const retried = isFirst ? undefined : attempted(record, invocationId);
  if (retried !== undefined) return retried;
  const call = new AttemptedCall(operationName, body, invocationId);
  record.note(call);
  return call;
}

/** The latest of the calls kept whose attempts the SDK calls by `invocationId`. */
function attempted(record: ClientRecord, invocationId: string | undefined): AttemptedCall | undefined {
  return record.noted
    .filter((each) => each instanceof AttemptedCall)
    .findLast((each) => each.invocationId === invocationId);
}
