import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSequenceNumber, parseSequenceNumber } from './sequence-number.ts';

const sequence = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

describe('a sequence number', () => {
  it('has as many digits as AWS allows and is read back', () => {
    fc.assert(
      fc.property(sequence, (number) => {
        const text = formatSequenceNumber(number);
        expect(text).toMatch(/^\d{21,40}$/);
        expect(parseSequenceNumber(text)).toBe(number);
      }),
    );
  });

  it('orders as a text as it does as a number', () => {
    fc.assert(
      fc.property(sequence, sequence, (left, right) => {
        expect(formatSequenceNumber(left) < formatSequenceNumber(right)).toBe(left < right);
      }),
    );
  });

  it.each(['', 'x', '000000000000000000001', '1000000000000000000001', '199999999999999999999'])(
    'is not %j',
    (text) => {
      expect(parseSequenceNumber(text)).toBeUndefined();
    },
  );
});
