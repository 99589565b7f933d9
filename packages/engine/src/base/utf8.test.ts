import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareUtf8, utf8ByteLength, utf8Bytes } from './utf8.ts';

const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.constantFrom('a', 'é', '漢', '\u{1f600}', '\ud800', '\udfff', '\0'), maxLength: 40 }),
);

describe('utf8ByteLength', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['\x7f', 1],
    ['\x80', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
    ['\u{10ffff}', 4],
    ['a'.repeat(100) + 'é', 102],
    ['a'.repeat(20_000), 20_000],
    ['a'.repeat(20_000) + '\u{1f600}', 20_004],
  ])('counts %j', (text, bytes) => {
    expect(utf8ByteLength(text)).toBe(bytes);
  });

  it('counts a lone surrogate as three bytes', () => {
    expect([utf8ByteLength('\ud83d'), utf8ByteLength('\ude00'), utf8ByteLength('\ude00\ud83d')]).toEqual([
      3, 3, 6,
    ]);
  });

  it('is the number of bytes a text encoder writes', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(utf8ByteLength(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});

describe('utf8Bytes', () => {
  it('writes EF BF BD for a lone surrogate', () => {
    expect([...utf8Bytes('a\ud83d')]).toEqual([0x61, 0xef, 0xbf, 0xbd]);
  });

  it('writes what a text encoder writes', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(utf8Bytes(text)).toEqual(new TextEncoder().encode(text));
      }),
    );
  });
});

describe('compareUtf8', () => {
  it('puts U+FFFF before the supplementary characters, unlike <', () => {
    expect(['\uffff', '\u{10000}'].toSorted()).toEqual(['\u{10000}', '\uffff']);
    expect(compareUtf8('\uffff', '\u{10000}')).toBeLessThan(0);
  });

  it('puts a prefix first', () => {
    expect(compareUtf8('ab', 'abc')).toBeLessThan(0);
    expect(compareUtf8('', '\0')).toBeLessThan(0);
  });

  it('orders as the bytes do', () => {
    const wellFormed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', '\ue000', '\uffff', '\u{10000}') }),
    );
    fc.assert(
      fc.property(wellFormed, wellFormed, (left, right) => {
        expect(Math.sign(compareUtf8(left, right))).toBe(
          Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right))),
        );
      }),
    );
  });
});
