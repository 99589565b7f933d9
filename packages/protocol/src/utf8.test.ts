import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, utf8Length } from './utf8.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc
    .array(fc.constantFrom('a', 'é', '€', '😀', '\ud800', '\udc00', '\uffff', '\0'))
    .map((parts) => parts.join('')),
);

describe('encodeUtf8', () => {
  it('agrees with the platform on any text, half surrogate pairs among it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const expected = new TextEncoder().encode(text);
        expect([...encodeUtf8(text)]).toEqual([...expected]);
        expect(utf8Length(text)).toBe(expected.length);
      }),
    );
  });
});

describe('decodeUtf8', () => {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const wellFormed = (text: string): string => strict.decode(new TextEncoder().encode(text));
  const platformDecode = (bytes: Uint8Array): string | undefined => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };

  it('gives back any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(wellFormed(text));
      }),
    );
  });

  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeUtf8(bytes)).toBe(platformDecode(bytes));
      }),
    );
  });

  it('agrees with the platform on bytes next to the borders of UTF-8', () => {
    const border = fc.constantFrom(
      0x00,
      0x41,
      0x7f,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc0,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0xff,
    );
    const bytes = fc.array(border, { maxLength: 8 }).map((values) => Uint8Array.from(values));
    fc.assert(
      fc.property(bytes, (value) => {
        expect(decodeUtf8(value)).toBe(platformDecode(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a text longer than one chunk, a pair across its border', () => {
    const text = `${'x'.repeat(4095)}😀${'y'.repeat(5000)}`;
    expect(decodeUtf8(encodeUtf8(text))).toBe(text);
  });

  it('keeps a byte order mark', () => {
    expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\ufeff{');
  });
});
