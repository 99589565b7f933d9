import { describe, expect, it } from 'vitest';
import { attributesToGet } from './attributes-to-get.ts';

describe('attributesToGet', () => {
  it('takes each name whole, as an attribute of the item', () => {
    expect(attributesToGet(['a', 'b.c', 'd[0]', '#e', '__proto__'])).toEqual([
      ['a'],
      ['b.c'],
      ['d[0]'],
      ['#e'],
      ['__proto__'],
    ]);
  });

  it('refuses the first name that comes a second time', () => {
    expect(() => attributesToGet(['a', 'b', 'b', 'a'])).toThrow(
      'One or more parameter values were invalid: Duplicate value in attribute name: b',
    );
  });

  it('refuses an empty name', () => {
    expect(() => attributesToGet([''])).toThrow('Empty attribute name');
  });
});
