import { AttributeSet, type AttributeSetMember } from './attribute-set.ts';
import type { AttributeType, AttributeValue } from './attribute-value.ts';
import { AttributeList, AttributeMap, type Container } from './container.ts';
import { Decimal } from './decimal.ts';
import type { Kind } from './kind.ts';

/**
 * A value as a container holds it, whose layout tells the type: a number as its text, a set as an array of its members,
 * any other value as itself. So an answer is made of an item without a look at the values themselves, which in a large
 * table are far apart in memory.
 */
export type Cell =
  | string
  | Uint8Array
  | boolean
  | null
  | readonly string[]
  | readonly Uint8Array[]
  | AttributeList
  | AttributeMap;

/** What holds `value` in one cell. */
export function cellOf(value: AttributeValue): Cell {
  if (typeof value !== 'object') return value;
  if (value instanceof Decimal) return value.text;
  if (value instanceof AttributeSet) return membersCell(value);
  return value instanceof AttributeMap || value instanceof AttributeList ? alone(value) : value;
}

function membersCell({ type, members }: AttributeSet): readonly string[] | readonly Uint8Array[] {
  return type === 'NS'
    ? (members as readonly Decimal[]).map(({ text }) => text)
    : (members as readonly string[] | readonly Uint8Array[]);
}

/** The same container apart from the one whose cells it stands among. */
function alone(container: Container): Container {
  const { layout, cells, start } = container;
  if (cells.length === layout.width) return container;
  const own = cells.slice(start, start + layout.width);
  return layout.type === 'M' ? new AttributeMap(layout, own, 0) : new AttributeList(layout, own, 0);
}

/** Puts `value` at the end of `cells`. */
export function pushCells(cells: Cell[], kind: Kind, value: AttributeValue): void {
  if (typeof value === 'string') cells.push(value);
  else if (typeof kind === 'string') cells.push(cellOf(value));
  else if (value instanceof AttributeSet) pushRange(cells, membersCell(value), 0, kind.width);
  else {
    const inner = value as Container;
    pushRange(cells, inner.cells, inner.start, kind.width);
  }
}

function pushRange(cells: Cell[], from: readonly Cell[], start: number, length: number): void {
  for (let index = start; index < start + length; index += 1) cells.push(from[index] as Cell);
}

/** The value of `kind` that begins at `offset`, as one cell would hold it. */
export function cellAt(kind: Kind, cells: readonly Cell[], offset: number): Cell {
  if (typeof kind === 'string') return cells[offset] as Cell;
  switch (kind.type) {
    case 'M':
      return new AttributeMap(kind, cells, offset);
    case 'L':
      return new AttributeList(kind, cells, offset);
    default:
      return cells.slice(offset, offset + kind.width) as readonly string[] | readonly Uint8Array[];
  }
}

/** The value of `type` that `cell` holds. */
export function valueOf(type: AttributeType, cell: Cell): AttributeValue {
  switch (type) {
    case 'N':
      return new Decimal(cell as string);
    case 'NS':
      return new AttributeSet(
        type,
        (cell as readonly string[]).map((text) => new Decimal(text)),
      );
    case 'SS':
    case 'BS':
      return new AttributeSet(type, cell as readonly AttributeSetMember[]);
    default:
      return cell as AttributeValue;
  }
}
