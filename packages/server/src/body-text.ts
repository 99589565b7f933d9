import { isUtf8, type Buffer } from 'node:buffer';

/** The text of a request's body; its bytes when they are not UTF-8, which the protocol refuses. */
export function bodyText(bytes: Buffer): string | Buffer {
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}
