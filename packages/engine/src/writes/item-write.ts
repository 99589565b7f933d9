import type { ItemChange } from '../tables/change.ts';
import type { OrderedKey } from '../tables/ordered-key.ts';
import type { Table } from '../tables/table.ts';
import type { WireForm } from '../values/wire-form.ts';
import { performDelete, placeDelete, type DeleteWrite } from './delete-write.ts';
import { performPut, placePut, type PutWrite } from './put-write.ts';
import { performUpdate, placeUpdate, type UpdateWrite } from './update-write.ts';

/**
 * One write of one item, its expressions bound: what PutItem, UpdateItem and DeleteItem do alone and a batch or a
 * transaction does with many. It is placed, which asks the table's schema, then performed, which asks the item.
 */
export type ItemWrite = PutWrite | UpdateWrite | DeleteWrite;

/**
 * Where in `table` the item of `write` is.
 * @throws ValidationException when the write does not fit the table
 */
export function placeWrite(write: ItemWrite, table: Table): OrderedKey {
  switch (write.type) {
    case 'put':
      return placePut(write, table);
    case 'update':
      return placeUpdate(write, table);
    case 'delete':
      return placeDelete(write, table);
  }
}

/**
 * The change `write` makes to the item at `key`; nothing is changed yet. Where it leaves the item equal, both images
 * are the same object.
 * @throws DuplicateItemException when a put may not replace the item there is
 * @throws ConditionalCheckFailedException
 * @throws ValidationException
 */
export function performWrite(write: ItemWrite, table: Table, key: OrderedKey, form: WireForm): ItemChange {
  switch (write.type) {
    case 'put':
      return performPut(write, table, key, form);
    case 'update':
      return performUpdate(write, table, key, form);
    case 'delete':
      return performDelete(write, table, key, form);
  }
}

/** What of a change is to be committed: nothing where it leaves the item equal, so no index or stream sees it. */
export function observedChanges(change: ItemChange): readonly ItemChange[] {
  return change.before === change.after ? [] : [change];
}
