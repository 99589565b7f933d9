import { describe, expect, it } from 'vitest';
import { validateTags } from './tags.ts';

const tag = (Key: string, Value = '') => ({ Key, Value });

describe('validateTags', () => {
  it('accepts letters, digits and spaces of any script, a few signs and empty values', () => {
    const tags = [
      tag('Kosten 1+2-3=4._:/@'),
      tag('цена', '価格 ٣'),
      tag('k'.repeat(128), 'v'.repeat(256)),
      tag('AWS:x'),
    ];
    expect(() => validateTags(tags)).not.toThrow();
  });

  it('accepts fifty tags and none', () => {
    expect(() => validateTags(Array.from({ length: 50 }, (_, index) => tag(`k${index}`)))).not.toThrow();
    expect(() => validateTags([])).not.toThrow();
  });

  it.each([
    ['an empty key', [tag('')], 'The Tag Key provided is invalid, Key: '],
    ['an absent key', [{ Value: '' }], 'The Tag Key provided is invalid, Key: null'],
    ['a key too long', [tag('k'.repeat(129))], `The Tag Key provided is invalid, Key: ${'k'.repeat(129)}`],
    ['an absent value', [{ Key: 'k' }], 'The Tag Value provided is invalid, Value: null'],
    [
      'a value too long',
      [tag('k', 'v'.repeat(257))],
      `The Tag Value provided is invalid, Value: ${'v'.repeat(257)}`,
    ],
    ['an emoji', [tag('k', '🎵')], 'The Tag Value provided is invalid, Value: 🎵'],
    ['a prefix of AWS', [tag('aws:k')], 'Tag Key cannot be prefixed with aws:, Key: aws:k'],
    ['a key twice', [tag('k'), tag('k')], 'Duplicate Tag Keys provided as input: Duplicate Tag Key found k'],
    [
      'fifty-one tags',
      Array.from({ length: 51 }, (_, index) => tag(`k${index}`)),
      'Number of Tags exceed the current limit for the provided ResourceArn',
    ],
  ])('refuses %s', (_, tags, message) => {
    expect(() => validateTags(tags)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });

  it.each([...'#,%"\'[]&*;?|\\<>~!$^(){}`'])('refuses the sign %s', (sign) => {
    expect(() => validateTags([tag('k', sign)])).toThrow('The Tag Value provided is invalid');
  });
});
