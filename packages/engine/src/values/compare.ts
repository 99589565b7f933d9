import { compareBytes } from '../base/bytes.ts';
import { compareUtf8 } from '../base/utf8.ts';
import type { AttributeValue } from './attribute-value.ts';
import { compareDecimals, Decimal } from './decimal.ts';

/**
 * Orders two strings by their UTF-8 bytes, two numbers as numbers, two binaries by their unsigned bytes:
 * negative, zero or positive; undefined for values of different types or of types without an order.
 */
export function compareScalars(left: AttributeValue, right: AttributeValue): number | undefined {
  if (typeof left === 'string') return typeof right === 'string' ? compareUtf8(left, right) : undefined;
  if (left instanceof Decimal) return right instanceof Decimal ? compareDecimals(left, right) : undefined;
  if (left instanceof Uint8Array) return right instanceof Uint8Array ? compareBytes(left, right) : undefined;
  return undefined;
}
