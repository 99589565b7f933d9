import { crc32, crc32OfAscii } from './crc32.ts';
import { encodeUtf8 } from './utf8.ts';

/** What the headers of an answer say of its body: its bytes are those of the text in UTF-8. */
export interface BodyMeasure {
  readonly lengthBytes: number;
  /** CRC-32 of the bytes, from 0 to 2^32 - 1. */
  readonly crc32: number;
}

/** Measures a body; a platform with native code for it may bring its own. */
export type MeasureBody = (text: string) => BodyMeasure;

/** Measures a body in any JavaScript runtime. */
export const measureBody: MeasureBody = (text) => {
  const checksum = crc32OfAscii(text);
  if (checksum !== undefined) return { lengthBytes: text.length, crc32: checksum };
  const bytes = encodeUtf8(text);
  return { lengthBytes: bytes.length, crc32: crc32(bytes) };
};
