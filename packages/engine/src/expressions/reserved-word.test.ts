import { describe, expect, it } from 'vitest';
import { isReservedWord } from './reserved-word.ts';

describe('isReservedWord', () => {
  it.each(['ABORT', 'abort', 'Status', 'name', 'SIZE', 'convert', 'ZONE', 'data'])('knows %s', (word) => {
    expect(isReservedWord(word)).toBe(true);
  });

  it.each(['', 'abort1', 'remove', 'pk', 'sk', 'a', 'toString', '__proto__', 'zones'])(
    'does not know %s',
    (word) => {
      expect(isReservedWord(word)).toBe(false);
    },
  );
});
