import type { AttributeList } from './attribute-list.ts';
import type { AttributeMap } from './attribute-map.ts';
import { AttributeSet, type AttributeSetMember } from './attribute-set.ts';
import type { AttributeType, AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';

/**
 * A value as a map or list holds it, whose layout tells the type: a number as its text, a set as an array of its members,
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

/** What holds `value`. */
export function cellOf(value: AttributeValue): Cell {
  if (typeof value !== 'object') return value;
  if (value instanceof Decimal) return value.text;
  return value instanceof AttributeSet ? membersCell(value) : value;
}

function membersCell({ type, members }: AttributeSet): Cell {
  return type === 'NS'
    ? (members as readonly Decimal[]).map(({ text }) => text)
    : (members as readonly string[] | readonly Uint8Array[]);
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
