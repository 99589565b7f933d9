import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, valueOf, type Cell } from './cell.ts';
import { listLayoutOf, type ListLayout } from './list-layout.ts';

declare const brand: unique symbol;

/** The elements of a list value: an opaque type over an array of its layout and its cells, which only this module reads. */
export interface AttributeList {
  readonly [brand]: 'AttributeList';
}

type Cells = readonly [layout: ListLayout, ...cells: Cell[]];

const cellsOf = (list: AttributeList): Cells => list as unknown as Cells;

export function attributeListOf(values: readonly AttributeValue[]): AttributeList {
  // Of its final length from the start: an array that grows keeps room for more.
  const cells = new Array<Cell | ListLayout>(values.length + 1);
  const types = new Array<AttributeType>(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] as AttributeValue;
    types[index] = attributeType(value);
    cells[index + 1] = cellOf(value);
  }
  cells[0] = listLayoutOf(types);
  return cells as unknown as AttributeList;
}

export function listLength(list: AttributeList): number {
  return cellsOf(list).length - 1;
}

/** The element at `index`, or undefined. */
export function listElement(list: AttributeList, index: number): AttributeValue | undefined {
  const cells = cellsOf(list);
  const cell = cells[index + 1];
  return index < 0 || cell === undefined ? undefined : valueOf(cells[0].typeAt(index), cell as Cell);
}

/** The elements in order. */
export function listElements(list: AttributeList): AttributeValue[] {
  return toArray(list, valueOf);
}

/** The sum of what `weigh` makes of each element's type and cell. */
export function sumOfElements(
  list: AttributeList,
  weigh: (type: AttributeType, cell: Cell) => number,
): number {
  const cells = cellsOf(list);
  const layout = cells[0];
  let sum = 0;
  for (let index = 1; index < cells.length; index += 1)
    sum += weigh(layout.typeAt(index - 1), cells[index] as Cell);
  return sum;
}

/** The elements of both, those of `head` first. */
export function joinedLists(head: AttributeList, tail: AttributeList): AttributeList {
  return attributeListOf([...listElements(head), ...listElements(tail)]);
}

/** An array of what `convert` makes of each element's type and cell. */
export function toArray<Result, Context = undefined>(
  list: AttributeList,
  convert: (type: AttributeType, cell: Cell, context: Context) => Result,
  context?: Context,
): Result[] {
  const cells = cellsOf(list);
  const layout = cells[0];
  const array = new Array<Result>(cells.length - 1);
  for (let index = 0; index < array.length; index += 1)
    array[index] = convert(layout.typeAt(index), cells[index + 1] as Cell, context as Context);
  return array;
}
