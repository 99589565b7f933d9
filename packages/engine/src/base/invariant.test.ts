import { describe, expect, it } from 'vitest';
import { invariant } from './invariant.ts';

describe('invariant', () => {
  it('throws where what it states is not so', () => {
    expect(() => invariant(false, 'a table has a key')).toThrow(
      'dynamem invariant broken: a table has a key',
    );
    expect(() => invariant(undefined, 'x')).toThrow(Error);
  });

  it('is silent where it is', () => {
    expect(() => invariant('yes', 'x')).not.toThrow();
  });
});
