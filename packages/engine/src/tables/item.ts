import { AttributeMap } from '../values/container.ts';
import type { Cell } from '../values/cell.ts';
import { cellsOf, storedItem, type StoredItem } from './stored-item.ts';

/** An item or an index entry: its attributes, as which it is read, and their size, counted once at the write. */
export class Item extends AttributeMap {
  readonly stored: StoredItem;

  constructor(stored: StoredItem, cells: readonly Cell[] = cellsOf(stored)) {
    super(stored.layout, cells, 0);
    this.stored = stored;
  }

  /** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
  get sizeBytes(): number {
    return this.stored.sizeBytes;
  }

  get attributes(): AttributeMap {
    return this;
  }
}

/** The item of `attributes`, which take `sizeBytes`. */
export function sizedItem({ layout, cells, start }: AttributeMap, sizeBytes: number): Item {
  const own = start === 0 && cells.length === layout.width ? cells : cells.slice(start, start + layout.width);
  return new Item(storedItem(layout, sizeBytes, own), own);
}
