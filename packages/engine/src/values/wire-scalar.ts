import { decodeBase64 } from '../base/base64.ts';
import { copyBytes } from '../base/bytes.ts';
import { utf8Bytes } from '../base/utf8.ts';
import { SerializationException } from '../errors/serialization-exception.ts';
import type { WireForm } from './wire-attribute-value.ts';

/**
 * The string that stands where a String is expected.
 * @throws SerializationException where it is none
 */
export function wireString(input: unknown): string {
  if (typeof input === 'string') return input;
  // AWS SDK v3 sends NaN and Infinity as strings.
  if (typeof input === 'number' && !Number.isFinite(input)) return String(input);
  return refuseScalar(input, 'String');
}

/**
 * The boolean that stands where a Boolean is expected; AWS takes six words for one.
 * @throws SerializationException where it is none
 */
export function wireBoolean(input: unknown): boolean {
  if (typeof input === 'boolean') return input;
  if (typeof input !== 'string') return refuseScalar(input, 'Boolean');
  const word = input.toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  if (word === 'false' || word === '0' || word === 'no') return false;
  throw new SerializationException('Unexpected token received from parser');
}

/**
 * A copy of the bytes that stand where a Blob is expected: base64 in the `json` form; in the `sdk` form any view
 * of bytes, or a string for its UTF-8 bytes.
 * @throws SerializationException where there are none
 */
export function wireBytes(input: unknown, form: WireForm): Uint8Array {
  if (typeof input === 'string') return form === 'json' ? bytesOfBase64(input) : utf8Bytes(input);
  if (form === 'sdk' && isBinary(input)) return copyBytes(input);
  if (Array.isArray(input))
    throw new SerializationException('Unrecognized collection type class java.nio.ByteBuffer');
  throw new SerializationException(
    typeof input === 'object'
      ? 'Start of structure or map found where not expected'
      : 'only base-64-encoded strings are convertible to bytes',
  );
}

function bytesOfBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) {
    throw new SerializationException(
      `Base64 encoded length is expected a multiple of 4 bytes but found: ${text.length}`,
    );
  }
  const bytes = decodeBase64(text);
  if (bytes === undefined)
    throw new SerializationException('Invalid last non-pad Base64 character dectected');
  return bytes;
}

/** Bytes from another realm (a Jest sandbox, an iframe) are of other classes, so no `instanceof`. */
function isBinary(input: unknown): input is ArrayBufferView | ArrayBuffer {
  return ArrayBuffer.isView(input) || Object.prototype.toString.call(input) === '[object ArrayBuffer]';
}

function refuseScalar(input: unknown, type: 'String' | 'Boolean'): never {
  if (Array.isArray(input))
    throw new SerializationException(`Unrecognized collection type class java.lang.${type}`);
  if (typeof input === 'object')
    throw new SerializationException('Start of structure or map found where not expected');
  throw new SerializationException(`${tokenName(input)} cannot be converted to ${type}`);
}

function tokenName(input: unknown): string {
  if (typeof input === 'boolean') return input ? 'TRUE_VALUE' : 'FALSE_VALUE';
  return typeof input === 'number' && !Number.isInteger(input) ? 'DECIMAL_VALUE' : 'NUMBER_VALUE';
}
