import { decodeBase64, encodeBase64 } from '../base/base64.ts';
import { hash32 } from '../base/hash.ts';
import { ValidationException } from '../errors/validation-exception.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';

/** Where a SELECT goes on: within which of the reads it is made of, and after which place. */
export interface SelectPlace {
  readonly read: number;
  readonly after: OrderedKey | undefined;
}

/**
 * The token that lets the request `request` go on at `place`; `request` is the statement, its parameters and settings
 * as one text.
 */
export function nextToken(request: string, { read, after }: SelectPlace): string {
  // A key's code units are bytes.
  const body = `${digest(request)}${String.fromCharCode(read)}${after === undefined ? '' : `+${after}`}`;
  return encodeBase64(bytesOf(digest(body) + body));
}

/**
 * What `token` says, if it was given to the same request.
 * @throws ValidationException
 */
export function readNextToken(token: string, request: string): SelectPlace {
  const bytes = token.length % 4 === 0 && isBase64(token) ? decodeBase64(token) : undefined;
  const text = bytes === undefined ? '' : textOf(bytes);
  const body = text.slice(DIGEST_LENGTH);
  if (body.length <= DIGEST_LENGTH || digest(body) !== text.slice(0, DIGEST_LENGTH)) {
    throw new ValidationException('Invalid NextToken');
  }
  if (body.slice(0, DIGEST_LENGTH) !== digest(request)) {
    throw new ValidationException('NextToken does not match request');
  }
  const after = body.slice(DIGEST_LENGTH + 1);
  return { read: body.charCodeAt(DIGEST_LENGTH), after: after === '' ? undefined : after.slice(1) };
}

const DIGEST_LENGTH = 8;

function digest(text: string): string {
  return [hash32(text), hash32(`${text}#`)]
    .flatMap((hash) => [hash >>> 24, (hash >>> 16) & 0xff, (hash >>> 8) & 0xff, hash & 0xff])
    .map((byte) => String.fromCharCode(byte))
    .join('');
}

function isBase64(token: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(token);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
