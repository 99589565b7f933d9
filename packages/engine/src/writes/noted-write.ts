import { ConditionalCheckFailedException } from '../errors/conditional-check-failed-exception.ts';
import { DuplicateItemException } from '../errors/duplicate-item-exception.ts';
import { writeUnits } from '../reads/consumed-capacity.ts';
import type { OperationContext } from '../state/operation.ts';
import type { ItemChange } from '../tables/change.ts';
import type { Item } from '../tables/item.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import { performWrite, type ItemWrite } from './item-write.ts';

/**
 * The change a single write makes, as `performWrite`; where the item there is refuses it, what that consumed is noted.
 * @throws DynamoDBException as `performWrite`
 */
export function performNotedWrite(
  write: ItemWrite,
  table: Table,
  key: OrderedKey,
  { form, usage }: Pick<OperationContext, 'form' | 'usage'>,
): ItemChange {
  if (usage === undefined) return performWrite(write, table, key, form);
  try {
    return performWrite(write, table, key, form);
  } catch (error) {
    usage.refusedWriteUnits = refusedWriteUnits(error, table.items.get(key));
    throw error;
  }
}

/**
 * What a write consumes that its item, as it is, refuses: the units of that item, on the table alone (measured on AWS,
 * 2026); 0 where something else refuses the write.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
 */
export function refusedWriteUnits(error: unknown, item: Item | undefined): number {
  const isRefused =
    error instanceof ConditionalCheckFailedException || error instanceof DuplicateItemException;
  return isRefused ? writeUnits(item?.sizeBytes ?? 0) : 0;
}
