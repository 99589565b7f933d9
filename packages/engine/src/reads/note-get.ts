import type { OperationContext } from '../state/operation.ts';
import type { Item } from '../tables/item.ts';
import type { Table } from '../tables/table.ts';
import { valuesOfPart } from '../tables/values-of-part.ts';
import type { AttributeMap } from '../values/attribute-map.ts';

/** Notes that one item was asked for by its key, which `key` holds, and perhaps found. */
export function noteGet(
  { usage }: Pick<OperationContext, 'usage'>,
  table: Table,
  key: AttributeMap,
  item: Item | undefined,
  isReturned: boolean = item !== undefined,
): void {
  usage?.readings.push({
    table,
    index: undefined,
    type: 'get',
    itemsRead: item === undefined ? 0 : 1,
    itemsReturned: isReturned ? 1 : 0,
    isFiltered: (item !== undefined) !== isReturned,
    partitionKey: valuesOfPart(table.keySchema.partitionKey, key),
  });
}
