import { expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

it('writes an input as it crosses the wire', () => {
  const input = { T: { Keys: [{ 'p"k': { S: 'a' } }], ConsistentRead: true, AttributesToGet: null } };
  expect(jsonText(input, 'json')).toBe('{"T":{"Keys":[{"p\\"k":{"S":"a"}}],"ConsistentRead":true}}');
});

it('writes bytes as base64 and bigints as numbers', () => {
  expect(jsonText({ B: new Uint8Array([0, 1, 2]), N: 3n }, 'sdk')).toBe('{"B":"AAEC","N":3}');
});
