import type { Cell } from '../values/cell.ts';
import type { MapLayout } from '../values/map-layout.ts';

/**
 * What a table keeps of an item, in one object: its layout, its size and its cells. Who asks a large table for an item
 * waits for memory once for each object on the way to it, and an array would be two, itself and its elements.
 */
export interface StoredItem {
  readonly layout: MapLayout;
  readonly sizeBytes: number;
}

type Cells = readonly Cell[];

/** The item of `cells`, which are as many as `layout` says. */
export function storedItem(layout: MapLayout, sizeBytes: number, cells: Cells): StoredItem {
  const { width } = layout;
  if (width <= 8) return width <= 4 ? store4(layout, sizeBytes, cells) : store8(layout, sizeBytes, cells);
  if (width <= 24) return width <= 16 ? store16(layout, sizeBytes, cells) : store24(layout, sizeBytes, cells);
  // An array that has grown keeps room for more, its copy does not.
  const stored: StoredCells = { layout, sizeBytes, cells: cells.slice() };
  return stored;
}

/** The cells of `item`, where it has 24 at most in a new array, at the end of which some may be undefined. */
export function cellsOf(item: StoredItem): Cells {
  const { width } = item.layout;
  if (width <= 8) return width <= 4 ? cells4(item as Stored4) : cells8(item as Stored8);
  if (width <= 24) return width <= 16 ? cells16(item as Stored16) : cells24(item as Stored24);
  return (item as StoredCells).cells;
}

// An object has in itself the properties that its literal names. So there are literals for a few numbers of cells, and
// an item is made by the first with room for it; the cells of a larger item stand in an array.

interface StoredCells extends StoredItem {
  readonly cells: Cells;
}
type Stored4 = ReturnType<typeof store4>;
type Stored8 = ReturnType<typeof store8>;
type Stored16 = ReturnType<typeof store16>;
type Stored24 = ReturnType<typeof store24>;

function store4(layout: MapLayout, sizeBytes: number, [a, b, c, d]: Cells) {
  return { layout, sizeBytes, a, b, c, d };
}

function cells4({ a, b, c, d }: Stored4): Cells {
  return [a, b, c, d] as Cells;
}

function store8(layout: MapLayout, sizeBytes: number, [a, b, c, d, e, f, g, h]: Cells) {
  return { layout, sizeBytes, a, b, c, d, e, f, g, h };
}

function cells8({ a, b, c, d, e, f, g, h }: Stored8): Cells {
  return [a, b, c, d, e, f, g, h] as Cells;
}

function store16(layout: MapLayout, sizeBytes: number, cells: Cells) {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = cells;
  return { layout, sizeBytes, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p };
}

function cells16({ a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p }: Stored16): Cells {
  return [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] as Cells;
}

function store24(layout: MapLayout, sizeBytes: number, cells: Cells) {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x] = cells;
  return { layout, sizeBytes, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x };
}

function cells24(item: Stored24): Cells {
  const { a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x } = item;
  return [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x] as Cells;
}
