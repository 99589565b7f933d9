import { describe, expect, it } from 'vitest';
import { isTooLarge } from './max-body-bytes.ts';

const LIMIT = 16_777_216;

describe('isTooLarge', () => {
  it('takes 16 MB of bytes and refuses one more', () => {
    expect(isTooLarge(new Uint8Array(LIMIT))).toBe(false);
    expect(isTooLarge(new Uint8Array(LIMIT + 1))).toBe(true);
  });

  it('counts a text by its bytes in UTF-8', () => {
    expect(isTooLarge('a'.repeat(LIMIT))).toBe(false);
    expect(isTooLarge('é'.repeat(LIMIT / 2))).toBe(false);
    expect(isTooLarge(`${'é'.repeat(LIMIT / 2)}a`)).toBe(true);
  });
});
