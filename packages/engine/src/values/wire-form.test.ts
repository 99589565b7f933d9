import { describe, expect, it } from 'vitest';
import { encodeTimestamp } from './wire-form.ts';

describe('encodeTimestamp', () => {
  it('is a Date in the sdk form and seconds in the json form', () => {
    expect(encodeTimestamp(1_700_000_000_123, 'sdk')).toEqual(new Date(1_700_000_000_123));
    expect(encodeTimestamp(1_700_000_000_123, 'json')).toBe(1_700_000_000.123);
  });
});
