import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBytes, copyBytes, equalBytes } from './bytes.ts';

describe('copyBytes', () => {
  it('gives plain bytes that no longer follow their source', () => {
    const source = Buffer.from([1, 2, 3]);
    const copy = copyBytes(source);
    source[0] = 9;
    expect([Object.getPrototypeOf(copy) === Uint8Array.prototype, ...copy]).toEqual([true, 1, 2, 3]);
  });

  it('takes only the bytes a view shows', () => {
    const { buffer } = Uint8Array.from([1, 2, 3, 4, 5, 6]);
    expect([...copyBytes(new Uint8Array(buffer, 2, 3))]).toEqual([3, 4, 5]);
    expect([...copyBytes(new DataView(buffer, 1, 2))]).toEqual([2, 3]);
    expect([...copyBytes(new Uint16Array(buffer, 4, 1))]).toEqual([5, 6]);
  });

  it('copies a whole ArrayBuffer', () => {
    const source = Uint8Array.from([1, 2, 3]);
    const copy = copyBytes(source.buffer);
    source[0] = 9;
    expect([...copy]).toEqual([1, 2, 3]);
  });
});

describe('compareBytes', () => {
  it('orders bytes without sign, a prefix first', () => {
    expect(compareBytes(Uint8Array.of(0x7f), Uint8Array.of(0x80))).toBeLessThan(0);
    expect(compareBytes(Uint8Array.of(1), Uint8Array.of(1, 0))).toBeLessThan(0);
  });

  it('orders as Node does, and finds equal exactly what has equal bytes', () => {
    const bytes = fc
      .array(fc.constantFrom(0, 1, 128, 255), { maxLength: 4 })
      .map((array) => Uint8Array.from(array));
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(Math.sign(compareBytes(left, right))).toBe(Buffer.compare(left, right));
        expect(equalBytes(left, right)).toBe(Buffer.compare(left, right) === 0);
      }),
    );
  });
});
