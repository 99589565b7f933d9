import type { Buffer } from 'node:buffer';
import { constants, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import { MAX_BODY_BYTES } from '@dynamem/protocol';

/** The codings of HTTP bodies that DynamoDB knows, the one it prefers first. */
const CODINGS = ['gzip', 'deflate'] as const;
export type ContentCoding = (typeof CODINGS)[number];

/**
 * The bytes that `contentEncoding` says were encoded; undefined when they are more than DynamoDB reads. Bytes that are
 * not what it says, or in a coding that DynamoDB does not know, are left as they are: no JSON, which the protocol
 * refuses.
 */
export function decodeContent(bytes: Buffer, contentEncoding: string | undefined): Buffer | undefined {
  const codings = contentEncoding?.toLowerCase().split(',') ?? [];
  // The last one named is the outermost.
  return codings.reduceRight<Buffer | undefined>(
    (encoded, coding) => encoded && decode(encoded, coding.trim()),
    bytes,
  );
}

function decode(bytes: Buffer, coding: string): Buffer | undefined {
  if (coding !== 'gzip' && coding !== 'deflate') return bytes;
  const options = { maxOutputLength: MAX_BODY_BYTES };
  try {
    return coding === 'gzip' ? gunzipSync(bytes, options) : inflateSync(bytes, options);
  } catch (error) {
    return Object(error).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : bytes;
  }
}

/** The coding for an answer to a client that sent this `Accept-Encoding`; undefined where it named none of DynamoDB's. */
export function acceptedCoding(acceptEncoding: string | undefined): ContentCoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  const weights = new Map(acceptEncoding.toLowerCase().split(',').map(codingAndWeight));
  const [best] = CODINGS.toSorted((left, right) => weightOf(weights, right) - weightOf(weights, left));
  return best !== undefined && weightOf(weights, best) > 0 ? best : undefined;
}

const weightOf = (weights: ReadonlyMap<string, number>, coding: ContentCoding): number =>
  weights.get(coding) ?? 0;

/** E.g. `gzip;q=0.5`; without a weight it is 1. */
function codingAndWeight(text: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, weight === undefined ? 1 : Number(weight.slice('q='.length)) || 0];
}

/** Encodes an answer, fast rather than small: it goes no further than this machine. */
export function encodeContent(text: string, coding: ContentCoding): Buffer {
  const options = { level: constants.Z_BEST_SPEED };
  return coding === 'gzip' ? gzipSync(text, options) : deflateSync(text, options);
}
