import { describe, expect, it } from 'vitest';
import { areTagsWithin, latestTags, mergedTags, validateTagKeys, validateTags } from './tags.ts';

const tag = (Key: string, Value = '') => ({ Key, Value });

describe('validateTags', () => {
  it('accepts letters, digits and spaces of any script, a few signs and empty values', () => {
    const tags = [
      tag('Kosten 1+2-3=4._:/@'),
      tag('цена', '価格 ٣'),
      tag('k'.repeat(128), 'v'.repeat(256)),
      tag('myaws:x', 'aws:x'),
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
    ['a prefix of AWS in capitals', [tag('AWS:k')], 'Tag Key cannot be prefixed with aws:, Key: AWS:k'],
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

describe('validateTagKeys', () => {
  it('accepts keys that tags may have, one of them twice too', () => {
    expect(() => validateTagKeys(['k', 'k', 'цена', 'k'.repeat(128)])).not.toThrow();
  });

  it.each([
    ['an empty key', [''], 'The Tag Key provided is invalid, Key: '],
    ['a key too long', ['k'.repeat(129)], `The Tag Key provided is invalid, Key: ${'k'.repeat(129)}`],
    ['a prefix of AWS', ['a', 'aws:k'], 'Tag Key cannot be prefixed with aws:, Key: aws:k'],
    [
      'fifty-one keys',
      Array.from({ length: 51 }, (_, index) => `k${index}`),
      'Number of Tags exceed the current limit for the provided ResourceArn',
    ],
  ])('refuses %s', (_, keys, message) => {
    expect(() => validateTagKeys(keys)).toThrow(
      expect.objectContaining({ name: 'ValidationException', message }),
    );
  });
});

describe('mergedTags', () => {
  it('gives keys that are there the new value in their place and adds the others', () => {
    expect(mergedTags([tag('a', '1'), tag('b', '2')], [tag('c', '3'), tag('a', '4')])).toEqual([
      tag('a', '4'),
      tag('b', '2'),
      tag('c', '3'),
    ]);
  });

  it('knows no difference between __proto__ and other keys', () => {
    expect(mergedTags([tag('__proto__', '1')], [tag('__proto__', '2')])).toEqual([tag('__proto__', '2')]);
  });
});

describe('areTagsWithin', () => {
  it('is true of the same tags in another order and of fewer, false of another value and another key', () => {
    const tags = [tag('a', '1'), tag('b', '2')];
    expect(areTagsWithin(tags.toReversed(), tags)).toBe(true);
    expect(areTagsWithin([tag('b', '2')], tags)).toBe(true);
    expect(areTagsWithin([tag('b', '1')], tags)).toBe(false);
    expect(areTagsWithin([tag('constructor', '1')], tags)).toBe(false);
  });
});

describe('latestTags', () => {
  it('are those of the last write under way, else those of the table', () => {
    const record = { tags: [tag('a')], transitions: [] };
    const step = (key: string) => ({ type: 'tags', tags: [tag(key)], dueMs: 0 }) as const;
    expect(latestTags(record)).toEqual([tag('a')]);
    expect(latestTags({ ...record, transitions: [step('b'), step('c')] })).toEqual([tag('c')]);
  });
});
