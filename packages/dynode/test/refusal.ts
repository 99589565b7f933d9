import type { AmazonError } from '../src/index.ts';

/** The error with which a call is refused. */
export async function refusal(call: Promise<unknown>): Promise<AmazonError> {
  try {
    await call;
  } catch (error) {
    return error as AmazonError;
  }
  throw new Error('The call was not refused');
}
