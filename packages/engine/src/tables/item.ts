import type { Cell } from '../values/cell.ts';
import { AttributeMap } from '../values/container.ts';
import type { MapLayout } from '../values/map-layout.ts';

/**
 * What a table keeps of an item, in one array: whoever asks a large table for an item waits for memory once for each
 * object that leads to it.
 */
export type StoredItem = readonly [layout: MapLayout, sizeBytes: number, ...cells: Cell[]];

const CELLS_START = 2;

/** An item or an index entry: its attributes, as which it is read, and their size, counted once at the write. */
export class Item extends AttributeMap {
  constructor(stored: StoredItem) {
    super(stored[0], stored as readonly unknown[] as readonly Cell[], CELLS_START);
  }

  get stored(): StoredItem {
    return this.cells as readonly unknown[] as StoredItem;
  }

  /** @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html */
  get sizeBytes(): number {
    return this.stored[1];
  }

  get attributes(): AttributeMap {
    return this;
  }
}

/** The item of `attributes`, which take `sizeBytes`. */
export function sizedItem({ layout, cells, start }: AttributeMap, sizeBytes: number): Item {
  const { width } = layout;
  const stored = new Array<MapLayout | number | Cell>(CELLS_START + width);
  stored[0] = layout;
  stored[1] = sizeBytes;
  for (let index = 0; index < width; index += 1) stored[CELLS_START + index] = cells[start + index] as Cell;
  return new Item(stored as readonly unknown[] as StoredItem);
}
