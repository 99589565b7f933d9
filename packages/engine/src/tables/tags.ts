import { ValidationException } from '../errors/validation-exception.ts';
import type { TagRecord } from './table-record.ts';

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
    if (key === undefined || key === '' || !isAllowed(key, MAX_KEY_LENGTH)) {
      throw new ValidationException(`The Tag Key provided is invalid, Key: ${key ?? null}`);
    }
    if (key.startsWith('aws:'))
      throw new ValidationException(`Tag Key cannot be prefixed with aws:, Key: ${key}`);
    if (value === undefined || !isAllowed(value, MAX_VALUE_LENGTH)) {
      throw new ValidationException(`The Tag Value provided is invalid, Value: ${value ?? null}`);
    }
    if (seen.has(key)) {
      throw new ValidationException(`Duplicate Tag Keys provided as input: Duplicate Tag Key found ${key}`);
    }
    seen.add(key);
  }
  if (tags.length > MAX_TAGS) {
    throw new ValidationException('Number of Tags exceed the current limit for the provided ResourceArn');
  }
}

function isAllowed(text: string, maxLength: number): boolean {
  return text.length <= maxLength && ALLOWED.test(text);
}
