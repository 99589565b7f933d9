import type { AttributeType, AttributeValue } from './attribute-value.ts';
import { cellAt, pushCells, valueOf, type Cell } from './cell.ts';
import { AttributeList } from './container.ts';
import { kindOf, typeOf, type Kind } from './kind.ts';
import { listLayoutOf } from './list-layout.ts';

export type { AttributeList } from './container.ts';

export function attributeListOf(values: readonly AttributeValue[]): AttributeList {
  const kinds: Kind[] = [];
  const cells: Cell[] = [];
  for (const value of values) {
    const kind = kindOf(value);
    kinds.push(kind);
    pushCells(cells, kind, value);
  }
  const layout = listLayoutOf(kinds);
  layout.uses += 1;
  // An array that has grown keeps room for more, its copy does not.
  return new AttributeList(layout, cells.slice(), 0);
}

export function listLength(list: AttributeList): number {
  return list.layout.count;
}

/** The element at `index`, or undefined. */
export function listElement(list: AttributeList, index: number): AttributeValue | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= list.layout.count) return undefined;
  return valueOf(typeOf(list.layout.kindAt(index)), elementCell(list, index));
}

function elementCell({ layout, cells, start }: AttributeList, index: number): Cell {
  return cellAt(layout.kindAt(index), cells, start + layout.offsetAt(index));
}

/** The elements in order. */
export function listElements(list: AttributeList): AttributeValue[] {
  const elements = new Array<AttributeValue>(list.layout.count);
  for (let index = 0; index < elements.length; index += 1)
    elements[index] = valueOf(typeOf(list.layout.kindAt(index)), elementCell(list, index));
  return elements;
}

/** The sum of what `weigh` makes of each element's type and cell. */
export function sumOfElements(
  list: AttributeList,
  weigh: (type: AttributeType, cell: Cell) => number,
): number {
  let sum = 0;
  for (let index = 0; index < list.layout.count; index += 1)
    sum += weigh(typeOf(list.layout.kindAt(index)), elementCell(list, index));
  return sum;
}

/** The elements of both, those of `head` first. */
export function joinedLists(head: AttributeList, tail: AttributeList): AttributeList {
  return attributeListOf([...listElements(head), ...listElements(tail)]);
}
