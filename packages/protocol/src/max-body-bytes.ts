import { utf8Length } from './utf8.ts';

/** The largest body DynamoDB reads: 16 MB. */
export const MAX_BODY_BYTES: number = 16 * 1024 * 1024;

/** Whether a body is larger than DynamoDB reads. */
export function isTooLarge(body: Uint8Array | string): boolean {
  if (body.length > MAX_BODY_BYTES) return true;
  // A UTF-16 code unit takes three bytes at most, so that few texts have to be measured.
  return typeof body === 'string' && body.length * 3 > MAX_BODY_BYTES && utf8Length(body) > MAX_BODY_BYTES;
}
