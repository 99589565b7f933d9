import type { AttributeList } from './attribute-list.ts';
import type { AttributeMap } from './attribute-map.ts';
import type { AttributeSet } from './attribute-set.ts';
import type { AttributeType, AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';

/**
 * A value as a map or list holds it, whose layout tells the type: the value itself, of a number its text. So an answer
 * is made of an item without a look at the values themselves, which in a large table are far apart in memory.
 */
export type Cell = string | Uint8Array | boolean | null | AttributeSet | AttributeList | AttributeMap;

/** What holds `value`. */
export function cellOf(value: AttributeValue): Cell {
  return value instanceof Decimal ? value.text : value;
}

/** The value of `type` that `cell` holds. */
export function valueOf(type: AttributeType, cell: Cell): AttributeValue {
  return type === 'N' ? new Decimal(cell as string) : cell;
}
