import { encodeBase64 } from '../base/base64.ts';
import { copyBytes } from '../base/bytes.ts';
import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, type Cell } from './cell.ts';
import type { AttributeList, AttributeMap } from './container.ts';
import type { Kind } from './kind.ts';
import type { ListLayout } from './list-layout.ts';
import type { MapLayout } from './map-layout.ts';
import type { WireAttributeValue, WireForm } from './wire-attribute-value.ts';

/** What the wire calls an AttributeValue: new objects throughout, bytes copied. */
export function encodeAttributeValue(value: AttributeValue, form: WireForm): WireAttributeValue {
  return encodeCell(attributeType(value), cellOf(value), form);
}

/** What the wire calls an item or a key: new objects throughout, bytes copied. */
export function encodeAttributes(
  { layout, cells, start }: AttributeMap,
  form: WireForm,
): Record<string, WireAttributeValue> {
  return encodeMap(layout, cells, start, form);
}

function encodeMap(
  layout: MapLayout,
  cells: readonly Cell[],
  start: number,
  form: WireForm,
): Record<string, WireAttributeValue> {
  const { names, kinds, offsets } = layout;
  const record = layout.newRecord() as Record<string, WireAttributeValue>;
  for (let place = 0; place < names.length; place += 1) {
    const offset = start + (offsets[place] as number);
    // What the record has already, `__proto__` too, is a property of its own.
    record[names[place] as string] = encodeAt(kinds[place] as Kind, cells, offset, form);
  }
  return record;
}

function encodeList(
  layout: ListLayout,
  cells: readonly Cell[],
  start: number,
  form: WireForm,
): WireAttributeValue[] {
  const list = new Array<WireAttributeValue>(layout.count);
  for (let index = 0; index < list.length; index += 1)
    list[index] = encodeAt(layout.kindAt(index), cells, start + layout.offsetAt(index), form);
  return list;
}

/** What the wire calls the value of `kind` that begins at `offset`. */
function encodeAt(kind: Kind, cells: readonly Cell[], offset: number, form: WireForm): WireAttributeValue {
  if (typeof kind === 'string') return encodeCell(kind, cells[offset] as Cell, form);
  switch (kind.type) {
    case 'M':
      return { M: encodeMap(kind, cells, offset, form) };
    case 'L':
      return { L: encodeList(kind, cells, offset, form) };
    case 'SS':
      return { SS: cells.slice(offset, offset + kind.width) as string[] };
    case 'NS':
      return { NS: cells.slice(offset, offset + kind.width) as string[] };
    case 'BS':
      return encodeCell('BS', cells.slice(offset, offset + kind.width) as Uint8Array[], form);
  }
}

/** What the wire calls the value of `type` in `cell`: by the type alone, for a look at a string or a number is not free. */
function encodeCell(type: AttributeType, cell: Cell, form: WireForm): WireAttributeValue {
  switch (type) {
    case 'S':
      return { S: cell as string };
    case 'N':
      return { N: cell as string };
    case 'BOOL':
      return { BOOL: cell as boolean };
    case 'NULL':
      return { NULL: true };
    case 'B':
      return { B: encodeBytes(cell as Uint8Array, form) };
    case 'SS':
      return { SS: (cell as readonly string[]).slice() };
    case 'NS':
      return { NS: (cell as readonly string[]).slice() };
    case 'BS':
      return { BS: (cell as readonly Uint8Array[]).map((member) => encodeBytes(member, form)) };
    case 'L': {
      const { layout, cells, start } = cell as AttributeList;
      return { L: encodeList(layout, cells, start, form) };
    }
    case 'M':
      return { M: encodeAttributes(cell as AttributeMap, form) };
  }
}

function encodeBytes(bytes: Uint8Array, form: WireForm): Uint8Array {
  // The `json` form carries base64 where the types, made for the `sdk` form, say bytes.
  return form === 'sdk' ? copyBytes(bytes) : (encodeBase64(bytes) as unknown as Uint8Array);
}
