import { Buffer } from 'node:buffer';
import type { HttpRequest } from '@dynamem/protocol';
import { bodyText } from './body-text.ts';

const REQUEST_LINE = 'POST / HTTP/1.1\r\n';
const HEAD_END = Buffer.from('\r\n\r\n');

/** The longest head that is read here, in bytes; those of AWS's SDKs have less than 1,000. */
const LONGEST_HEAD = 8192;

/** Anything but lines of printable ASCII that end in CR LF. */
const IRREGULAR = /[^\x20-\x7e\r\n]|\r(?!\n)|(?<!\r)\n/;

/** The characters of a header's name. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Headers of bodies that are not read here, or of connections unlike the plain sequence of requests and answers. */
const SPECIAL: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'expect',
  'upgrade',
  'trailer',
  'te',
]);

/**
 * Reads the request that nearly every chunk of an SDK's connection is: one POST of `/` by HTTP/1.1, complete, with a
 * length, nothing unusual in its head and nothing after it. Undefined for any other bytes, right or wrong: those are
 * left to `node:http`, which reads all of HTTP and is half as fast.
 */
export function readSimpleRequest(bytes: Buffer): HttpRequest | undefined {
  const headLength = bytes.indexOf(HEAD_END);
  if (headLength === -1 || headLength > LONGEST_HEAD) return undefined;
  const head = bytes.toString('latin1', 0, headLength);
  if (!head.startsWith(REQUEST_LINE) || IRREGULAR.test(head)) return undefined;
  const headers = readHeaders(head.slice(REQUEST_LINE.length));
  const bodyStart = headLength + HEAD_END.length;
  if (headers?.['content-length'] !== String(bytes.length - bodyStart)) return undefined;
  return { method: 'POST', path: '/', headers, body: bodyText(bytes.subarray(bodyStart)) };
}

/** The headers by name in lower case; undefined when any of them is unusual. */
function readHeaders(text: string): Record<string, string> | undefined {
  const headers: Record<string, string> = {};
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (!TOKEN.test(name) || name in headers || SPECIAL.has(name)) return undefined;
    if (name === 'connection' && value.toLowerCase() !== 'keep-alive') return undefined;
    headers[name] = value;
  }
  return Object.hasOwn(headers, 'host') ? headers : undefined;
}
