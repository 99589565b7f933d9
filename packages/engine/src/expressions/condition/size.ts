import { listLength } from '../../values/attribute-list.ts';
import { attributeCount } from '../../values/attribute-map.ts';
import { AttributeSet } from '../../values/attribute-set.ts';
import { isAttributeList, isAttributeMap, type AttributeValue } from '../../values/attribute-value.ts';
import { Decimal } from '../../values/decimal.ts';

/** `size(path)`: a number, or undefined for a number, a Boolean or a null, which have no size. */
export function size(value: AttributeValue): Decimal | undefined {
  const count = countOf(value);
  return count === undefined ? undefined : countAsDecimal(count);
}

/** A string counts UTF-16 code units, as measured on AWS; a binary value bytes; the others members. */
function countOf(value: AttributeValue): number | undefined {
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length;
  if (value instanceof AttributeSet) return value.members.length;
  if (isAttributeList(value)) return listLength(value);
  return isAttributeMap(value) ? attributeCount(value) : undefined;
}

// A filter asks for the size of every item it meets, and most sizes are small: each is made once.
const smallCounts: Decimal[] = [];
const smallCountsEnd = 1024;

function countAsDecimal(count: number): Decimal {
  if (count >= smallCountsEnd) return new Decimal(String(count));
  return (smallCounts[count] ??= new Decimal(String(count)));
}
