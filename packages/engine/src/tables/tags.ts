import { ValidationException } from '../errors/validation-exception.ts';
import type { TableRecord, TagRecord } from './table-record.ts';

const MAX_TAGS = 50;
const MAX_KEY_LENGTH = 128;
const MAX_VALUE_LENGTH = 256;
/** Letters, digits and spaces of any script and these signs only (measured on AWS, 2026). */
const ALLOWED = /^[\p{L}\p{N}\p{Z}+\-=._:/@]*$/u;

/**
 * Checks the tags of one request, all or none.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html
 * @throws ValidationException
 */
export function validateTags(tags: readonly Partial<TagRecord>[]): void {
  const seen = new Set<string>();
  for (const { Key: key, Value: value } of tags) {
    validateTagKey(key);
    if (value === undefined || !isAllowed(value, MAX_VALUE_LENGTH)) {
      throw new ValidationException(`The Tag Value provided is invalid, Value: ${value ?? null}`);
    }
    if (seen.has(key)) {
      throw new ValidationException(`Duplicate Tag Keys provided as input: Duplicate Tag Key found ${key}`);
    }
    seen.add(key);
  }
  requireTagsWithinQuota(tags.length);
}

/**
 * Checks the keys of the tags that a request takes away; AWS takes no more of them than a table can have.
 * @throws ValidationException
 */
export function validateTagKeys(keys: readonly string[]): void {
  for (const key of keys) validateTagKey(key);
  requireTagsWithinQuota(keys.length);
}

/** @throws ValidationException when a table would have more tags than it may */
export function requireTagsWithinQuota(count: number): void {
  if (count <= MAX_TAGS) return;
  throw new ValidationException('Number of Tags exceed the current limit for the provided ResourceArn');
}

/** A table's tags as the last write leaves them; ListTagsOfResource may not tell of it yet. */
export function latestTags({
  tags,
  transitions,
}: Pick<TableRecord, 'tags' | 'transitions'>): readonly TagRecord[] {
  let latest = tags;
  for (const underWay of transitions) if (underWay.type === 'tags') latest = underWay.tags;
  return latest;
}

/** The tags with those of `written`: a key that is there gets the new value. */
export function mergedTags(tags: readonly TagRecord[], written: readonly TagRecord[]): readonly TagRecord[] {
  const merged = new Map([...tags, ...written].map(({ Key, Value }) => [Key, Value]));
  return [...merged].map(([Key, Value]) => ({ Key, Value }));
}

/** Whether every tag of `tags` is in `others`, with the same value. */
export function areTagsWithin(tags: readonly TagRecord[], others: readonly TagRecord[]): boolean {
  const values = new Map(others.map(({ Key, Value }) => [Key, Value]));
  return tags.every(({ Key, Value }) => values.get(Key) === Value);
}

function validateTagKey(key: string | undefined): asserts key is string {
  if (key === undefined || key === '' || !isAllowed(key, MAX_KEY_LENGTH)) {
    throw new ValidationException(`The Tag Key provided is invalid, Key: ${key ?? null}`);
  }
  // In any case of letters (measured on AWS, 2026).
  if (key.slice(0, 4).toLowerCase() === 'aws:')
    throw new ValidationException(`Tag Key cannot be prefixed with aws:, Key: ${key}`);
}

function isAllowed(text: string, maxLength: number): boolean {
  return text.length <= maxLength && ALLOWED.test(text);
}
