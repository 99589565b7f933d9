import type { Cell } from './cell.ts';
import type { ListLayout } from './list-layout.ts';
import type { MapLayout } from './map-layout.ts';

// Containers have their values in cells, among which those of small containers within them stand: so an item is mostly
// one row of cells, and an answer is made of it without a search through memory. Only the modules of values, and the item
// with what is stored of it, know them.

/** The attributes of an item or the members of a map value. */
export class AttributeMap {
  readonly layout: MapLayout;
  readonly cells: readonly Cell[];
  /** Where in `cells` those of this map begin; there are as many as `layout` says. */
  readonly start: number;

  constructor(layout: MapLayout, cells: readonly Cell[], start: number) {
    this.layout = layout;
    this.cells = cells;
    this.start = start;
  }
}

/** The elements of a list value. */
export class AttributeList {
  readonly layout: ListLayout;
  readonly cells: readonly Cell[];
  /** Where in `cells` those of this list begin; there are as many as `layout` says. */
  readonly start: number;

  constructor(layout: ListLayout, cells: readonly Cell[], start: number) {
    this.layout = layout;
    this.cells = cells;
    this.start = start;
  }
}

export type Container = AttributeMap | AttributeList;
