import { resourceInUse } from '../tables/admission.ts';
import type { Change } from '../tables/change.ts';
import { requireTagsUnlocked } from '../tables/require-tags-unlocked.ts';
import type { TableRecord, TagRecord } from '../tables/table-record.ts';
import { beginTransition } from '../tables/table-status.ts';
import { areTagsWithin, latestTags, requireTagsWithinQuota } from '../tables/tags.ts';
import { changeTable } from './change-table.ts';
import type { OperationContext } from './operation.ts';

/** One write of tags: what is to become of those a table has, and which are given; none where some are taken away. */
export interface TagWrite {
  readonly written?: readonly TagRecord[];
  readonly apply: (tags: readonly TagRecord[]) => readonly TagRecord[];
}

/**
 * The change that gives a table other tags; none where they are what it has, which holds nothing up either
 * (measured on AWS, 2026).
 * @throws ResourceInUseException when the table is being deleted
 * @throws LimitExceededException when another write of its tags is under way
 * @throws ValidationException when it would have too many tags
 */
export function changeTags(context: OperationContext, table: TableRecord, write: TagWrite): Change[] {
  if (table.status === 'DELETING') throw resourceInUse(`Table is being deleted: ${table.name}`);
  requireTagsUnlocked(table, write.written);
  const before = latestTags(table);
  const tags = write.apply(before);
  requireTagsWithinQuota(tags.length);
  if (tags.length === before.length && areTagsWithin(tags, before)) return [];
  const { nowMs, tableDelays: delays } = context;
  const { written } = write;
  const { change } = changeTable(context.state.catalog, table.name, (draft) => {
    const step = { type: 'tags', tags, ...(written === undefined ? {} : { written }) } as const;
    beginTransition(draft, step, { nowMs, delays });
  });
  return [change];
}
