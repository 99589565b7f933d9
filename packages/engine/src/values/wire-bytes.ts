import { decodeBase64 } from '../base/base64.ts';
import { copyBytes } from '../base/bytes.ts';
import { SerializationException } from '../errors/serialization-exception.ts';
import type { WireForm } from './wire-attribute-value.ts';

/**
 * A copy of the bytes that stand where a Blob is expected: base64 in the `json` form, any view of bytes in the
 * `sdk` form. What releases of the SDK make of a string there differs (its UTF-8 bytes, or base64 as it stands),
 * so a string is refused and the SDK's own serializer is asked.
 * @throws SerializationException where there are none
 */
export function wireBytes(input: unknown, form: WireForm): Uint8Array {
  if (typeof input === 'string' && form === 'json') return bytesOfBase64(input);
  if (form === 'sdk' && isBinary(input)) return copyBytes(input);
  if (Array.isArray(input))
    throw new SerializationException('Unrecognized collection type class java.nio.ByteBuffer');
  if (typeof input === 'string') throw new SerializationException('A Blob takes a Uint8Array, not a string');
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
