import { ResourceNotFoundException } from '../errors/resource-not-found-exception.ts';
import { TAGS_GONE_BEFORE_MS } from '../tables/table-delays.ts';
import type { TableRecord } from '../tables/table-record.ts';
import { taggedTableName } from '../tables/tagged-table-name.ts';
import type { OperationContext } from './operation.ts';

/**
 * The table whose tags a request names. Tags are not known while the table is being created, and no longer soon
 * after its deletion has begun (measured on AWS, 2026).
 * @throws ResourceNotFoundException
 * @throws ValidationException when it is not the ARN of a table of this region
 * @throws AccessDeniedException when the table would be another account's
 */
export function findTaggedTable(context: OperationContext, resourceArn: string): TableRecord {
  const { state, nowMs, wording } = context;
  const record = state.tables.get(taggedTableName(resourceArn, context))?.record;
  if (record !== undefined && record.status !== 'CREATING' && !isForgotten(record, nowMs)) return record;
  // Misspelt until the texts were reworded.
  const member = wording === 'before-2026-06' ? 'ResourcArn' : 'ResourceArn';
  throw new ResourceNotFoundException(`Requested resource not found: ${member}: ${resourceArn} not found`);
}

function isForgotten({ transitions }: TableRecord, nowMs: number): boolean {
  return transitions.some(({ type, dueMs }) => type === 'deletion' && dueMs - TAGS_GONE_BEFORE_MS <= nowMs);
}
