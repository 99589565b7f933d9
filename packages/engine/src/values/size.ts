import { utf8ByteLength } from '../base/utf8.ts';
import { forEachAttribute, type AttributeMap } from './attribute-map.ts';
import { AttributeSet } from './attribute-set.ts';
import { isAttributeList, type AttributeValue } from './attribute-value.ts';
import { Decimal } from './decimal.ts';

/** What a list or map takes beside its elements, and what each element takes beside itself. */
const CONTAINER_BYTES = 3;
const ELEMENT_BYTES = 1;

/**
 * The size of a value in bytes, as DynamoDB counts it toward the size of an item.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export function attributeValueSize(value: AttributeValue): number {
  if (typeof value === 'string') return utf8ByteLength(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (value instanceof Decimal) return decimalSize(value);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof AttributeSet) return sumOfSizes(value.members);
  if (isAttributeList(value)) return CONTAINER_BYTES + sumOfSizes(value) + value.length * ELEMENT_BYTES;
  return mapSize(value);
}

/** The size of an item in bytes: its attributes' names and values. */
export function attributeMapSize(map: AttributeMap): number {
  let size = 0;
  forEachAttribute(map, (name, value) => {
    size += utf8ByteLength(name) + attributeValueSize(value);
  });
  return size;
}

function mapSize(map: AttributeMap): number {
  let size = CONTAINER_BYTES;
  forEachAttribute(map, (name, value) => {
    size += utf8ByteLength(name) + attributeValueSize(value) + ELEMENT_BYTES;
  });
  return size;
}

function sumOfSizes(values: readonly AttributeValue[]): number {
  let size = 0;
  for (const value of values) size += attributeValueSize(value);
  return size;
}

/**
 * One byte, one for a minus, and one for every two significant digits before and after the point each
 * (measured on AWS, 2026; the guide's rule is approximate).
 */
function decimalSize({ sign, exponent, digits }: Decimal): number {
  const integerLength = Math.min(Math.max(exponent + 1, 0), digits.length);
  const fractionLength = digits.length - integerLength;
  return 1 + Math.ceil(integerLength / 2) + Math.ceil(fractionLength / 2) + (sign < 0 ? 1 : 0);
}
