import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

describe('encodeBase64', () => {
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg=='],
    ['fooba', 'Zm9vYmE='],
    ['foobar', 'Zm9vYmFy'],
  ])('pads %j as RFC 4648 does', (text, encoded) => {
    expect(encodeBase64(new TextEncoder().encode(text))).toBe(encoded);
  });

  it('writes what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});

describe('decodeBase64', () => {
  it('reads back every encoding', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([
    '=+/=',
    '+/+=',
    'AB==',
    'AAB=',
    '====',
    'A===',
    'AA=A',
    '=AAA',
    'AA*A',
    'AAAAé===',
    'AA-_',
    'A A=',
    'AAAA\ud800AAA',
  ])('finds fault with %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('reads four characters exactly where they are the encoding of some bytes', () => {
    const character = fc.constantFrom('A', 'Q', 'g', '8', 'w', '/', '+', '=', 'B', '-', 'é');
    fc.assert(
      fc.property(fc.array(character, { minLength: 4, maxLength: 4 }), (characters) => {
        const text = characters.join('');
        const bytes = decodeBase64(text);
        const canonical = Buffer.from(text, 'base64').toString('base64') === text;
        expect(bytes === undefined ? undefined : encodeBase64(bytes)).toBe(canonical ? text : undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
