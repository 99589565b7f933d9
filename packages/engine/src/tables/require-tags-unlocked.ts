import { LimitExceededException } from '../errors/limit-exceeded-exception.ts';
import type { TableRecord, TagRecord } from './table-record.ts';
import { areTagsWithin } from './tags.ts';

/**
 * Checks that no write of tags is under way, save ones that `written` repeats: AWS then takes it as the same
 * request sent again (measured, 2026).
 * @param written the tags a request gives; undefined where it takes tags away
 * @throws LimitExceededException
 */
export function requireTagsUnlocked(
  { name, transitions }: TableRecord,
  written: readonly TagRecord[] | undefined,
): void {
  for (const underWay of transitions) {
    if (underWay.type !== 'tags') continue;
    const { written: earlier } = underWay;
    if (earlier !== undefined && written !== undefined && areTagsWithin(earlier, written)) continue;
    throw new LimitExceededException(`Subscriber limit exceeded: Table tags are being updated: ${name}`);
  }
}
