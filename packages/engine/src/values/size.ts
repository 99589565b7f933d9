import { utf8ByteLength } from '../base/utf8.ts';
import { listLength, sumOfElements, type AttributeList } from './attribute-list.ts';
import { attributeCount, namesSizeBytes, sumOfCells, type AttributeMap } from './attribute-map.ts';
import { attributeType, type AttributeType, type AttributeValue } from './attribute-value.ts';
import { cellOf, type Cell } from './cell.ts';
import { significantDigits } from './decimal-text.ts';

/** What a list or map takes beside its elements, and what each element takes beside itself. */
const CONTAINER_BYTES = 3;
const ELEMENT_BYTES = 1;

/**
 * The size of a value in bytes, as DynamoDB counts it toward the size of an item.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function attributeValueSize(value: AttributeValue): number {
  return cellSize(attributeType(value), cellOf(value));
}

/** The size of an item in bytes: its attributes' names and values. */
export function attributeMapSize(map: AttributeMap): number {
  return namesSizeBytes(map) + sumOfCells(map, cellSize);
}

function cellSize(type: AttributeType, cell: Cell): number {
  switch (type) {
    case 'S':
      return utf8ByteLength(cell as string);
    case 'N':
      return decimalSize(cell as string);
    case 'BOOL':
    case 'NULL':
      return 1;
    case 'B':
      return (cell as Uint8Array).length;
    case 'SS':
      return sumOf(cell as readonly string[], utf8ByteLength);
    case 'NS':
      return sumOf(cell as readonly string[], decimalSize);
    case 'BS':
      return sumOf(cell as readonly Uint8Array[], ({ length }) => length);
    case 'L':
      return listSize(cell as AttributeList);
    case 'M':
      return mapSize(cell as AttributeMap);
  }
}

function sumOf<Member>(members: readonly Member[], sizeOf: (member: Member) => number): number {
  let size = 0;
  for (const member of members) size += sizeOf(member);
  return size;
}

function listSize(list: AttributeList): number {
  return CONTAINER_BYTES + sumOfElements(list, cellSize) + listLength(list) * ELEMENT_BYTES;
}

function mapSize(map: AttributeMap): number {
  return CONTAINER_BYTES + attributeMapSize(map) + attributeCount(map) * ELEMENT_BYTES;
}

/**
 * One byte, one for a minus, and one for every two significant digits before and after the point each
 * (measured on AWS, 2026; the guide's rule is approximate).
 */
function decimalSize(text: string): number {
  const { integerDigits, fractionDigits } = significantDigits(text);
  return 1 + Math.ceil(integerDigits / 2) + Math.ceil(fractionDigits / 2) + (text.startsWith('-') ? 1 : 0);
}
