import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crc32, crc32OfAscii } from './crc32.ts';

it('gives the check value every CRC-32 is published with', () => {
  expect(crc32OfAscii('123456789')).toBe(0xcbf43926);
});

it('gives 0 for nothing', () => {
  expect(crc32(new Uint8Array())).toBe(0);
  expect(crc32OfAscii('')).toBe(0);
});

it.each([
  ['<UnknownOperationException/>\n', 3552371480],
  ['{"__type":"com.amazon.coral.service#SerializationException"}', 3948637019],
  ['{"__type":"com.amazon.coral.service#UnknownOperationException"}', 1368724161],
  ['healthy: dynamodb.us-east-1.amazonaws.com ', 3128867991],
])('gives what AWS sends with %j', (text, checksum) => {
  expect(crc32OfAscii(text)).toBe(checksum);
});

it('agrees with zlib on any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});

it('agrees with zlib on any ASCII text, and knows no other', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary-ascii', maxLength: 100 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(text, (value) => {
      const isAscii = !/[^\p{ASCII}]/u.test(value);
      expect(crc32OfAscii(value)).toBe(isAscii ? zlibCrc32(value) : undefined);
    }),
  );
});
