import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { MeasureBody } from '@dynamem/protocol';

/** Measures a body by Node's native code. */
export const nodeMeasureBody: MeasureBody = (text) => ({
  lengthBytes: Buffer.byteLength(text),
  crc32: crc32(text),
});
