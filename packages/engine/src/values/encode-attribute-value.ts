import { encodeBase64 } from '../base/base64.ts';
import { copyBytes } from '../base/bytes.ts';
import { toArray, type AttributeList } from './attribute-list.ts';
import { toRecord, type AttributeMap } from './attribute-map.ts';
import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, type Cell } from './cell.ts';
import type { WireAttributeValue, WireForm } from './wire-attribute-value.ts';

/** What the wire calls an AttributeValue: new objects throughout, bytes copied. */
export function encodeAttributeValue(value: AttributeValue, form: WireForm): WireAttributeValue {
  return encodeCell(attributeType(value), cellOf(value), form);
}

/** What the wire calls an item or a key: new objects throughout, bytes copied. */
export function encodeAttributes(map: AttributeMap, form: WireForm): Record<string, WireAttributeValue> {
  return toRecord(map, encodeCell, form);
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
    case 'L':
      return { L: toArray(cell as AttributeList, encodeCell, form) };
    case 'M':
      return { M: encodeAttributes(cell as AttributeMap, form) };
  }
}

function encodeBytes(bytes: Uint8Array, form: WireForm): Uint8Array {
  // The `json` form carries base64 where the types, made for the `sdk` form, say bytes.
  return form === 'sdk' ? copyBytes(bytes) : (encodeBase64(bytes) as unknown as Uint8Array);
}
