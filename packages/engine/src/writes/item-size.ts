import { ValidationException } from '../errors/validation-exception.ts';

/**
 * What an item may weigh: 400 KB, names included.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-items
 */
export const ITEM_MAX_BYTES: number = 400 * 1024;

/**
 * Refuses an item that is put whole and too large.
 * @throws ValidationException
 */
export function requireItemSize(sizeBytes: number): void {
  if (sizeBytes > ITEM_MAX_BYTES)
    throw new ValidationException('Item size has exceeded the maximum allowed size');
}

/**
 * Refuses an update that finishes with an item too large or is itself too large a statement.
 * @throws ValidationException
 */
export function requireUpdatedSize(sizeBytes: number): void {
  if (sizeBytes > ITEM_MAX_BYTES) {
    throw new ValidationException('Item size to update has exceeded the maximum allowed size');
  }
}
