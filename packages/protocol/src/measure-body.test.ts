import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { measureBody } from './measure-body.ts';

it.each(['', '{"Item":{}}', '{"Item":{"a":{"S":"é€😀"}}}'])('measures the bytes of %j in UTF-8', (text) => {
  expect(measureBody(text)).toEqual({
    lengthBytes: new TextEncoder().encode(text).length,
    crc32: crc32(text),
  });
});
